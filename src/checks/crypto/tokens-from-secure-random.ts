/** Secrets that the product's own code makes with generators that can be foretold. */
import { defineCheck } from '../define.ts'
import { judgeUses } from '../code-uses.ts'
import { foretoldTokens, withPrograms } from '../own-programs.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem } from '../systems.ts'

export const check = defineCheck({
  id: 'crypto/tokens-from-secure-random',
  title: 'Own code makes tokens, keys and passwords with a secure generator',
  property: 'crypto',
  rung: 'correct',
  needs: ['system', 'file-tree', 'package-files', 'os-release', 'code-file', 'code-use', 'elf', 'binary-use'],
  severity: fromLevel('required', 1, 'high', 'Somebody who knows the time, an address or some earlier values computes the next token and is let in.'),
  references: [
    { title: 'CWE-338: Use of Cryptographically Weak Pseudo-Random Number Generator', url: 'https://cwe.mitre.org/data/definitions/338.html' },
    { title: 'RFC 4086, Randomness Requirements for Security', url: 'https://www.rfc-editor.org/rfc/rfc4086' },
    { title: 'Python: random, warning about security purposes', url: 'https://docs.python.org/3/library/random.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how its code makes tokens.', (view) => withPrograms(foretoldTokens(context, view), judgeUses(context, view, context.level.required, {
    categories: ['weak-random'], none: 'makes a secret with a generator that can be foretold',
  }))),
})
