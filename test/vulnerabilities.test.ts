/** From feeds to the assessment: a system with packages, a database made of documents in the feeds' own formats, the program as users run it. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Assessment } from '../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-vulnerabilities-'))
const database = join(folder, 'database.sqlite')
const image = join(folder, 'root.tar')
const main = join(import.meta.dirname, '../bin/proofmark.mjs')
after(() => rmSync(folder, { recursive: true, force: true }))

function proofmark(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, PROOFMARK_MARK_KEY: 'of the tests', PROOFMARK_VULNDB: 'none' } })
  return { status, stdout, stderr }
}
const review = (...args: string[]): Assessment => {
  const { status, stdout, stderr } = proofmark('review', image, '--json', '--no-progress', '--date', '2026-11-30', '--fail-on', 'never', ...args)
  assert.equal(status, 0, stderr)
  return JSON.parse(stdout) as Assessment
}

const installed = (name: string, version: string, source = name): string => `Package: ${name}\nStatus: install ok installed\nArchitecture: arm64\nSource: ${source}\nVersion: ${version}\nMaintainer: A <a@example.org>\nDescription: x\n\n`
const system: Readonly<Record<string, string>> = {
  'etc/os-release': 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\nID=debian\n',
  'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\n',
  'etc/mosquitto/mosquitto.conf': 'listener 1883 0.0.0.0\nallow_anonymous true\n',
  'usr/sbin/mosquitto': '#!/bin/sh\n',
  'usr/bin/xz': '#!/bin/sh\n',
  'lib/systemd/systemd': 'x',
  'lib/systemd/system/mosquitto.service': '[Unit]\nDescription=MQTT\n[Service]\nUser=mosquitto\nExecStart=/usr/sbin/mosquitto -c /etc/mosquitto/mosquitto.conf\n[Install]\nWantedBy=multi-user.target\n',
  'etc/systemd/system/multi-user.target.wants/mosquitto.service': '[Unit]\nDescription=MQTT\n[Service]\nUser=mosquitto\nExecStart=/usr/sbin/mosquitto -c /etc/mosquitto/mosquitto.conf\n[Install]\nWantedBy=multi-user.target\n',
  'var/lib/dpkg/info/mosquitto.list': '/.\n/usr\n/usr/sbin\n/usr/sbin/mosquitto\n',
  'var/lib/dpkg/info/xz-utils.list': '/.\n/usr/bin/xz\n',
  'var/lib/dpkg/status': installed('mosquitto', '2.0.11-1') + installed('xz-utils', '5.4.1-0.1') + installed('zlib1g', '1:1.2.13.dfsg-1', 'zlib') + installed('inhouse', '1.0-1'),
}
/** Facts of the Debian security tracker, in the form of its data/json. */
const tracker = {
  mosquitto: {
    'CVE-2023-28366': { description: 'The broker in Eclipse Mosquitto 1.3.2 through 2.x before 2.0.16 has a memory leak.', scope: 'remote', releases: { bookworm: { status: 'resolved', repositories: { bookworm: '2.0.11-1.2+deb12u1' }, fixed_version: '2.0.11-1.2+deb12u1', urgency: 'not yet assigned' } } },
    'CVE-2018-20145': { description: 'Eclipse Mosquitto 1.5.x before 1.5.5 allows ACL bypass.', scope: 'remote', releases: { bookworm: { status: 'resolved', repositories: { bookworm: '2.0.11-1.2+deb12u1' }, fixed_version: '1.5.5-1', urgency: 'not yet assigned' } } },
  },
  'xz-utils': {
    'CVE-2024-3094': { description: 'Malicious code was discovered in the upstream tarballs of xz, starting with version 5.6.0.', scope: 'remote', releases: { bookworm: { status: 'resolved', repositories: { bookworm: '5.4.1-1' }, fixed_version: '0', urgency: 'not yet assigned' } } },
    'CVE-2025-31115': { description: 'XZ Utils 5.3.3alpha to 5.8.0: invalid input can lead to a use after free in the multithreaded decoder.', releases: { bookworm: { status: 'resolved', repositories: { bookworm: '5.4.1-1' }, fixed_version: '5.4.1-1', urgency: 'not yet assigned' } } },
  },
  zlib: { 'CVE-2023-45853': { description: 'MiniZip in zlib through 1.3 has an integer overflow.', scope: 'remote', releases: { bookworm: { status: 'open', repositories: { bookworm: '1:1.2.13.dfsg-1' }, urgency: 'unimportant' } } } },
}

before(() => {
  for (const [name, content] of Object.entries(system)) {
    mkdirSync(join(folder, 'root', dirname(name)), { recursive: true })
    writeFileSync(join(folder, 'root', name), content)
  }
  assert.equal(spawnSync('tar', ['--sort=name', '--owner=0', '--group=0', '-C', join(folder, 'root'), '-cf', image, '.']).status, 0)
  writeFileSync(join(folder, 'debian.json'), JSON.stringify(tracker))
  const { status, stderr } = proofmark('vulndb', 'import', join(folder, 'debian.json'), '--database', database, '--no-progress')
  assert.equal(status, 0, stderr)
})

describe('a review with a vulnerability database', () => {
  it('finds what the distribution calls open, tells how near it is, and lets be what it fixed', () => {
    const { vulnerabilities, components, outcomes, provenance } = review('--vulndb', database)
    const states = Object.fromEntries(vulnerabilities.map((each) => [each.id, [each.name, each.state, each.reach, each.priority]]))
    assert.deepEqual(states['CVE-2023-28366'], ['mosquitto', 'affected', 'network', 'soon'])
    assert.deepEqual(states['CVE-2025-31115'], ['xz-utils', 'affected', 'installed', 'planned'])
    assert.equal(states['CVE-2018-20145'], undefined)
    assert.equal(vulnerabilities.find(({ id }) => id === 'CVE-2024-3094')?.state, undefined)
    assert.equal(vulnerabilities.find(({ id }) => id === 'CVE-2023-28366')?.fixedIn, '2.0.11-1.2+deb12u1')
    assert.deepEqual(components.find(({ name }) => name === 'mosquitto')?.vulnerabilities, ['CVE-2023-28366'])
    assert.equal(components.find(({ name }) => name === 'inhouse')?.coverage, 'none')
    assert.deepEqual(provenance.vulnerabilityDatabase?.feeds.map(({ id }) => id), ['debian'])
    const said = outcomes.filter(({ check }) => check === 'components/no-known-vulnerabilities').map(({ result, subject }) => [result, subject])
    assert.ok(said.some(([result, subject]) => result === 'fail' && subject === 'mosquitto 2.0.11-1'))
    assert.ok(said.some(([result, subject]) => result === 'unknown' && subject === 'not covered'))
    assert.ok(!said.some(([result]) => result === 'pass'))
  })

  it('says that nobody looked when there is no database', () => {
    const { vulnerabilities, outcomes, provenance } = review()
    assert.deepEqual(vulnerabilities, [])
    assert.equal(provenance.vulnerabilityDatabase, null)
    const [only] = outcomes.filter(({ check }) => check === 'components/no-known-vulnerabilities')
    assert.equal(only?.result, 'unknown')
    assert.match(only.message, /no vulnerability database/u)
  })

  it('refuses a database that was named and is not there', () => {
    const { status, stderr } = proofmark('review', image, '--vulndb', join(folder, 'nothing.sqlite'))
    assert.equal(status, 2)
    assert.match(stderr, /no vulnerability database/u)
  })
})
