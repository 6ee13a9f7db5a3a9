/** Set-up carries the passphrase of the owner's network and the first credentials: over which channel, and for how long? */
import { defineCheck, fail, seen, type CheckContext, type Outcome } from '../define.ts'
import { unconnected } from '../product-scope.ts'
import { answered, answerEvidence, byAnswer, ruledOut } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { isOpenNetwork } from '../wifi.ts'

type Kinds = 'answer' | 'dossier' | 'wifi-network'
const question = 'comms.setup-channel-protected'
const title = 'What set-up sends is encrypted for one unit, and the channel is gone afterwards'

export const check = defineCheck({
  id: 'comms/setup-channel-protected',
  title,
  property: 'comms',
  rung: 'correct',
  needs: ['answer', 'dossier', 'wifi-network'],
  asks: [question],
  severity: fromLevel('remote', 1, 'medium', 'Whoever is within reach of the radio at that moment records the credentials of the owner\'s network, or uses the open channel later.'),
  references: [
    { title: 'CWE-319: Cleartext Transmission of Sensitive Information', url: 'https://cwe.mitre.org/data/definitions/319.html' },
    { title: 'Wi-Fi Alliance: Wi-Fi Easy Connect', url: 'https://www.wi-fi.org/discover-wi-fi/wi-fi-easy-connect' },
    { title: 'ETSI EN 303 645 V2.1.1, provisions 5.5-6, 5.5-7 and 5.6-1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
  run: (context) => [judge(context)],
})

function judge(context: CheckContext<Kinds>): Outcome {
  const [open] = context.facts('wifi-network').filter((network) => network.role === 'access-point' && isOpenNetwork(network))
  const answer = answered(context, question)
  const outcome = byAnswer(context, { question, yes: title, no: 'Set-up sends credentials in the clear, under a key that many units share, or over a channel that stays open.' })
  if (open === undefined) return outcome.result === 'unknown' ? (ruledOut(context, unconnected) ?? outcome) : outcome
  const network = `The unit's own network "${open.ssid}" is open, and whoever is within reach reads what set-up sends over it.`
  const evidence = seen(open, { excerpt: `${open.role} ${open.ssid}: ${open.keyManagement.join(' ') || 'no key management'}` })
  if (answer?.answer === 'yes') return fail(`${network} The dossier says otherwise; what was read counts.`, [evidence, answerEvidence(answer)], { subject: `access-point ${open.ssid}` })
  return outcome.result === 'unknown' ? { ...outcome, message: `${network} Nobody has said what protects set-up.`, evidence: [evidence] } : outcome
}
