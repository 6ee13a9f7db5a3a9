/** Encryption alone hides; it does not notice changes. Without verification beside it, whoever writes the flash steers what it decrypts to. */
import { defineCheck, fail, pass, unknown } from '../define.ts'
import { dumpEvidence } from '../fuses.ts'
import { fromLevel } from '../severity.ts'

export const check = defineCheck({
  id: 'storage/encryption-authenticated',
  title: 'What is encrypted is authenticated, too',
  property: 'storage',
  rung: 'correct',
  needs: ['fuses'],
  severity: fromLevel('physical', 2, 'medium', 'Whoever can write the flash puts blocks from elsewhere into their place, or garbles the ones that he wants to be rid of.'),
  references: [
    { title: 'CWE-353: Missing Support for Integrity Check', url: 'https://cwe.mitre.org/data/definitions/353.html' },
    { title: 'ESP-IDF, flash encryption: limitations', url: 'https://docs.espressif.com/projects/esp-idf/en/stable/esp32/security/flash-encryption.html' },
    { title: 'NIST SP 800-38E: the XTS-AES mode for confidentiality on storage devices', url: 'https://csrc.nist.gov/pubs/sp/800/38/e/final' },
  ],
  run(context) {
    const encrypted = context.facts('fuses').filter((dump) => dump.flashEncryption === 'on')
    const bare = encrypted.filter((dump) => dump.bootAuthentication === 'off')
    if (bare.length > 0) {
      return bare.map((dump) => fail(
        `The fuses in ${dump.where.path || dump.where.artefact} encrypt the flash and verify nothing: encryption of this kind has no check against changes, and secure boot is off.`,
        dumpEvidence(dump, 'bootAuthentication'), { subject: dump.where.path || dump.where.artefact },
      ))
    }
    const [first, ...rest] = encrypted.filter((dump) => dump.bootAuthentication === 'on').map((dump) => dumpEvidence(dump, 'flashEncryption'))
    if (first !== undefined) return [pass('The flash is encrypted, and what is run from it is verified.', [first, ...rest])]
    return [unknown('No fuse dump shows flash encryption, so whether it stands alone is not known.', 'Supply a fuse dump of a unit.')]
  },
})
