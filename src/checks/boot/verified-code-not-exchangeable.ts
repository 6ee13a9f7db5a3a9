/**
 * Code that is verified at the start and then run in place, from a memory chip beside the processor, can be exchanged in between: a
 * second chip, or a small computer that plays the chip, answers the verification with the one and execution with the other.
 */
import type { Fact } from '../../facts/fact.ts'
import { isOf } from '../../facts/fused-part.ts'
import { defineCheck, fail, pass, unknown, type CheckContext, type Outcome } from '../define.ts'
import { dumpEvidence } from '../fuses.ts'
import { bySteps } from '../severity.ts'

export const check = defineCheck({
  id: 'boot/verified-code-not-exchangeable',
  title: 'What was verified cannot be exchanged before it runs',
  property: 'boot',
  rung: 'correct',
  needs: ['fuses', 'platform'],
  severity: bySteps('physical',
    { from: 0, severity: 'low', reason: 'It takes somebody with the unit, a soldering iron and days.' },
    { from: 3, severity: 'medium', reason: 'Somebody with the unit and a laboratory bench plays the memory chip and has other code run than the one that was verified.' }),
  references: [
    { title: 'CWE-367: Time-of-check Time-of-use Race Condition', url: 'https://cwe.mitre.org/data/definitions/367.html' },
    { title: 'ESP-IDF, security overview: secure boot and flash encryption together', url: 'https://docs.espressif.com/projects/esp-idf/en/stable/esp32s3/security/security.html' },
  ],
  run(context) {
    const outcomes = context.facts('platform').filter((platform) => runsInPlace(platform)).flatMap((platform) => judge(context, platform))
    return outcomes.length > 0 ? outcomes : [unknown('Whether code is run in place from a memory chip after it was verified is not known of this platform.', 'Say in the dossier which memory code runs from; for Espressif chips supply a fuse dump.')]
  },
})

/** Parts of which the maker documents that applications run in place from a flash chip beside or on top of the processor. */
const runsInPlace = (platform: Fact<'platform'>): boolean => platform.id.startsWith('espressif-') || (platform.lineage ?? []).some((id) => id.startsWith('espressif-'))

function judge(context: CheckContext<'fuses'>, platform: Fact<'platform'>): readonly Outcome[] {
  const dumps = context.facts('fuses').filter((dump) => isOf(dump, platform))
  const verifying = dumps.filter((dump) => dump.bootAuthentication === 'on')
  const open = verifying.filter((dump) => dump.flashEncryption === 'off')
  if (open.length > 0) {
    return open.map((dump) => fail(
      `${platform.title} verifies its application at the start and then runs it in place from flash that is not encrypted: whoever plays the flash chip shows it another one.`,
      dumpEvidence(dump, 'flashEncryption'), { subject: dump.where.path || dump.where.artefact },
    ))
  }
  const [first] = verifying.filter((dump) => dump.flashEncryption === 'on').map((dump) => dumpEvidence(dump, 'flashEncryption'))
  if (first !== undefined) return [pass(`${platform.title} runs its application in place from flash that it encrypts: another content would not decrypt to code.`, first, platform.title)]
  return [unknown(`${platform.title} runs its application in place from flash; whether that is encrypted in shipped units was not shown.`, 'Supply a fuse dump of a unit with secure boot switched on.', { subject: platform.title })]
}
