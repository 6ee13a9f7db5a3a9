/** Keys, initialisation vectors and nonces that are constants of the product's own scripts. */
import type { Fact } from '../../facts/fact.ts'
import { defineCheck, type CheckContext, type Outcome } from '../define.ts'
import { failuresOf, usesOf, withoutUses, type CodeKinds } from '../code-uses.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, inSystem, type SystemView } from '../systems.ts'

type Kinds = CodeKinds | 'secret'

export const check = defineCheck({
  id: 'crypto/no-fixed-keys-or-ivs',
  title: 'Own scripts take keys and initialisation vectors from nowhere fixed',
  property: 'crypto',
  rung: 'correct',
  needs: ['system', 'file-tree', 'package-files', 'os-release', 'elf', 'code-file', 'code-use', 'secret'],
  severity: fromLevel('required', 1, 'medium', 'One unit taken apart gives the key of all; a vector that never changes shows which messages begin alike, and in counter modes it gives the text away.'),
  references: [
    { title: 'CWE-321: Use of Hard-coded Cryptographic Key', url: 'https://cwe.mitre.org/data/definitions/321.html' },
    { title: 'CWE-1204: Generation of Weak Initialization Vector (IV)', url: 'https://cwe.mitre.org/data/definitions/1204.html' },
    { title: 'NIST SP 800-38D, Recommendation for Galois/Counter Mode, section 8', url: 'https://csrc.nist.gov/pubs/sp/800/38/d/final' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows where its scripts take their keys from.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const secrets = inSystem(view, context.facts('secret'))
  const uses = usesOf(context, view, ['fixed-key', 'fixed-iv'])
  const failures = failuresOf(uses.filter((use) => !isTold(use, secrets)), context.level.required, {})
  return failures.length > 0 ? failures : [withoutUses(context, view, { none: 'uses a constant as key or vector beyond what keys/no-secrets-in-files tells' })]
}

/** The key is told as a secret by keys/no-secrets-in-files already: by its line or its name. */
const isTold = (use: Fact<'code-use'>, secrets: readonly Fact<'secret'>[]): boolean =>
  use.category === 'fixed-key' && secrets.some((secret) => secret.container === use.container && secret.file === use.file && ((secret.where.line !== undefined && secret.where.line === use.where.line) || (secret.name !== '' && use.detail === `the constant ${secret.name}`)))
