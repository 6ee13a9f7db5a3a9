/** Keys per unit are worth little when each of them opens every topic. */
import { withoutService } from '../product-scope.ts'
import { scopedQuestionCheck } from '../question.ts'
import { bySteps } from '../severity.ts'

export const check = scopedQuestionCheck({
  id: 'comms/cloud-policies-confined',
  title: 'What the service allows a unit names that unit alone',
  rung: 'kept',
  otherwise: 'One unit\'s key reads or commands other units, because its policy at the service has a wildcard.',
  rulesOut: withoutService,
  severity: bySteps('remote',
    { from: 1, severity: 'high', reason: 'Whoever extracts one unit\'s key reads what other units send.' },
    { from: 2, severity: 'critical', reason: 'One extracted key reads and commands the whole fleet.' }),
  references: [
    { title: 'AWS IoT Core: thing policy variables', url: 'https://docs.aws.amazon.com/iot/latest/developerguide/thing-policy-variables.html' },
    { title: 'AWS IoT Device Defender: AWS IoT policies overly permissive', url: 'https://docs.aws.amazon.com/iot-device-defender/latest/devguide/audit-chk-iot-policy-permissive.html' },
    { title: 'mosquitto.conf: access control lists', url: 'https://mosquitto.org/man/mosquitto-conf-5.html' },
    { title: 'CWE-732: Incorrect Permission Assignment for Critical Resource', url: 'https://cwe.mitre.org/data/definitions/732.html' },
  ],
})
