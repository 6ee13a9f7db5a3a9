/** A root hash is worth as much as the place where it stands: in a file that anyone can edit it authenticates nothing. */
import { linesOf, protectionOf, type ProtectionKinds } from '../root-file-system.ts'
import { at, defineCheck, fail, notApplicable, pass, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { imageName } from '../../facts/boot.ts'
import { anchoredIn } from '../key-anchors.ts'
import { answered, answerEvidence, planWords, sentence, settledByAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, type SystemView } from '../systems.ts'

type Kinds = ProtectionKinds | 'file-tree' | 'answer' | 'signed-image' | 'key-anchor'
const question = 'integrity.root-hash-anchored'

export const check = defineCheck({
  id: 'integrity/root-hash-anchored',
  title: 'The root hash of the file system is covered by the boot signature',
  property: 'integrity',
  rung: 'correct',
  needs: ['system', 'file-tree', 'setting', 'partition', 'container', 'volume', 'disk-mapping', 'answer', 'signed-image', 'key-anchor'],
  asks: [question],
  severity: fromLevel('required', 2, 'high', 'Whoever changes a file changes the hash beside it, and the check passes again.'),
  references: [
    { title: 'cryptsetup, dm-verity', url: 'https://gitlab.com/cryptsetup/cryptsetup/-/wikis/DMVerity' },
    { title: 'systemd-veritysetup-generator(8)', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-veritysetup-generator.html' },
    { title: 'Android Verified Boot, root of trust and chained hashes', url: 'https://source.android.com/docs/security/features/verifiedboot' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows where its root hash stands.', (view) => [judge(context, view)], { question, yes: 'The verified boot chain covers what authenticates the file systems.', no: 'The verified boot chain does not cover what authenticates the file systems.' }),
})

/** Containers whose content a signature covers as a whole: Raspberry Pi's boot.img, FIT images, unified kernel images. */
const signedContainer = /(?:^|\/)(?:boot\.img|[^/]+\.(?:itb|fit|efi)|fitImage|uImage\.FIT)(?:[:/]|$)/u

/** The signed image that holds a container, where fuses hold its key. */
function anchoredAround(context: CheckContext<Kinds>, container: string): { readonly name: string; readonly evidence: readonly Evidence[] } | undefined {
  for (const image of context.facts('signed-image')) {
    const whole = image.container === '' ? image.where.artefact : `${image.container}${image.file}`
    const evidence = container === whole || container.startsWith(`${whole}/`) || container.startsWith(`${whole}:`) ? anchoredIn(image, context.facts('key-anchor')) : []
    if (evidence.length > 0) return { name: imageName(image), evidence }
  }
  return undefined
}

function judge(context: CheckContext<Kinds>, view: SystemView): Outcome {
  const subject = view.root.where.path || 'root file system'
  const protection = protectionOf(context, view)
  if (protection?.used !== true) {
    const told = linesOf(context, view).map((line) => line.evidence(['root']))
    return protection === undefined && told[0] !== undefined
      ? notApplicable('The kernel is given no root hash, so there is none to anchor; see integrity/root-filesystem-authenticated.', told[0])
      : unknown('Whether a root hash is in use is not shown, and so not where it stands.', settledByAnswer(question), { subject, evidence: [at(view.root, '/')] })
  }
  const line = protection.line
  if (line !== undefined && !signedContainer.test(line.first.container)) {
    return fail('The root hash stands in a loose file that no signature covers, so that whoever changes the file system changes the hash as well.', protection.evidence, { subject })
  }
  const verified = line === undefined ? undefined : anchoredAround(context, line.first.container)
  if (verified !== undefined) {
    return pass(`The root hash stands in ${verified.name}, whose signature verifies with the key in the fuses.`, [...protection.evidence, ...verified.evidence], subject)
  }
  const answer = answered(context, question)
  const because = answer === undefined || answer.detail === '' ? '' : ` The dossier says: ${sentence(answer.detail)}`
  if (answer?.answer === 'yes') return pass(`The root hash is covered by the verified boot chain.${because}`, answerEvidence(answer), subject)
  if (answer?.answer === 'no' || answer?.answer === 'planned') {
    return fail(`${planWords(answer)}The root hash is not covered by the verified boot chain.${because}`, answerEvidence(answer), { subject, ...(answer.answer === 'planned' ? { planned: true as const } : {}) })
  }
  return unknown('A root hash is in use; whether the verified boot chain covers the place where it stands is not shown.', settledByAnswer(question), { subject, evidence: protection.evidence })
}
