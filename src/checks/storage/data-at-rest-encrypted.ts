/** Storage that can be pulled or read out keeps nothing to itself unless it is encrypted. */
import { at, defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { answered, answerEvidence, planWords, sentence, settledByAnswer } from '../question.ts'
import { closedUnits, openUnits } from '../fuses.ts'
import { fromLevel } from '../severity.ts'
import { encryptionOf, type EncryptionKinds } from '../storage-encryption.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'partition' | 'answer' | 'fuses' | 'platform' | EncryptionKinds
const question = 'storage.data-at-rest-encrypted'

export const check = defineCheck({
  id: 'storage/data-at-rest-encrypted',
  title: 'What is stored on the unit is encrypted',
  property: 'storage',
  rung: 'enabled',
  needs: ['system', 'file-tree', 'partition', 'volume', 'disk-mapping', 'container', 'answer', 'fuses', 'platform'],
  asks: [question],
  severity: fromLevel('physical', 2, 'high', 'Whoever has the unit in hand for minutes reads everything that is stored on it, and changes it.'),
  references: [
    { title: 'CWE-311: Missing Encryption of Sensitive Data', url: 'https://cwe.mitre.org/data/definitions/311.html' },
    { title: 'cryptsetup, frequently asked questions', url: 'https://gitlab.com/cryptsetup/cryptsetup/-/wikis/FrequentlyAskedQuestions' },
    { title: 'Linux kernel documentation, fscrypt', url: 'https://docs.kernel.org/filesystems/fscrypt.html' },
  ],
  run(context) {
    const open = openUnits(context, 'flashEncryption', 'leave its flash memory in the clear, or encrypted in a way that a cable undoes')
    const closed = closedUnits(context, 'flashEncryption', 'encrypt its flash memory for good')
    // Of a microcontroller the fuses say it all; a system on a medium of its own is judged beside them.
    if (open.length + closed.length > 0 && context.facts('system').length === 0) return open.length > 0 ? open : closed
    return [...open, ...ofSystems(context)]
  },
})

const ofSystems = (context: CheckContext<Kinds>): readonly Outcome[] =>
  distinct(eachSystem(context, 'No system was read, so nobody knows what its storage keeps.', (view) => [judge(context, view)], { question, yes: 'What is stored on the unit is encrypted.', no: 'What is stored on the unit is not encrypted.' }))

/** The slots of one image share its partition table: it is told once. */
const distinct = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes.filter((outcome, index) => outcomes.findIndex((other) => JSON.stringify(other) === JSON.stringify(outcome)) === index)

function judge(context: CheckContext<Kinds>, view: SystemView): Outcome {
  const found = encryptionOf(context, view)
  const [first, ...rest] = found
  const partitions = context.facts('partition').filter((each) => each.table !== 'ubi' && each.where.artefact === view.root.where.artefact)
  const answer = answered(context, question)
  const because = answer === undefined || answer.detail === '' ? '' : ` The dossier says: ${sentence(answer.detail)}`
  if (first !== undefined) {
    const evidence: readonly [Evidence, ...Evidence[]] = [first.evidence, ...rest.map((each) => each.evidence)]
    const what = [...new Set(found.map((each) => each.what))].join(', ')
    if (found.some((each) => each.seen) || partitions.length === 0) return pass(`The storage holds ${what}. What stays readable beside it is judged by storage/no-plaintext-remainder.`, evidence)
    return unknown(`The system opens ${what}, and no encrypted volume is in the image: it may be made at the first start.`, settledByAnswer(question), { evidence })
  }
  if (answer?.answer === 'not-applicable' && answer.detail !== '') return notApplicable(`Does not apply.${because}`, answerEvidence(answer))
  const [table] = partitions
  if (table === undefined) {
    if (answer?.answer === 'yes') return pass(`What is stored on the unit is encrypted.${because}`, answerEvidence(answer))
    if (answer !== undefined && answer.answer !== 'not-applicable') return fail(`${planWords(answer)}What is stored on the unit is not encrypted.${because}`, answerEvidence(answer), answer.answer === 'planned' ? { planned: true } : {})
    return unknown('Only file systems were supplied, not the storage that they lie on; whether that is encrypted they do not show.', settledByAnswer(question), { evidence: [at(view.root, '/')] })
  }
  const contradicted = answer?.answer === 'yes' ? ' The dossier says otherwise; what was read counts.' : ''
  const planned = answer?.answer === 'planned' ? ({ planned: true } as const) : {}
  return fail(
    `None of ${count(partitions.length, 'partition')} is encrypted, so everything that the unit stores can be read from the medium.${contradicted}`,
    [seen(table, { excerpt: partitions.map((each) => `${each.number}: ${each.typeName}`).join(', ') }), at(view.root, '/')], planned,
  )
}
