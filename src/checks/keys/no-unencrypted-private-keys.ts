/**
 * Private keys that lie readable in the image and that no identity check judges: keys that sign certificates, keys that
 * open servers, keys of unknown use. Host keys and keys of a unit's own certificate are judged by identity/*.
 */
import { at, defineCheck, fail, pass, type CheckContext, type Outcome } from '../define.ts'
import { distinctKeys, keyEvidence, keyName, openToAll, privateKeys, type KeyView } from '../private-keys.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'private-key' | 'certificate' | 'package-files'

export const check = defineCheck({
  id: 'keys/no-unencrypted-private-keys',
  title: 'No private key lies unencrypted in the image',
  property: 'keys',
  rung: 'correct',
  needs: ['system', 'file-tree', 'private-key', 'certificate', 'package-files'],
  severity: fromLevel('required', 1, 'critical', 'A key in the image is valid beyond one unit: whoever reads one unit, or the download, has it for all of them.'),
  references: [
    { title: 'CWE-321: Use of Hard-coded Cryptographic Key', url: 'https://cwe.mitre.org/data/definitions/321.html' },
    { title: 'CWE-312: Cleartext Storage of Sensitive Information', url: 'https://cwe.mitre.org/data/definitions/312.html' },
    { title: 'OWASP Mobile and IoT key management cheat sheet', url: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which private keys lie in it.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const keys = privateKeys(view, context.facts('private-key'), context.facts('certificate'), ownership(view, context.facts('package-files')))
  const open = distinctKeys(keys.filter(({ key, use }) => !key.encrypted && (use === 'authority' || use === 'other')))
  if (open.length > 0) return open.map((each) => readable(view, each))
  const encrypted = keys.filter(({ key }) => key.encrypted).length
  const unit = keys.filter(({ key, use }) => !key.encrypted && (use === 'host' || use === 'device')).length
  const rest = [
    encrypted > 0 ? `${count(encrypted, 'key is', 'keys are')} encrypted` : '',
    unit > 0 ? `${count(unit, 'key')} of the unit's own identity ${unit === 1 ? 'is' : 'are'} judged under identity` : '',
  ].filter((part) => part !== '')
  return [pass(`Among ${count(view.tree.size, 'file')} there is no readable private key${rest.length > 0 ? ` (${rest.join('; ')})` : ''}.`, at(view.root, '/'))]
}

const uses: Readonly<Record<string, string>> = {
  ssh: 'It logs in to other machines over SSH.',
  authority: 'It signs certificates, so whoever has it can make a valid one for any name.',
  pgp: 'It signs or decrypts as the person or release that it names.',
}

function readable(view: SystemView, each: KeyView): Outcome {
  const { key, mode } = each
  const use = each.use === 'authority' ? uses['authority'] : key.format === 'pgp' ? uses['pgp'] : key.format === 'openssh' || key.format === 'putty' || key.file.includes('/.ssh/') ? uses['ssh'] : 'No certificate for it was found, so its use is not known.'
  const open = openToAll(mode) ? ' Every local account can read the file.' : ''
  const how = key.publishedPassword === true ? 'lies in a store whose password everybody knows' : 'lies unencrypted in the image'
  return fail(`A private key (${key.algorithm}, ${key.format}) ${how}. ${use}${open}`, keyEvidence(each), { subject: keyName(view, key) })
}
