/** A signature counts when it covers every byte that runs and its key is anchored in hardware. What carries none is proven to fail. */
import { bootPartition, bootPlaces, fileEvidence, fileNames, type BootPlace } from '../boot-files.ts'
import { at, defineCheck, fail, pass, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { answered, answerEvidence, planWords, sentence, settledByAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { judgeImages } from '../signed-images.ts'
import { eachSystem, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'answer' | 'signed-image' | 'published-key' | 'verified-signature' | 'key-anchor'
const question = 'boot.image-signature-anchored'

export const check = defineCheck({
  id: 'boot/image-signature-anchored',
  title: 'The boot image is signed with a key that is anchored in the hardware',
  property: 'boot',
  rung: 'correct',
  needs: ['system', 'file-tree', 'answer', 'signed-image', 'published-key', 'verified-signature', 'key-anchor', 'uefi-trust'],
  asks: [question],
  severity: fromLevel('required', 2, 'high', 'Without a signature that hardware can check, switching authenticated boot on would refuse our own software, and leaving it off accepts any.'),
  references: [
    { title: 'Raspberry Pi usbboot, secure boot', url: 'https://github.com/raspberrypi/usbboot/blob/master/docs/secure-boot.md' },
    { title: 'U-Boot, FIT signatures', url: 'https://docs.u-boot.org/en/latest/usage/fit/signature.html' },
    { title: 'CWE-347: Improper Verification of Cryptographic Signature', url: 'https://cwe.mitre.org/data/definitions/347.html' },
  ],
  run(context) {
    const images = judgeImages(context.facts('signed-image'), { published: context.facts('published-key'), verified: context.facts('verified-signature'), anchors: context.facts('key-anchor'), trust: context.facts('uefi-trust'), settledBy: settledByAnswer(question) })
    const ofSystems = images.length > 0 && context.facts('system').length === 0 ? [] : eachSystem(context, 'No system was read, so its boot image was not seen.', (view) => judge(context, view))
    const outcomes = [...images, ...ofSystems]
    return outcomes.some((outcome) => outcome.result === 'fail') ? outcomes : fromAnswer(context) ?? outcomes
  },
})

/** A person's word stands where the image says nothing against it. */
function fromAnswer(context: CheckContext<Kinds>): readonly Outcome[] | undefined {
  const answer = answered(context, question)
  if (answer === undefined || answer.answer === 'not-applicable') return undefined
  const because = answer.detail === '' ? '' : ` The dossier says: ${sentence(answer.detail)}`
  if (answer.answer === 'yes') return [pass(`The boot image's signature verifies with a key that is anchored in the hardware.${because}`, answerEvidence(answer))]
  return [fail(`${planWords(answer)}The boot image is not signed with a key that is anchored in the hardware.${because}`, answerEvidence(answer), answer.answer === 'planned' ? { planned: true } : {})]
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const places = bootPlaces(view, context.facts('file-tree'))
  if (places.length === 0) return [unknown('No boot image was seen.', bootPartition, { evidence: [at(view.root, '/')] })]
  // What was read as a signed image is judged as one.
  const read = new Set(context.facts('signed-image').map((image) => `${image.container}${image.file}`))
  return places.filter(({ tree, images }) => !images.some((image) => read.has(`${tree.container}${image.entry.path}`))).map(judgePlace)
}

/** Signatures in files of their own, as code signing tools leave them. */
const signatureFile = /\.(?:sig|csf|p7s|asc|signed|hab)$/iu

function judgePlace(place: BootPlace): Outcome {
  const { tree, kernels, images, efi, archives } = place
  const subject = tree.where.path || 'boot partition'
  const bare = images.find((image) => image.unsigned)
  if (bare !== undefined) return fail(`${bare.entry.path} carries no signature.`, at(tree, bare.entry.path), { subject })
  const [image] = images
  if (image !== undefined) {
    const evidence: readonly Evidence[] = [at(tree, image.entry.path), ...(image.signature === undefined ? [] : [at(tree, image.signature.path)])]
    return unknown(`${image.entry.path} (${image.format}) can carry a signature; that it verifies, and that its key is the one in the fuses, was not proven here.`, settledByAnswer(question), { subject, evidence })
  }
  const [first] = kernels
  if (first === undefined) return unknown('No boot image was recognised on the boot partition.', bootPartition, { subject, evidence: [at(tree, '/')] })
  const signed = tree.tree.list('/').some((entry) => signatureFile.test(entry.path)) || kernels.some((entry) => /sign/iu.test(entry.path))
  if (efi.length > 0 || signed) {
    return unknown(`${fileNames(kernels)} may carry a signature; that it verifies, and with which key, was not proven here.`, settledByAnswer(question), { subject, evidence: fileEvidence(tree, [...efi, ...kernels]) })
  }
  const rest = fileEvidence(tree, [...kernels.slice(1), ...archives], 4)
  return fail(`Nothing signs ${fileNames([...kernels, ...archives])} so that a key in the hardware could vouch for it.`, [at(tree, first.path), ...rest], { subject })
}
