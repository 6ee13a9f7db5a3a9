/** A claim decides who owns a unit. If it can be repeated from a second account, ownership means nothing. */
import { unconnected } from '../product-scope.ts'
import { scopedQuestionCheck } from '../question.ts'
import { bySteps } from '../severity.ts'

export const check = scopedQuestionCheck({
  id: 'comms/owned-units-not-claimable',
  title: 'A unit that somebody owns cannot be claimed by anybody else',
  rung: 'correct',
  otherwise: 'Another account can take a unit that somebody owns, or make its owner lose it.',
  rulesOut: unconnected,
  severity: bySteps('remote',
    { from: 1, severity: 'high', reason: 'Whoever claims a unit of somebody else commands it and sees what it sees, from anywhere.' },
    { from: 2, severity: 'critical', reason: 'A claim that works from afar works on every unit whose number can be guessed.' }),
  references: [
    { title: 'CWE-639: Authorization Bypass Through User-Controlled Key', url: 'https://cwe.mitre.org/data/definitions/639.html' },
    { title: 'CWE-862: Missing Authorization', url: 'https://cwe.mitre.org/data/definitions/862.html' },
    { title: 'RFC 8366, A Voucher Artifact for Bootstrapping Protocols', url: 'https://www.rfc-editor.org/rfc/rfc8366' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.5-5', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
})
