/** Examples of update/updates-verified-before-use. */
import type { Script } from '../../facts/linux.ts'
import type { CaseFact, Cases } from '../define.ts'
import { installed, packaged, program, unit } from '../system-cases.ts'

const script = (path: string, more: Partial<Script> = {}): CaseFact => ({
  kind: 'script', file: path, interpreter: 'sh', downloads: [{ line: 5, tool: 'curl', scheme: 'https', insecure: false, url: 'https://updates.example.net/release' }],
  runs: [{ line: 9, what: 'runs with sh' }], verifies: [], ...more,
})
const setting = (name: string, section: string, key: string, value: string, path = '/etc/app.conf'): CaseFact => ({ kind: 'setting', file: path, program: name, section, key, value })
const answer = (answer: 'yes' | 'no'): CaseFact => ({ kind: 'answer', question: 'update.updates-verified-before-use', answer, detail: '' })
const updater = unit('app-update', '/opt/app/bin/update.sh')

export const cases: Cases = {
  pass: [
    { title: 'a script that checks a signature first', facts: [...installed(), packaged('base', '/bin/busybox'), updater, script('/opt/app/bin/update.sh', { verifies: [{ line: 7, how: 'openssl dgst -verify' }] })], subjects: ['/opt/app/bin/update.sh'] },
    { title: 'RAUC with its keyring', facts: [...installed([program('/usr/bin/rauc')]), setting('rauc', 'keyring', 'path', '/etc/rauc/ca.cert.pem')], subjects: ['RAUC'] },
    { title: 'Mender with a key', facts: [...installed(), setting('mender', '', 'ArtifactVerifyKey', '/etc/mender/artifact-verify-key.pem')] },
    { title: 'SWUpdate with a key', facts: [...installed(), unit('swupdate', '/usr/bin/swupdate -k /etc/swupdate/public.pem -u "-t default"')] },
    { title: 'OSTree, as it comes', facts: [...installed(), setting('ostree', 'remote "origin"', 'url', 'https://updates.example.net/repo')] },
    { title: 'systemd-sysupdate, as it comes', facts: [...installed(), setting('sysupdate', 'Source', 'Type', 'url-file')] },
    { title: 'a mechanism of the makers\' own', facts: [...installed(), answer('yes')] },
  ],
  fail: [
    { title: 'the same script without the check', facts: [...installed(), updater, script('/opt/app/bin/update.sh')], subjects: ['/opt/app/bin/update.sh'] },
    { title: 'a helper that nothing starts', facts: [...installed(), script('/opt/app/bin/install-deps.sh')], subjects: ['/opt/app/bin/install-deps.sh'] },
    { title: 'Mender without a key', facts: [...installed(), setting('mender', '', 'ServerURL', 'https://updates.example.net')], subjects: ['Mender'] },
    { title: 'SWUpdate without a key', facts: [...installed(), unit('swupdate', '/usr/bin/swupdate -u "-t default"')], subjects: ['SWUpdate'] },
    { title: 'OSTree with signatures switched off', facts: [...installed(), setting('ostree', 'remote "origin"', 'url', 'http://updates.example.net/repo'), setting('ostree', 'remote "origin"', 'gpg-verify', 'false')] },
    { title: 'systemd-sysupdate with signatures switched off', facts: [...installed(), setting('sysupdate', 'Source', 'Type', 'url-file'), setting('sysupdate', 'Transfer', 'Verify', 'no')] },
    { title: 'the dossier says so', facts: [...installed(), answer('no')] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'nothing brings updates that was recognised', facts: installed() },
    { title: 'an agent whose settings were not found', facts: installed([program('/usr/bin/swupdate')]) },
    { title: 'a hidden script is judged elsewhere', facts: [...installed(), script('/usr/lib/.x/run')] },
  ],
}
