/** Encryption protects what it covers. Personal data, secrets and keys that lie readable beside it, or without any, leave with the medium. */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome, type Severity } from '../define.ts'
import { isDelivered, isExample, privateKeys } from '../private-keys.ts'
import { bySteps } from '../severity.ts'
import { encryptionOf, type EncryptionKinds } from '../storage-encryption.ts'
import { count, eachSystem, inSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'personal-data' | 'secret' | 'private-key' | 'certificate' | 'package-files' | 'wifi-network' | 'capability' | EncryptionKinds

export const check = defineCheck({
  id: 'storage/no-plaintext-remainder',
  title: 'No personal data, secret or key lies readable on the medium',
  property: 'storage',
  rung: 'correct',
  needs: ['system', 'file-tree', 'personal-data', 'secret', 'private-key', 'certificate', 'package-files', 'wifi-network', 'capability', 'volume', 'disk-mapping', 'container'],
  severity: bySteps('physical', { from: 2, severity: 'high', reason: 'Whoever pulls the medium, or finds a unit that was thrown away, reads it in minutes.' }),
  references: [
    { title: 'CWE-312: Cleartext Storage of Sensitive Information', url: 'https://cwe.mitre.org/data/definitions/312.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.4-1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'NIST SP 800-88 Rev. 1, Guidelines for Media Sanitization', url: 'https://csrc.nist.gov/pubs/sp/800/88/r1/final' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what its medium holds.', (view) => judge(context, view)),
})

/** Findings of one kind that are named; each is told in full by the check that is about it. */
const named = 8

interface Remainder {
  readonly subject: string
  readonly what: string
  readonly facts: readonly Fact[]
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const owners = ownership(view, context.facts('package-files'))
  const keys = privateKeys(view, context.facts('private-key'), context.facts('certificate'), owners).filter(({ key }) => !key.encrypted).map(({ key }) => key)
  const remainders: readonly Remainder[] = [
    { subject: 'personal data', what: 'personal data', facts: inSystem(view, context.facts('personal-data')).filter((fact) => !isDelivered(view, owners, fact)) },
    { subject: 'secrets', what: 'passwords, tokens or keys', facts: inSystem(view, context.facts('secret')).filter((fact) => !isExample(fact.file) && !isDelivered(view, owners, fact)) },
    { subject: 'private keys', what: 'private keys', facts: keys },
    { subject: 'Wi-Fi passphrases', what: 'passphrases of Wi-Fi networks', facts: view.near(context.facts('wifi-network')).filter((fact) => fact.passphrase !== undefined) },
  ].filter(({ facts }) => facts.length > 0)
  const medium = mediumOf(context)
  if (remainders.length > 0) return remainders.map((each) => readable(context, each, medium))
  const [encryption] = encryptionOf(context, view)
  if (encryption === undefined) {
    return [unknown(
      `Nothing personal and no secret was found among ${count(view.tree.size, 'file')} of the image; what units write later stays readable, because nothing is encrypted.`,
      'Encrypt what units write (storage/data-at-rest-encrypted), or supply the storage of a unit that was used.', { evidence: [at(view.root, '/')] },
    )]
  }
  return [pass(`Beside ${encryption.what}, nothing personal and no secret was found among ${count(view.tree.size, 'readable file')}.`, [encryption.evidence, at(view.root, '/')])]
}

function readable(context: CheckContext<Kinds>, { subject, what, facts }: Remainder, medium: Fact<'capability'> | undefined): Outcome {
  const files = new Map(facts.map((fact) => [fact.file, fact] as const))
  const [first, ...rest] = [...files.values()].slice(0, named).map((fact) => seen(fact))
  const names = [...files.keys()]
  const list = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`
  const where = medium === undefined ? 'the medium' : medium.value === 'removable' ? 'a medium that can be pulled' : 'a medium that is fixed to the board'
  const evidence: readonly [Evidence, ...Evidence[]] = [first as Evidence, ...rest, ...(medium === undefined ? [] : [seen(medium)])]
  return fail(`${count(files.size, 'file')} with ${what} can be read from ${where}: ${list}.`, evidence, { subject, ...milder(context, medium) })
}

/** On a fixed medium the attacker needs a bench, which the level asks to withstand from 3 on (grid.md section 1). */
function milder(context: CheckContext<Kinds>, medium: Fact<'capability'> | undefined): { severity?: Severity } {
  if (context.level.physical < 2 || medium === undefined || medium.value === 'removable') return {}
  return context.level.physical >= 3 ? {} : { severity: 'low' }
}

const mediumOf = (context: CheckContext<Kinds>): Fact<'capability'> | undefined => {
  const media = context.facts('capability').filter((fact) => fact.capability === 'storage-medium' && !fact.addOn && ['removable', 'soldered', 'internal'].includes(fact.value))
  return media.find((fact) => fact.value === 'removable') ?? media[0]
}
