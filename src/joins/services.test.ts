import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { FileTree, type EntryDraft } from '../facts/file-tree.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { join } from './services.ts'

const container = 'card.img/2:ext4'
const seen = (file: string, line?: number) => ({
  basis: 'observed' as const, container, file, where: { artefact: 'card.img', path: `2:ext4${file}`, ...(line === undefined ? {} : { line }) },
})
const file = (path: string, size = 100): EntryDraft => ({ path, type: 'file', size })
const link = (path: string, target: string): EntryDraft => ({ path, type: 'symlink', size: target.length, target })
const folder = (path: string): EntryDraft => ({ path, type: 'directory', size: 0 })
const unit = (path: string, name: string, directives: Record<string, string[]>): Fact => ({ kind: 'unit', name, directives, ...seen(path, 1) })

function starts(entries: readonly EntryDraft[], facts: readonly Fact[]): Fact[] {
  const folders = new Set<string>(entries.flatMap(({ path }) => {
    const parts = path.split('/').slice(1, -1)
    return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
  }))
  const known = new Set(entries.map(({ path }) => path))
  const tree = FileTree.of([...entries, ...[...folders].filter((path) => !known.has(path)).map(folder)])
  const root: Fact = { kind: 'file-tree', tree, format: 'filesystem/ext4', partial: false, place: { artefact: 0, steps: [] }, ...seen('') }
  return [...(join.run({ facts: factQuery([root, ...facts]), catalogue: {} as Catalogue }).facts ?? [])]
}
const entries = (facts: readonly Fact[]) => facts.filter((fact) => fact.kind === 'start-entry')
const enabled = (facts: readonly Fact[]) => entries(facts).filter((entry) => entry.enabled).map(({ name }) => name).sort()

const byText = (a: readonly unknown[], b: readonly unknown[]): number => (String(a) < String(b) ? -1 : 1)

const usr = '/usr/lib/systemd/system'
const etc = '/etc/systemd/system'
const systemd = [file('/usr/lib/systemd/systemd'), link('/lib', 'usr/lib')]

test('links in wants, reached from the default target, enable; what nothing wants does not start', () => {
  const found = starts(
    [
      ...systemd, link(`${usr}/default.target`, 'graphical.target'), file(`${usr}/ssh.service`), file(`${usr}/rsync.service`), file(`${usr}/online.service`),
      link(`${etc}/multi-user.target.wants/ssh.service`, '/lib/systemd/system/ssh.service'), link(`${etc}/sshd.service`, '/lib/systemd/system/ssh.service'),
      link(`${etc}/network-online.target.wants/online.service`, '/lib/systemd/system/online.service'),
    ],
    [
      unit(`${usr}/ssh.service`, 'ssh.service', { 'Service.ExecStart': ['-/usr/sbin/sshd -D'] }),
      unit(`${usr}/rsync.service`, 'rsync.service', { 'Service.ExecStart': ['/usr/bin/rsync --daemon'] }),
      unit(`${usr}/online.service`, 'online.service', { 'Service.ExecStart': ['/bin/true'] }),
    ],
  )
  assert.deepEqual(enabled(found), ['ssh.service'])
  assert.deepEqual(entries(found).map(({ name, enabled: on }) => [name, on]).sort(byText), [['online.service', false], ['rsync.service', false], ['ssh.service', true]])
  const ssh = entries(found).find(({ name }) => name === 'ssh.service')
  assert.equal(ssh?.command, '/usr/sbin/sshd -D')
  assert.equal(ssh.user, 'root')
  assert.deepEqual(ssh.where, { artefact: 'card.img', path: `2:ext4${usr}/ssh.service`, line: 1 })
})

test('requirements of started units start too, and what they want', () => {
  const found = starts(
    [...systemd, link(`${etc}/multi-user.target.wants/app.service`, 'x')],
    [
      unit(`${etc}/app.service`, 'app.service', { 'Unit.Requires': ['db.service cache@7.service'], 'Service.ExecStart': ['/opt/app'] }),
      unit(`${etc}/db.service`, 'db.service', { 'Service.ExecStart': ['/opt/db'], 'Service.User': ['db'] }),
      unit(`${etc}/cache@.service`, 'cache@.service', { 'Service.ExecStart': ['/opt/cache %i'], 'Service.User': ['cache%i'] }),
    ],
  )
  assert.deepEqual(entries(found).map(({ name, user, command }) => [name, user, command]).sort(byText), [
    ['app.service', 'root', '/opt/app'], ['cache@7.service', 'cache7', '/opt/cache 7'], ['db.service', 'db', '/opt/db'],
  ])
})

test('masks: a link to /dev/null, an empty file, a link in wants', () => {
  const found = starts(
    [
      ...systemd, link(`${etc}/a.service`, '/dev/null'), file(`${etc}/b.service`, 0), link(`${etc}/multi-user.target.wants/c.service`, '/dev/null'),
      ...['a', 'b', 'c'].map((name) => link(`${usr}/multi-user.target.wants/${name}.service`, `../${name}.service`)),
    ],
    ['a', 'b', 'c'].map((name) => unit(`${usr}/${name}.service`, `${name}.service`, { 'Service.ExecStart': ['/x'] })),
  )
  assert.deepEqual(enabled(found), [])
  assert.deepEqual(entries(found).map(({ name }) => name), ['c.service'])
})

test('the administrator\'s file beats the package\'s; drop-ins merge, an empty value resets, the place is the drop-in\'s', () => {
  const found = starts(
    [...systemd, link(`${etc}/getty.target.wants/getty@tty1.service`, '/usr/lib/systemd/system/getty@.service'), link(`${etc}/multi-user.target.wants/web.service`, 'x')],
    [
      unit(`${usr}/getty@.service`, 'getty@.service', { 'Service.ExecStart': ['-/sbin/agetty --noclear %I $TERM'], 'Unit.Description': ['Getty'] }),
      unit(`${etc}/getty@tty1.service.d/autologin.conf`, 'getty@tty1.service', { 'Service.ExecStart': ['', '-/sbin/agetty --autologin pi %I'] }),
      unit(`${usr}/web.service`, 'web.service', { 'Service.ExecStart': ['/old'], 'Service.User': ['www'] }),
      unit(`${etc}/web.service`, 'web.service', { 'Service.ExecStart': ['/new'] }),
      unit(`${etc}/service.d/all.conf`, 'service', { 'Service.NoNewPrivileges': ['yes'] }),
    ],
  )
  const getty = entries(found).find(({ name }) => name === 'getty@tty1.service')
  assert.equal(getty?.command, '/sbin/agetty --autologin pi tty1')
  assert.equal(getty.file, `${etc}/getty@tty1.service.d/autologin.conf`)
  assert.deepEqual(getty.directives?.['Service.NoNewPrivileges'], ['yes'])
  const web = entries(found).find(({ name }) => name === 'web.service')
  assert.deepEqual([web?.command, web?.user], ['/new', 'root'])
})

test('sockets listen and start their service; timers tell their schedule', () => {
  const found = starts(
    [
      ...systemd, link(`${etc}/sockets.target.wants/telnet.socket`, 'x'), link(`${etc}/sockets.target.wants/local.socket`, 'x'), link(`${etc}/sockets.target.wants/print.socket`, 'x'), link(`${etc}/timers.target.wants/update.timer`, 'x'),
    ],
    [
      unit(`${etc}/telnet.socket`, 'telnet.socket', { 'Socket.ListenStream': ['23', '[::1]:2323', '/run/x.sock'], 'Socket.Accept': ['yes'] }),
      unit(`${etc}/telnet@.service`, 'telnet@.service', { 'Service.ExecStart': ['-/usr/sbin/telnetd -i'], 'Service.StandardInput': ['socket'] }),
      unit(`${etc}/local.socket`, 'local.socket', { 'Socket.ListenStream': ['/run/local.sock'] }),
      unit(`${etc}/local.service`, 'local.service', { 'Service.ExecStart': ['/opt/local'], 'Service.DynamicUser': ['yes'] }),
      unit(`${etc}/print.socket`, 'print.socket', { 'Socket.ListenStream': ['0.0.0.0:631'], 'Socket.Service': ['spool.service'] }),
      unit(`${etc}/spool.service`, 'spool.service', { 'Service.ExecStart': ['/opt/spool'], 'Service.User': ['lp'] }),
      unit(`${etc}/update.timer`, 'update.timer', { 'Timer.OnCalendar': ['*-*-* 03:00'], 'Timer.Unit': ['fetch.service'] }),
      unit(`${etc}/fetch.service`, 'fetch.service', { 'Service.ExecStart': ['/opt/fetch'] }),
    ],
  )
  assert.deepEqual(entries(found).map(({ name, schedule, user }) => [name, schedule, user]).sort(byText), [
    ['fetch.service', 'OnCalendar=*-*-* 03:00', 'root'], ['local.service', 'socket', 'local'], ['spool.service', 'socket', 'lp'], ['telnet@connection.service', 'socket', 'root'],
  ])
  assert.deepEqual(found.filter((fact) => fact.kind === 'listener').map(({ program, protocol, address, port, starts: service }) => [program, protocol, address, port, service]).sort(byText), [
    ['print.socket', 'other', '*', 631, 'spool.service'], ['telnet.socket', 'other', '::1', 2323, 'telnet@connection.service'], ['telnet.socket', 'telnet', '*', 23, 'telnet@connection.service'],
  ])
})

test('serial consoles on the kernel command line get a login, unless it is masked', () => {
  const template = unit(`${usr}/serial-getty@.service`, 'serial-getty@.service', { 'Service.ExecStart': ['-/sbin/agetty --keep-baud %I'] })
  const cmdline = (value: string): Fact => ({
    kind: 'setting', program: 'cmdline', section: '', key: 'console', value, basis: 'observed', container: 'card.img/1:fat32', file: '/cmdline.txt', where: { artefact: 'card.img', path: '1:fat32/cmdline.txt', line: 1 },
  })
  const [entry] = entries(starts([...systemd], [template, cmdline('ttyAMA0,115200'), cmdline('tty1')]))
  assert.deepEqual([entry?.name, entry?.schedule, entry?.command, entry?.where.path], ['serial-getty@ttyAMA0.service', 'console=ttyAMA0,115200', '/sbin/agetty --keep-baud ttyAMA0', '1:fat32/cmdline.txt'])
  assert.deepEqual(entries(starts([...systemd], [template, cmdline('ttymxc1,115200')])).map(({ name }) => name), ['serial-getty@ttymxc1.service'])
  assert.deepEqual(enabled(starts([...systemd, link(`${etc}/serial-getty@ttyAMA0.service`, '/dev/null')], [template, cmdline('ttyAMA0,115200')])), [])
})

test('a unit file linked in from elsewhere', () => {
  const found = starts(
    [...systemd, file('/opt/app/app.service'), link(`${etc}/app.service`, '/opt/app/app.service'), link(`${etc}/multi-user.target.wants/app.service`, '/opt/app/app.service')],
    [unit('/opt/app/app.service', 'app.service', { 'Service.ExecStart': ['/opt/app/run'] })],
  )
  assert.deepEqual(enabled(found), ['app.service'])
})

const said = (section: string, key: string, value: string): Fact => ({ kind: 'setting', program: 'init.d', section, key, value, ...seen(`/etc/init.d/${section}`, 5) })

test('System V scripts beside systemd start through their links, unless a unit has their name', () => {
  const found = starts(
    [
      ...systemd, file('/etc/init.d/collector'), file('/etc/init.d/ssh'), file('/etc/init.d/idle'), file('/etc/init.d/wanted'), link('/etc/rc2.d/S01collector', '../init.d/collector'),
      link('/etc/rc2.d/S01ssh', '../init.d/ssh'), link('/etc/rc0.d/K01idle', '../init.d/idle'), link(`${etc}/multi-user.target.wants/wanted.service`, '/run/x'),
    ],
    [unit(`${usr}/ssh.service`, 'ssh.service', { 'Service.ExecStart': ['/usr/sbin/sshd'] }), said('collector', 'command', '/opt/collector'), said('collector', 'user', 'col')],
  )
  assert.deepEqual(entries(found).filter(({ by }) => by === 'init.d').map(({ name, command, user, where }) => [name, command, user, where.line]), [
    ['collector', '/opt/collector', 'col', 5], ['wanted', '/etc/init.d/wanted', 'root', undefined],
  ])
})

test('OpenWrt and OpenRC', () => {
  const openwrt = starts(
    [file('/bin/busybox'), file('/etc/init.d/uhttpd'), file('/etc/init.d/telnet'), link('/etc/rc.d/S50uhttpd', '../init.d/uhttpd'), link('/etc/rc.d/K50telnet', '../init.d/telnet')],
    [said('uhttpd', 'command', '/usr/sbin/uhttpd -f')],
  )
  assert.deepEqual(entries(openwrt).map(({ name, command }) => [name, command]), [['uhttpd', '/usr/sbin/uhttpd -f']])
  const alpine = starts([file('/bin/busybox'), file('/etc/init.d/sshd'), file('/etc/init.d/ntpd'), link('/etc/runlevels/default/sshd', '/etc/init.d/sshd')], [])
  assert.deepEqual(enabled(alpine), ['sshd'])
})

test('units on a system with another init start nothing', () => {
  const found = starts([file('/sbin/init'), link(`${etc}/multi-user.target.wants/a.service`, 'x')], [unit(`${etc}/a.service`, 'a.service', { 'Service.ExecStart': ['/x'] })])
  assert.deepEqual(found, [])
})

test('units that want each other end', () => {
  const found = starts([...systemd, link(`${etc}/multi-user.target.wants/a.service`, 'x'), link(`${etc}/b.service`, 'c.service'), link(`${etc}/c.service`, 'b.service')], [
    unit(`${etc}/a.service`, 'a.service', { 'Unit.Wants': ['a.service b.service a@%i.service'], 'Service.ExecStart': ['/x'] }),
  ])
  assert.deepEqual(enabled(found), ['a.service'])
})
