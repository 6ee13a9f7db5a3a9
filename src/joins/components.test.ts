import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import type { LanguagePackage, Package } from '../facts/linux.ts'
import { resolveCatalogue } from '../platforms/resolve.ts'
import { join } from './components.ts'

const seen = (file: string) => ({ basis: 'observed', where: { artefact: 'x.img', path: `2:ext4${file}` }, container: 'x.img/2:ext4', file }) as const
const library = (ecosystem: LanguagePackage['ecosystem'], name: string, version: string, file = `/srv/${ecosystem}`): Fact => ({ kind: 'language-package', ecosystem, name, version, ...seen(file) })
const packaged = (manager: Package['manager'], name: string, version: string): Fact => ({ kind: 'package', manager, name, version, architecture: 'aarch64', sourceName: name, sourceVersion: version, ...seen('/var/lib/db') })
const found = (...facts: Fact[]): Fact<'component'>[] => factQuery(join.run({ facts: factQuery(facts), catalogue: resolveCatalogue([]) }).facts ?? [])('component').slice()
const urls = (...facts: Fact[]): string[] => found(...facts).map(({ purl }) => purl)

const spelled: readonly (readonly [LanguagePackage['ecosystem'], string, string, string])[] = [
  ['pypi', 'Typing_Extensions', '4.9.0', 'pkg:pypi/typing-extensions@4.9.0'],
  ['npm', 'left-pad', '1.3.0', 'pkg:npm/left-pad@1.3.0'],
  ['npm', '@babel/core', '7.1.0', 'pkg:npm/%40babel/core@7.1.0'],
  ['gem', 'json', '2.6.1', 'pkg:gem/json@2.6.1'],
  ['composer', 'Symfony/Yaml', 'v6.3.0', 'pkg:composer/symfony/yaml@v6.3.0'],
  ['golang', 'github.com/Azure/go-autorest', 'v14.2.0+incompatible', 'pkg:golang/github.com/azure/go-autorest@v14.2.0%2Bincompatible'],
  ['golang', 'stdlib', '1.19.8', 'pkg:golang/stdlib@1.19.8'],
  ['cargo', 'rand_core', '0.6.4', 'pkg:cargo/rand_core@0.6.4'],
  ['maven', 'org.apache.logging.log4j:log4j-core', '2.14.1', 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1'],
]
for (const [ecosystem, name, version, purl] of spelled) test(purl, () => assert.deepEqual(urls(library(ecosystem, name, version)), [purl]))

test('the epoch of an RPM is a qualifier, that of a Debian package part of its version', () => {
  const release: Fact = { kind: 'os-release', id: 'fedora', name: 'Fedora', fields: {}, ...seen('/etc/os-release') }
  assert.deepEqual(urls(release, packaged('rpm', 'bind', '32:9.18.24-1.fc39')), ['pkg:rpm/fedora/bind@9.18.24-1.fc39?arch=aarch64&epoch=32'])
  assert.deepEqual(urls(release, packaged('rpm', 'bash', '5.2.21-1.fc39')), ['pkg:rpm/fedora/bash@5.2.21-1.fc39?arch=aarch64'])
  assert.deepEqual(urls(packaged('dpkg', 'bind9', '1:9.18.24-1')), ['pkg:deb/bind9@1%3A9.18.24-1?arch=aarch64'])
})

test('a library that is a package of the distribution is that package, and nothing twice', () => {
  const file = '/usr/lib/python3/dist-packages/requests-2.28.1.egg-info/PKG-INFO'
  const vendored = '/usr/lib/python3/dist-packages/tool/_vendor/urllib3-1.26.12.dist-info/METADATA'
  const list: Fact = { kind: 'package-files', manager: 'dpkg', package: 'python3-requests', paths: [file, vendored], digests: ['', ''], algorithm: 'md5', configuration: [], ...seen('/var/lib/dpkg/info/x.list') }
  assert.deepEqual(
    urls(packaged('dpkg', 'python3-requests', '2.28.1+dfsg-1'), list, library('pypi', 'requests', '2.28.1', file), library('pypi', 'urllib3', '1.26.12', vendored)),
    ['pkg:deb/python3-requests@2.28.1%2Bdfsg-1?arch=aarch64', 'pkg:pypi/urllib3@1.26.12'],
  )
  // One of the product's own is listed.
  assert.deepEqual(urls(list, library('pypi', 'requests', '2.25.0', '/opt/app/requests-2.25.0.dist-info/METADATA')), ['pkg:pypi/requests@2.25.0'])
})

test('what is met in several ways is one component with all the places', () => {
  const banner = (version: string): Fact => ({ kind: 'banner', component: 'busybox', version, rule: 'busybox', ...seen('/initrd/bin/busybox') })
  const installed = packaged('dpkg', 'busybox', '1:1.35.0-4+b3')
  const [one, ...others] = found(installed, banner('1.35.0'))
  assert.deepEqual(others, [])
  assert.deepEqual(one?.ways, ['package-database', 'banner'])
  assert.deepEqual(one.seenAt.map(({ file }) => file), ['/var/lib/db', '/initrd/bin/busybox'])
  // Of another version it is another copy.
  assert.deepEqual(urls(installed, banner('1.30.1')), ['pkg:deb/busybox@1%3A1.35.0-4%2Bb3?arch=aarch64', 'pkg:generic/busybox@1.30.1'])
})

test('a maker\'s own copy of a packaged version is not the package, whose fixes it does not have', () => {
  const banner = (file: string, container = 'x.img/2:ext4'): Fact => ({ kind: 'banner', component: 'busybox', version: '1.35.0', rule: 'busybox', ...seen(file), container })
  const installed = packaged('dpkg', 'busybox', '1:1.35.0-4')
  const list: Fact = { kind: 'package-files', manager: 'dpkg', package: 'busybox', paths: ['/bin/busybox'], digests: [''], algorithm: 'md5', configuration: [], ...seen('/var/lib/dpkg/info/busybox.list') }
  const deb = 'pkg:deb/busybox@1%3A1.35.0-4?arch=aarch64'
  const archive = 'x.img/1:fat/initrd.img:cpio'
  const system: Fact = { kind: 'system', root: 'x.img/2:ext4', boot: ['x.img/1:fat'], role: 'product', title: 'Debian', init: 'systemd', hasPackageManager: true, ...seen('') }
  assert.deepEqual(urls(installed, list, banner('/usr/bin/busybox')), [deb])
  assert.deepEqual(urls(installed, list, banner('/opt/maker/busybox')), [deb, 'pkg:generic/busybox@1.35.0'])
  assert.deepEqual(urls(installed, list, banner('/opt/maker/tool')), [deb, 'pkg:generic/busybox@1.35.0'])
  assert.deepEqual(urls(system, installed, list, banner('/usr/bin/busybox', archive)), [deb])
  // Nor is a container without packages, whatever its programs are called.
  assert.deepEqual(urls(system, installed, list, banner('/usr/bin/busybox', 'x.img/2:ext4/var/lib/docker/overlay2/0/diff')), [deb, 'pkg:generic/busybox@1.35.0'])
  assert.deepEqual(urls(system, installed, list, banner('/usr/bin/tool', archive)), [deb, 'pkg:generic/busybox@1.35.0'])
  // A container image with packages of its own is another system.
  const other = { ...packaged('apk', 'zlib', '1.3'), container: 'x.img/2:ext4/var/lib/docker:layer' } as Fact
  assert.deepEqual(urls(installed, list, other, banner('/bin/busybox', other.container)), [deb, 'pkg:apk/zlib@1.3?arch=aarch64', 'pkg:generic/busybox@1.35.0'])
})

test('every place of a component is told', () => {
  const banner = (index: number): Fact => ({ kind: 'banner', component: 'busybox', version: '1.35.0', rule: 'busybox', ...seen(`/opt/${index}/busybox`) })
  assert.equal(found(...Array.from({ length: 20 }, (_, index) => banner(index)))[0]?.seenAt.length, 20)
})

test('a kernel is the package that brought it, or stands for itself', () => {
  const kernel: Fact = { kind: 'kernel', release: '6.1.0-18-arm64', version: '6.1.76', ...seen('/usr/lib/modules/6.1.0-18-arm64') }
  assert.deepEqual(urls(kernel), ['pkg:generic/linux@6.1.76'])
  const [one, ...others] = found(packaged('dpkg', 'linux-image-6.1.0-18-arm64', '6.1.76-1'), kernel)
  assert.deepEqual(others, [])
  assert.deepEqual(one?.ways, ['package-database', 'kernel-modules'])
  // In the boot archive its folder tells less of the version.
  const archived = { ...kernel, version: '6.1.0', container: 'x.img/1:fat/initramfs8:gzip:cpio' } as Fact
  assert.equal(urls(packaged('dpkg', 'linux-image-6.1.0-18-arm64', '6.1.76-1'), kernel, archived).length, 1)
})
