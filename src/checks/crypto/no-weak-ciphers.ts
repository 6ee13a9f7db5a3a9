/** Ciphers, modes, key sizes and digests that do not protect, in the product's own scripts, and among the imports of its programs. */
import { defineCheck } from '../define.ts'
import { judgeUses } from '../code-uses.ts'
import { weakImports, withPrograms } from '../own-programs.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem } from '../systems.ts'

export const check = defineCheck({
  id: 'crypto/no-weak-ciphers',
  title: 'Own code uses ciphers, modes and key sizes that protect',
  property: 'crypto',
  rung: 'correct',
  needs: ['system', 'file-tree', 'package-files', 'os-release', 'code-file', 'code-use', 'elf'],
  severity: fromLevel('required', 1, 'medium', 'What was encrypted can be recognised, put together anew or read by somebody who has enough of it.'),
  references: [
    { title: 'NIST SP 800-131A Rev. 2, Transitioning the Use of Cryptographic Algorithms and Key Lengths', url: 'https://csrc.nist.gov/pubs/sp/800/131/a/r2/final' },
    { title: 'NIST SP 800-38A, Recommendation for Block Cipher Modes of Operation', url: 'https://csrc.nist.gov/pubs/sp/800/38/a/final' },
    { title: 'CWE-327: Use of a Broken or Risky Cryptographic Algorithm', url: 'https://cwe.mitre.org/data/definitions/327.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how its code encrypts.', (view) => withPrograms(weakImports(context, view), judgeUses(context, view, context.level.required, {
    categories: ['weak-cipher'], none: 'names a cipher, mode or key size that does not protect',
  }))),
})
