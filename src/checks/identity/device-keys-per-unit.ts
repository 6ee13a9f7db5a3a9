/** The key by which a unit proves who it is has to be its own. One that is part of the image belongs to every unit and to every buyer. */
import { at, defineCheck, fail, notApplicable, pass, unknown, type CheckContext, type Outcome } from '../define.ts'
import { distinctKeys, keyEvidence, keyName, openToAll, privateKeys, type KeyView } from '../private-keys.ts'
import { answered, answerEvidence, sentence, settledByAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'private-key' | 'certificate' | 'package-files' | 'answer'
const question = 'identity.device-keys-per-unit'

export const check = defineCheck({
  id: 'identity/device-keys-per-unit',
  title: 'Each unit has a key pair of its own; none is part of the image',
  property: 'identity',
  rung: 'enabled',
  needs: ['system', 'file-tree', 'private-key', 'certificate', 'package-files', 'answer'],
  asks: [question],
  severity: fromLevel('required', 1, 'critical', 'One unit bought and read is enough to pose as every unit, and to read what is sent to them.'),
  references: [
    { title: 'CWE-321: Use of Hard-coded Cryptographic Key', url: 'https://cwe.mitre.org/data/definitions/321.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.4-4', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'NIST IR 8259A, device identification', url: 'https://csrc.nist.gov/pubs/ir/8259/a/final' },
  ],
  run(context) {
    const outcomes = eachSystem(context, 'No system was read, so nobody knows whether device keys are part of it.', (view) => judge(context, view))
    const found = outcomes.filter((outcome) => outcome.result === 'fail')
    // What was seen counts more than what was said.
    return found.length > 0 ? found : [fromAnswer(context, outcomes)]
  },
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const keys = privateKeys(view, context.facts('private-key'), context.facts('certificate'), ownership(view, context.facts('package-files')))
  const own = distinctKeys(keys.filter(({ use, key }) => use === 'device' && !key.encrypted))
  if (own.length > 0) return own.map((each) => shared(view, each))
  return [unknown('The image holds no device key, which is right; how each unit gets its own, it does not show.', settledByAnswer(question), { evidence: [at(view.root, '/etc')] })]
}

function shared(view: SystemView, each: KeyView): Outcome {
  const { key, certificate, mode } = each
  const whose = certificate === undefined ? '' : ` of the certificate "${certificate.subject}"`
  const open = openToAll(mode) ? ' Every local account can read the file.' : ''
  return fail(`The private key${whose} is part of the image (${key.algorithm}, not encrypted), so every unit made from it has the same one.${open}`, keyEvidence(each), { subject: keyName(view, key) })
}

function fromAnswer(context: CheckContext<Kinds>, outcomes: readonly Outcome[]): Outcome {
  const answer = answered(context, question)
  const [first] = outcomes
  if (answer === undefined) return first ?? unknown('Nobody has said whether each unit has its own key.', settledByAnswer(question))
  const because = answer.detail === '' ? '' : ` The dossier says: ${sentence(answer.detail)}`
  if (answer.answer === 'yes') return pass(`Each unit has a key pair of its own.${because}`, answerEvidence(answer))
  if (answer.answer === 'not-applicable' && answer.detail !== '') return notApplicable(`Does not apply.${because}`, answerEvidence(answer))
  if (answer.answer === 'not-applicable') return unknown('The dossier says that this does not apply, and gives no reason.', `Give the reason as "detail" of "${question}" in product.yaml.`)
  return fail(`Units have no key of their own${answer.answer === 'planned' ? ' yet' : ''}, so nobody can tell one from another or from an impostor.${because}`, answerEvidence(answer), {
    severity: 'high', ...(answer.answer === 'planned' ? { planned: true as const } : {}),
  })
}
