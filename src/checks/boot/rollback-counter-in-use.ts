/** A signature proves who made a release, not that it is still safe to run. */
import type { Fact } from '../../facts/fact.ts'
import { imageName } from '../../facts/boot.ts'
import { defineCheck, fail, pass, seen, type CheckContext, type Outcome } from '../define.ts'
import { dumpEvidence } from '../fuses.ts'
import { byAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'

type Image = Fact<'signed-image'>
const question = 'boot.rollback-counter-in-use'

export const check = defineCheck({
  id: 'boot/rollback-counter-in-use',
  title: 'Older signed boot software no longer starts once a newer security release was installed',
  property: 'boot',
  rung: 'kept',
  needs: ['answer', 'signed-image', 'fuses'],
  asks: [question],
  severity: fromLevel('required', 3, 'high', 'An attacker with the unit installs the last release that had a hole and uses it.'),
  references: [
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
    { title: 'CWE-1328: Security Version Number Mutable to Older Versions', url: 'https://cwe.mitre.org/data/definitions/1328.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
    { title: 'ESP-IDF, anti-rollback', url: 'https://docs.espressif.com/projects/esp-idf/en/stable/esp32s3/api-reference/system/ota.html' },
    { title: 'MCUboot, downgrade prevention', url: 'https://docs.mcuboot.com/design.html#downgrade-prevention' },
  ],
  run(context) {
    const said = byAnswer(context, { question, yes: check.title, no: 'An old release, correctly signed and since found vulnerable, still starts on every unit.' })
    const images = context.facts('signed-image').filter((image) => image.signatures.length > 0 && image.signatures.every((signature) => signature.result !== 'fails') && image.vendors !== true && ['boot-loader', 'application', 'kernel', 'firmware'].includes(image.role))
    const wrong = images.flatMap((image) => withoutCounter(image) ?? [])
    if (wrong.length > 0) return [...wrong, ...(said.result === 'fail' ? [said] : [])]
    return said.result === 'unknown' ? [counted(context, images) ?? said] : [said]
  },
})

/** A signed image whose counter keeps nothing out; undefined for what tells nothing of counters. */
function withoutCounter(image: Image): Outcome | undefined {
  const { rollback, format, title } = image
  const subject = imageName(image)
  if (rollback === undefined) {
    return format === 'mcuboot'
      ? fail(`${title} (${subject}) carries no security counter, so the boot loader has nothing to compare with the counter of the hardware.`, seen(image), { subject, severity: 'medium' })
      : undefined
  }
  if (!rollback.covered) return fail(`No signature covers the security counter of ${title} (${subject}): anybody can raise it in an old release.`, seen(image, { excerpt: `counter ${rollback.value}` }), { subject })
  if (rollback.value === 0) return fail(`The security counter of ${title} (${subject}) is 0, so no unit refuses an older release.`, seen(image, { excerpt: 'counter 0' }), { subject, severity: 'medium' })
  return undefined
}

/** The counter in fuses has been raised, and images carry it. */
function counted(context: CheckContext<'fuses'>, images: readonly Image[]): Outcome | undefined {
  const raised = context.facts('fuses').filter((dump) => (dump.rollback ?? 0) > 0)
  const [image] = images.filter((each) => (each.rollback?.value ?? 0) > 0)
  const [dump, ...rest] = raised.map((each) => dumpEvidence(each))
  if (image === undefined || dump === undefined) return undefined
  return pass(`Units hold a security counter of ${Math.min(...raised.map((each) => each.rollback ?? 0))}, and ${image.title} (${imageName(image)}) carries ${image.rollback?.value ?? 0}.`, [dump, ...rest, seen(image)])
}
