/**
 * Signed boot leaves traces on the boot partition: one image and its signature. Loose kernels and settings prove that it is not
 * in force; an image with a signature proves only that it could be.
 */
import { bootPartition, bootPlaces, fileEvidence, fileNames, type BootPlace } from '../boot-files.ts'
import { at, defineCheck, fail, seen, unknown, pass, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { answered, answerEvidence, sentence, settledByAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'digest' | 'answer'
const question = 'boot.boot-authentication-enforced'

export const check = defineCheck({
  id: 'boot/boot-partition-authenticated',
  title: 'Everything that is started from the boot partition is authenticated',
  property: 'boot',
  rung: 'enabled',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'digest', 'answer'],
  asks: [question],
  severity: fromLevel('required', 2, 'high', 'Whoever can write to the boot partition, with the medium in hand or with root rights once, controls the unit below everything that software could check.'),
  references: [
    { title: 'Raspberry Pi usbboot, secure boot', url: 'https://github.com/raspberrypi/usbboot/blob/master/docs/secure-boot.md' },
    { title: 'U-Boot, verified boot with FIT images', url: 'https://docs.u-boot.org/en/latest/usage/fit/verified-boot.html' },
    { title: 'CWE-1326: Missing Immutable Root of Trust in Hardware', url: 'https://cwe.mitre.org/data/definitions/1326.html' },
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what it starts from.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const places = bootPlaces(view, context.facts('file-tree'))
  if (places.length === 0) return [unknown('No boot partition was seen, so nobody knows what the unit starts and what authenticates it.', bootPartition, { evidence: [at(view.root, '/')] })]
  // A partition that only says which of the others is started (autoboot.txt) starts nothing itself.
  const starting = places.filter((place) => [...place.kernels, ...place.archives, ...place.images, ...place.efi].length > 0)
  return (starting.length > 0 ? starting : places).map((place) => judgePlace(context, place))
}

function judgePlace(context: CheckContext<Kinds>, place: BootPlace): Outcome {
  const { tree, kernels, archives, settings, images, efi } = place
  const subject = tree.where.path || 'boot partition'
  const bare = images.find((image) => image.unsigned)
  if (bare !== undefined) return fail(`${bare.entry.path} has no signature beside it, so nothing authenticates what is started.`, at(tree, bare.entry.path), { subject })
  const changed = context.facts('digest').find((fact) => fact.question.startsWith('boot-signature ') && fact.container === tree.container && fact.matches === false)
  if (changed !== undefined) return fail(`${changed.file} is not the image that its signature was made for: the digest in the signature is another.`, seen(changed, { excerpt: `SHA-256 ${changed.value}` }), { subject })
  const [image] = images
  if (image !== undefined) {
    const answer = answered(context, question)
    const because = answer === undefined || answer.detail === '' ? '' : ` The dossier says: ${sentence(answer.detail)}`
    const signature = image.signature === undefined ? '' : ` with its signature ${image.signature.path}`
    const evidence: readonly [Evidence, ...Evidence[]] = [at(tree, image.entry.path), ...(image.signature === undefined ? [] : [at(tree, image.signature.path)])]
    if (answer?.answer === 'yes') return pass(`The unit starts ${image.entry.path}${signature}, and its hardware enforces that.${because}`, [answerEvidence(answer), ...evidence], subject)
    return unknown(`The boot partition holds ${image.entry.path} (${image.format})${signature}; whether the hardware of shipped units refuses anything else is not shown.`, settledByAnswer(question), { subject, evidence })
  }
  const loose = [...kernels, ...settings, ...archives]
  const [first] = [...kernels, ...archives]
  if (efi.length > 0) {
    return unknown(
      'The unit starts through EFI; whether its firmware verifies the programs, and these the kernel and its command line, is not shown.',
      'Supply the state of Secure Boot and the enrolled keys of a shipped unit, and the signatures of the EFI programs.', { subject, evidence: fileEvidence(tree, [...efi, ...loose]) },
    )
  }
  if (first === undefined) return unknown('The boot partition holds no kernel that was recognised.', bootPartition, { subject, evidence: [at(tree, '/'), ...fileEvidence(tree, settings)] })
  const [one, ...rest] = fileEvidence(tree, loose, 8)
  return fail(`${fileNames(loose, 4)} ${loose.length === 1 ? 'lies' : 'lie'} loose on the boot partition; nothing authenticates ${loose.length === 1 ? 'it' : 'them'}, so whoever can write there decides what runs.`, one === undefined ? at(tree, first.path) : [one, ...rest], { subject })
}
