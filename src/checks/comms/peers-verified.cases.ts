/** Examples of comms/peers-verified. */
import type { Elf } from '../../facts/binary.ts'
import type { Seen } from '../../facts/provenance.ts'
import type { CaseFact, Cases } from '../define.ts'
import { codeFile, codeUse, yocto } from '../code-cases.ts'
import { installed, layer, layered, packaged, program } from '../system-cases.ts'

const pattern = (rule: string, excerpt: string, line = 8): CaseFact => ({ kind: 'pattern', rule, title: 'TLS certificate check switched off', excerpt, file: '/opt/app/app.py', where: { artefact: 'image.img', path: '2:ext4/opt/app/app.py', line } })
const elf = (file: string, more: Partial<Elf & Seen> = {}): CaseFact => ({
  kind: 'elf', file, machine: 'aarch64', bits: 64, littleEndian: true, type: 'position-independent', needed: ['libcurl.so.4'], rpath: [], runpath: [],
  relro: 'full', executableStack: 'no', stackProtector: true, fortified: true, fortifiable: true, stripped: true, static: false, runtime: 'c', imports: [], ...more,
})
const answer = (value: 'yes' | 'no' | 'planned'): CaseFact => ({ kind: 'answer', question: 'comms.peers-verified', answer: value, detail: 'one client library for all connections' })
const download = (insecure: boolean): CaseFact => ({ kind: 'script', interpreter: 'sh', downloads: [{ line: 4, tool: 'wget', scheme: 'https', insecure, url: 'https://updates.example/latest' }], runs: [], verifies: [], file: '/opt/app/update.sh' })

export const cases: Cases = {
  pass: [
    { title: 'own scripts that leave the check on', facts: [...installed([program('/opt/app/update.sh')]), packaged('curl', '/usr/bin/curl'), elf('/usr/bin/curl'), download(false)] },
    { title: 'a line that syntax knows to stay on the unit', facts: [...installed(), codeFile('/opt/app/app.py', { settled: [8] }), pattern('tls-verification-off-python', 'requests.get("https://localhost/", verify=False)')] },
    { title: 'a tool of a package that can do without', facts: [...installed([program('/opt/app/update.sh')]), packaged('tool', '/opt/app/update.sh'), download(true)] },
  ],
  fail: [
    { title: 'a switch in Python', facts: [...installed(), pattern('tls-verification-off-python', 'requests.post(url, verify=False)')], subjects: ['tls-verification-off-python'] },
    { title: 'two in one file', facts: [...installed(), pattern('tls-verification-off-python', 'a'), pattern('tls-verification-off-python', 'b', 9)], subjects: ['tls-verification-off-python', 'tls-verification-off-python #2'] },
    { title: 'a switch that syntax sees', facts: [...installed(), codeFile('/opt/app/app.py'), codeUse('tls-verification-off-python', 'certificate-check-off', { excerpt: 'data=x, verify=False)' })], subjects: ['tls-verification-off-python'] },
    { title: 'a token that is taken as it comes', facts: [...installed(), codeFile('/opt/app/app.py'), codeUse('python-jwt-unverified', 'certificate-check-off', { title: 'A signed token is taken unverified', excerpt: 'jwt.decode(token, options={"verify_signature": False})' })], subjects: ['python-jwt-unverified'] },
    { title: 'a switch that no rule of syntax knows, in a file that was read whole', facts: [...installed(), codeFile('/opt/app/app.py', { languages: ['javascript'], settled: [8] }), pattern('tls-verification-off-node', 'io(url, { rejectUnauthorized: false })', 9)], subjects: ['tls-verification-off-node'] },
    { title: 'the same file name in another part of the image', facts: [...installed(), codeFile('/opt/app/app.py', { settled: [8], container: 'image.img/1:fat' }), pattern('tls-verification-off-python', 'verify=False')], subjects: ['tls-verification-off-python'] },
    { title: 'a switch in a container', facts: [...installed(), layered(program('/app/app.py')), codeUse('tls-verification-off-python', 'certificate-check-off', { container: layer, file: '/app/app.py' })], subjects: ['tls-verification-off-python'] },
    { title: 'a download of a container', facts: [...installed(), layered(program('/app/update.sh')), { ...download(true), file: '/app/update.sh', container: layer }], subjects: ['wget without check'] },
    { title: 'a switch in a package that the makers built themselves', facts: [...yocto, { ...pattern('tls-verification-off-python', 'requests.post(url, verify=False)'), file: '/usr/lib/app/app.py' }], subjects: ['tls-verification-off-python'] },
    { title: 'a download in a package that the makers built themselves', facts: [...yocto, packaged('update', '/usr/sbin/update.sh'), { ...download(true), file: '/usr/sbin/update.sh' }], subjects: ['wget without check'] },
    { title: 'a download', facts: [...installed(), download(true)], subjects: ['wget without check'] },
    { title: 'the dossier says so', facts: [...installed(), answer('no')], subjects: ['answer'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'packages that the makers built themselves', facts: yocto },
    { title: 'a compiled program in a container', facts: [...installed(), packaged('curl', '/usr/bin/curl'), layered(program('/app/appd')), elf('/app/appd', { container: layer })] },
    { title: 'a compiled program of the product\'s own', facts: [...installed(), packaged('curl', '/usr/bin/curl'), elf('/opt/app/appd')] },
  ],
}
