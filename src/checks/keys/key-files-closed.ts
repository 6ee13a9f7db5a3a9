/** Who may read the files that hold keys, passwords and their hashes. */
import { at, defineCheck, fail, notApplicable, pass, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { isExample, openToAll, privateKeys } from '../private-keys.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'private-key' | 'certificate' | 'package-files' | 'secret' | 'disk-mapping' | 'password'

export const check = defineCheck({
  id: 'keys/key-files-closed',
  title: 'Only the services that need a key or secret can read its file',
  property: 'keys',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'private-key', 'certificate', 'package-files', 'secret', 'disk-mapping', 'password'],
  severity: fromLevel('required', 1, 'medium', 'Any program on the unit, however little it is trusted, can take the key: a small hole becomes a lasting one.'),
  references: [
    { title: 'CWE-732: Incorrect Permission Assignment for Critical Resource', url: 'https://cwe.mitre.org/data/definitions/732.html' },
    { title: 'shadow(5), permissions', url: 'https://man7.org/linux/man-pages/man5/shadow.5.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows who may read its key files.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const files = secretFiles(context, view)
  const known = [...files].flatMap(([path, what]) => {
    const entry = view.tree.resolve(path)
    return entry?.mode === undefined ? [] : [{ path: entry.path, what, mode: entry.mode, writable: (entry.mode & 0o002) !== 0 }]
  })
  if (known.length === 0) return [notApplicable('No file of the system holds a key, a secret or a password hash whose permissions could be judged.', at(view.root, '/etc'))]
  const open = known.filter(({ mode, writable }) => openToAll(mode) || writable)
  if (open.length === 0) {
    const evidence = known.slice(0, 5).map(({ path, mode }) => at(view.root, path, `mode ${octal(mode)}`))
    return [pass(`${count(known.length, 'file')} with keys, secrets or password hashes can be read only by their owner and group.`, evidence as [Evidence, ...Evidence[]])]
  }
  return open.map(({ path, what, mode, writable }) =>
    fail(`Every local account can ${writable ? (openToAll(mode) ? 'read and change' : 'change') : 'read'} ${path}, which holds ${what} (mode ${octal(mode)}).`, at(view.root, path, `mode ${octal(mode)}`), { subject: path, ...(what === lockedKey && !writable ? { severity: 'low' as const } : {}) }))
}

/** Whoever reads it has to guess its pass phrase yet. */
const lockedKey = 'an encrypted private key'

/** Files of the system by what they hold. A secret in a program's source is no key file: there it is the secret that has to go. */
function secretFiles(context: CheckContext<Kinds>, view: SystemView): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const keys = privateKeys(view, context.facts('private-key'), context.facts('certificate'), ownership(view, context.facts('package-files')))
  for (const fact of view.own(context.facts('password'))) if (/shadow-?$/u.test(fact.file)) files.set(fact.file, 'password hashes')
  for (const fact of view.own(context.facts('secret'))) {
    if (!isExample(fact.file) && ((view.tree.get(fact.file)?.mode ?? 0) & 0o111) === 0 && !/\.(?:py|js|mjs|ts|lua|php|rb|pl|c|cc|cpp|h|go|rs|java|sh)$/u.test(fact.file) && fact.rule !== 'secret-in-code') files.set(fact.file, 'a secret')
  }
  for (const mapping of view.own(context.facts('disk-mapping'))) if (mapping.keyFile.startsWith('/') && !mapping.keyFile.startsWith('/dev/')) files.set(mapping.keyFile, 'the key of an encrypted volume')
  for (const { key } of keys) if (key.container === view.system.root) files.set(key.file, key.encrypted ? lockedKey : 'a private key')
  return files
}

const octal = (mode: number): string => (mode & 0o7777).toString(8).padStart(4, '0')
