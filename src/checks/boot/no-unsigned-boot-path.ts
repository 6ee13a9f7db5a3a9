/** Beside the signed way to start there must be no other: scripts, writable settings, USB, network, recovery. */
import { bootPartition, bootPlaces, fileEvidence, fileNames, type BootPlace } from '../boot-files.ts'
import { at, defineCheck, fail, notApplicable, pass, unknown, type CheckContext, type Outcome } from '../define.ts'
import { answered, answerEvidence, planWords, sentence, settledByAnswer } from '../question.ts'
import { openUnits } from '../fuses.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'answer' | 'fuses' | 'platform'
const question = 'boot.no-unsigned-boot-path'

export const check = defineCheck({
  id: 'boot/no-unsigned-boot-path',
  title: 'There is no way to start the unit around the signature',
  property: 'boot',
  rung: 'correct',
  needs: ['system', 'file-tree', 'answer', 'fuses', 'platform'],
  asks: [question],
  severity: fromLevel('required', 2, 'high', 'The signature is not broken but walked around: foreign software starts, and everything that rests on verified boot falls.'),
  references: [
    { title: 'U-Boot, verified boot', url: 'https://docs.u-boot.org/en/latest/usage/fit/verified-boot.html' },
    { title: 'F-Secure Labs, U-Boot verified boot bypasses (CVE-2018-18439, CVE-2018-18440)', url: 'https://www.openwall.com/lists/oss-security/2018/11/02/2' },
    { title: 'Raspberry Pi documentation, BOOT_ORDER', url: 'https://www.raspberrypi.com/documentation/computers/raspberry-pi.html#BOOT_ORDER' },
  ],
  run(context) {
    // Around a signature that nobody asks for there is no way: boot/boot-authentication-enforced tells that.
    const open = openUnits(context, 'downloadClosed', 'leave a download mode open, in which the chip runs or stores whatever it is sent', { severity: 'medium', of: ({ bootAuthentication }) => bootAuthentication !== 'off' })
    if (open.length > 0) return open
    const outcomes = eachSystem(context, 'No system was read, so nobody knows in how many ways it can be started.', (view) => judge(context, view))
    return outcomes.some((outcome) => outcome.result === 'fail') ? outcomes : fromAnswer(context) ?? outcomes
  },
})

function fromAnswer(context: CheckContext<Kinds>): readonly Outcome[] | undefined {
  const answer = answered(context, question)
  if (answer === undefined) return undefined
  const because = answer.detail === '' ? '' : ` The dossier says: ${sentence(answer.detail)}`
  if (answer.answer === 'yes') return [pass(`All other ways to start are closed.${because}`, answerEvidence(answer))]
  if (answer.answer === 'not-applicable') return answer.detail === '' ? undefined : [notApplicable(`Does not apply.${because}`, answerEvidence(answer))]
  return [fail(`${planWords(answer)}There are ways to start the unit around the signature.${because}`, answerEvidence(answer), answer.answer === 'planned' ? { planned: true } : {})]
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const places = bootPlaces(view, context.facts('file-tree'))
  if (places.length === 0) return [unknown('No boot partition was seen, so the ways to start are not known.', bootPartition, { evidence: [at(view.root, '/')] })]
  return places.map((place) => judgePlace(view, place))
}

function judgePlace(view: SystemView, place: BootPlace): Outcome {
  const { tree, kernels, settings, images, raspberry } = place
  const subject = tree.where.path || 'boot partition'
  const image = images.find((each) => !each.unsigned)
  if (image === undefined) {
    return unknown('Nothing on the boot partition is signed, so there is no signed way yet that another could lead around; boot/boot-partition-authenticated tells that.', settledByAnswer(question), { subject, evidence: fileEvidence(tree, kernels, 2) })
  }
  // Raspberry Pi's boot loader reads config.txt itself and, where its fuses say so, nothing but boot.img.
  const steering = raspberry ? kernels : [...settings, ...kernels]
  const [first] = steering
  if (first !== undefined) {
    const rest = fileEvidence(tree, steering.slice(1), 4)
    return fail(
      raspberry
        ? `Loose beside ${image.entry.path} there is ${fileNames(steering)}: a unit whose fuses are not set starts from there.`
        : `Beside ${image.entry.path} there is ${fileNames(steering)}, which can be written: a boot loader that obeys it starts something else.`,
      [at(tree, first.path), ...rest, at(tree, image.entry.path)], { subject, severity: raspberry ? 'low' : 'medium' },
    )
  }
  const environment = view.tree.resolve('/etc/fw_env.config')
  const writable = environment === undefined ? '' : ' The system can write the boot loader\'s environment (/etc/fw_env.config).'
  return unknown(`Beside ${image.entry.path} nothing loose was found; which other ways the hardware and the boot loader offer is not shown.${writable}`, settledByAnswer(question), {
    subject, evidence: [at(tree, image.entry.path), ...(environment === undefined ? [] : [at(view.root, environment.path)])],
  })
}
