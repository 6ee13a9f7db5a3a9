/** Examples of exposure/no-injection-spots. */
import type { Cases, CaseFact } from '../define.ts'
import { binaryUse, codeFile, codeUse, unreadCode } from '../code-cases.ts'
import { elf } from '../elf-cases.ts'
import { installed, layer, layered, program, unit } from '../system-cases.ts'

const shell = codeUse('python-shell-command', 'command-injection', { title: 'A shell gets a command put together at run time', detail: 'with data of a request', inside: 'upload', excerpt: 'subprocess.call("/opt/app/statsd %s" % f.filename, shell=True)' })
const download = codeUse('python-runs-download', 'runs-download', { detail: 'exec of what an address gives' })
const script: CaseFact = { kind: 'script', file: '/opt/app/app.py', interpreter: 'python3', downloads: [], runs: [{ line: 4, what: 'run by exec' }], verifies: [] }
const statsd = [...installed([program('/opt/app/statsd')]), elf('/opt/app/statsd', { imports: ['sprintf', 'strcpy', 'system'] }), binaryUse('/opt/app/statsd', 'command-format', 'logger -t statsd job=%s')]

export const cases: Cases = {
  pass: [
    { title: 'scripts without such a place', facts: [...installed(), codeFile('/opt/app/app.py')] },
    { title: 'fetched code that the checks of updates tell', facts: [...installed(), codeFile('/opt/app/app.py'), download, script] },
    { title: 'command lines of programs that others wrote', facts: [...installed([program('/usr/sbin/sshd')]), codeFile('/opt/app/app.py'), ...['/usr/sbin/sshd', '/bin/busybox'].flatMap((file) => [elf(file, { imports: ['popen', 'system'] }), binaryUse(file, 'command-format', 'mount -t %s %s')])] },
    { title: 'a command line in a program that calls no shell', facts: [...installed([program('/opt/app/statsd')]), codeFile('/opt/app/app.py'), elf('/opt/app/statsd'), binaryUse('/opt/app/statsd', 'command-format', 'logger -t statsd job=%s')] },
  ],
  fail: [
    { title: 'a command in a container', facts: [...installed(), layered(program('/app/app.py')), { ...shell, file: '/app/app.py', container: layer }], subjects: ['python-shell-command'] },
    { title: 'a command with the name of an upload', facts: [...installed(), codeFile('/opt/app/app.py'), shell], subjects: ['python-shell-command'] },
    { title: 'a query with what a form says', facts: [...installed(), codeFile('/opt/app/app.py'), codeUse('python-query', 'query-injection', { title: 'A query is put together at run time', detail: 'with data of a request', inside: 'search', excerpt: 'db.execute("SELECT * FROM jobs WHERE name = \'%s\'" % name)' })], subjects: ['python-query'] },
    { title: 'a request that the shell runs', facts: [...installed(), codeFile('/srv/www/cgi-bin/set', { languages: ['shell'] }), codeUse('shell-eval-from-outside', 'command-injection', { file: '/srv/www/cgi-bin/set', title: 'A stranger\'s request is run by the shell', language: 'shell', detail: 'QUERY_STRING', inside: '', excerpt: 'eval "$QUERY_STRING"' })], subjects: ['shell-eval-from-outside'] },
    { title: 'code from an address, in a language whose fetching nobody else tells', facts: [...installed(), codeFile('/opt/app/app.py'), download], subjects: ['python-runs-download'] },
    { title: 'a query put together at run time', facts: [...installed(), codeUse('python-query', 'query-injection', { confidence: 'possible' })], subjects: ['python-query, to look at'] },
    { title: 'a program that a script calls with it', facts: [...statsd, shell], subjects: ['command-format'] },
    { title: 'a program that starts at boot', facts: [...statsd, unit('statsd', '/opt/app/statsd')], subjects: ['command-format'] },
    { title: 'a program that nothing is known to start', facts: statsd, subjects: ['command-format'] },
  ],
  unknown: [{ title: 'no system', facts: [] }, ...unreadCode],
  'not-applicable': [{ title: 'no code of its own', facts: installed() }],
}
