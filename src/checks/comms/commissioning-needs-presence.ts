/** Until it is set up, a unit obeys the first who speaks to it: that has to be the person who holds it. */
import { unconnected } from '../product-scope.ts'
import { scopedQuestionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = scopedQuestionCheck({
  id: 'comms/commissioning-needs-presence',
  title: 'Setting a unit up or pairing with it needs somebody who is at it',
  rung: 'correct',
  otherwise: 'Whoever is within reach of the radio or the network can set up or pair with a unit, without being at it.',
  rulesOut: unconnected,
  severity: fromLevel('remote', 1, 'high', 'A neighbour or a guest of the network takes the unit before its owner does, or pairs with it later, and commands it.'),
  references: [
    { title: 'CWE-306: Missing Authentication for Critical Function', url: 'https://cwe.mitre.org/data/definitions/306.html' },
    { title: 'CWE-1188: Initialization of a Resource with an Insecure Default', url: 'https://cwe.mitre.org/data/definitions/1188.html' },
    { title: 'RFC 8995, Bootstrapping Remote Secure Key Infrastructure', url: 'https://www.rfc-editor.org/rfc/rfc8995' },
    { title: 'Bluetooth SIG: pairing, methods and association models', url: 'https://www.bluetooth.com/specifications/specs/core-specification/' },
  ],
})
