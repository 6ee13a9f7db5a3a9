import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joined, type Files } from '../../test/support/image.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import { FileTree, FileTreeBuilder } from '../facts/file-tree.ts'
import { resolveCatalogue } from '../platforms/resolve.ts'
import { join as kernels } from './kernels.ts'
import { join as mosquitto } from './mosquitto.ts'
import { join as packetFilters } from './packet-filters.ts'
import { join as sysctl } from './sysctl.ts'

const seen = (container: string, file: string) => ({ basis: 'observed', where: { artefact: 'x.img', path: file }, container, file }) as const

test('sysctl: stronger folders hide files of the same name, later files win, sysctl.conf comes last', async () => {
  const found = await joined(sysctl, {
    '/usr/lib/sysctl.d/50-default.conf': 'kernel.sysrq = 16\nkernel.kptr_restrict = 0\n', '/etc/sysctl.d/50-default.conf': 'kernel.sysrq = 0\n', '/usr/lib/sysctl.d/60-off.conf': 'kernel.x = 1\n',
    '/etc/sysctl.d/60-off.conf': '-> /dev/null', '/etc/sysctl.d/99-z.conf': 'net.ipv4.ip_forward=1\n', '/etc/sysctl.conf': 'net.ipv4.ip_forward=0\n',
  })
  assert.deepEqual(found.map((fact) => fact.kind === 'setting' && [fact.program, fact.key, fact.value]), [['sysctl-effective', 'kernel.sysrq', '0'], ['sysctl-effective', 'net.ipv4.ip_forward', '0']])
})

const brokers = async (files: Files) =>
  (await joined(mosquitto, files)).flatMap((fact) => (fact.kind === 'listener' ? [[fact.protocol, fact.address, fact.port, fact.authenticated, `${fact.where.path.split('/').at(-1)}:${fact.where.line}`]] : []))
const version = (number: string) => ({ '/var/lib/dpkg/status': `Package: mosquitto\nStatus: install ok installed\nVersion: ${number}\nArchitecture: arm64\n` })

test('mosquitto 2: settings of included files hold for the whole broker', async () => {
  const main = 'persistence true\ninclude_dir /etc/mosquitto/conf.d\n'
  assert.deepEqual(await brokers({ '/etc/mosquitto/mosquitto.conf': main, '/etc/mosquitto/conf.d/a.conf': 'listener 1883 0.0.0.0\n', '/etc/mosquitto/conf.d/b.conf': 'allow_anonymous true\n' }), [['mqtt', '*', 1883, 'no', 'a.conf:1']])
  assert.deepEqual(await brokers({ '/etc/mosquitto/mosquitto.conf': main }), [['mqtt', 'localhost', 1883, 'no', 'mosquitto.conf:1']])
  assert.deepEqual(await brokers({ '/etc/mosquitto/mosquitto.conf': 'listener 1883\n', ...version('2.0.11-1') }), [['mqtt', '*', 1883, 'yes', 'mosquitto.conf:1']])
})

test('mosquitto: each listener for itself, TLS, client certificates', async () => {
  assert.deepEqual(
    await brokers({
      '/etc/mosquitto/mosquitto.conf': 'per_listener_settings true\nlistener 1883 127.0.0.1\nallow_anonymous true\nlistener 8883\ncafile /c\ncertfile /x\nkeyfile /y\nrequire_certificate true\nallow_anonymous true\nlistener 0 /run/m.sock\nconnection bridge\nremote_password hunter22\n',
      ...version('2.0.11-1'),
    }),
    [['mqtt', '127.0.0.1', 1883, 'no', 'mosquitto.conf:2'], ['mqtts', '*', 8883, 'yes', 'mosquitto.conf:4'], ['mqtt', '/run/m.sock', 0, 'yes', 'mosquitto.conf:10']],
  )
})

test('mosquitto before 2.0 is open unless told otherwise', async () => {
  assert.deepEqual(await brokers({ '/etc/mosquitto/mosquitto.conf': 'persistence true\n', ...version('1.6.12-1') }), [['mqtt', '*', 1883, 'no', 'mosquitto.conf:1']])
  assert.deepEqual(await brokers({ '/etc/mosquitto/mosquitto.conf': 'password_file /etc/mosquitto/pw\nport 1884\n', ...version('1.6.12-1') }), [['mqtt', '*', 1884, 'yes', 'mosquitto.conf:2']])
})

test('mosquitto of an unknown version: what the version decides is not known', async () => {
  assert.deepEqual(await brokers({ '/etc/mosquitto/mosquitto.conf': 'port 1883\n' }), [['mqtt', '*', 1883, 'unknown', 'mosquitto.conf:1']])
  assert.deepEqual(await brokers({ '/etc/mosquitto/mosquitto.conf': 'listener 1883\npassword_file /etc/pw\n' }), [['mqtt', '*', 1883, 'yes', 'mosquitto.conf:1']])
})

test('ufw counts when it is switched on', async () => {
  const files = { '/etc/default/ufw': 'IPV6=yes\nDEFAULT_INPUT_POLICY="DROP"\n', '/etc/ufw/user.rules': '*filter\n### tuple ### allow tcp 22 0.0.0.0/0 any 0.0.0.0/0 in\n-A ufw-user-input -p tcp --dport 22 -j ACCEPT\n' }
  assert.deepEqual(await joined(packetFilters, { ...files, '/etc/ufw/ufw.conf': 'ENABLED=no\n' }), [])
  const [filter] = await joined(packetFilters, { ...files, '/etc/ufw/ufw.conf': 'ENABLED=yes\nLOGLEVEL=low\n' })
  assert.deepEqual(filter?.kind === 'packet-filter' && [filter.program, filter.rules, filter.inputPolicy], ['ufw', 1, 'drop'])
})

test('kernels by their module folders; Debian\'s names keep the version to themselves, the package and the configuration tell it', async () => {
  const found = await joined(kernels, {
    '/lib/modules/5.15.134/a.ko': 'x', '/lib/modules/extra/b.ko': 'x',
    '/usr/lib/modules/6.1.0-18-arm64/modules.builtin': 'x', '/boot/config-6.1.0-18-arm64': '# Linux/arm64 6.1.76 Kernel Configuration\nCONFIG_64BIT=y\n',
    '/usr/lib/modules/6.1.0-20-arm64/modules.builtin': 'x',
    '/var/lib/dpkg/status': 'Package: linux-image-6.1.0-20-arm64\nStatus: install ok installed\nSource: linux-signed-arm64 (6.1.85+1)\nVersion: 6.1.85-1\nArchitecture: arm64\n',
  })
  assert.deepEqual(found.map((fact) => fact.kind === 'kernel' && [fact.release, fact.version, fact.file]), [
    ['6.1.0-18-arm64', '6.1.76', '/usr/lib/modules/6.1.0-18-arm64'], ['6.1.0-20-arm64', '6.1.85', '/usr/lib/modules/6.1.0-20-arm64'], ['5.15.134', '5.15.134', '/lib/modules/5.15.134'],
  ])
})

test('a boot archive\'s kernel is the one of that release beside it, unless those beside it disagree', () => {
  const tree = (container: string): Fact => {
    const builder = new FileTreeBuilder()
    for (const path of ['/usr', '/usr/lib', '/usr/lib/modules', '/usr/lib/modules/6.1.0-56-arm64', '/usr/lib/modules/6.1.0-56-arm64/kernel']) builder.add({ path, type: 'directory', size: 0, mode: 0o755 })
    return { kind: 'file-tree', tree: new FileTree(builder.columns()), format: 'archive/cpio', partial: false, place: { artefact: 0, steps: [] }, ...seen(container, '') }
  }
  const config = (container: string, version: string): Fact => ({ kind: 'kernel-config', version, options: {}, ...seen(container, '/boot/config-6.1.0-56-arm64') })
  const versions = (...facts: Fact[]) => (kernels.run({ facts: factQuery([tree('x.img/1:fat/initramfs:cpio'), ...facts]), catalogue: resolveCatalogue([]) }).facts ?? []).map((fact) => fact.kind === 'kernel' && fact.version)
  assert.deepEqual(versions(config('x.img/2:ext4', '6.1.192')), ['6.1.192'])
  assert.deepEqual(versions(config('x.img/2:ext4', '6.1.192'), config('x.img/3:ext4', '6.1.180')), ['6.1.0'])
})
