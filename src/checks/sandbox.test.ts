import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { exposureOf, fences } from './sandbox.ts'

/** Lines of [Service] as the join hands them over: lists cut at an empty value. */
function directivesOf(lines: readonly string[]): Record<string, string[]> {
  const directives: Record<string, string[]> = {}
  for (const line of lines) {
    const [key, value] = [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const
    const values = (directives[`Service.${key}`] ??= [])
    if (value === '') values.length = 0
    else values.push(value)
  }
  return directives
}
const userOf = (directives: Record<string, string[]>): string => directives['Service.User']?.at(-1) ?? (directives['Service.DynamicUser'] === undefined ? 'root' : 'dynamic')
const closedBy = (...lines: string[]): ReadonlySet<string> => {
  const directives = directivesOf(lines)
  return new Set(exposureOf(directives, userOf(directives)).closed.map(({ directive }) => directive))
}

test('nothing is 10, everything is nearly 0', () => {
  assert.equal(exposureOf({}, 'root').level, 10)
  assert.ok(exposureOf(directivesOf(units.tight ?? []), 'app').level < 1)
})

test('lists: allowed, taken away, cut and given back', () => {
  assert.ok(!closedBy('CapabilityBoundingSet=CAP_SYS_ADMIN CAP_NET_RAW').has('CapabilityBoundingSet=~CAP_SYS_ADMIN'))
  assert.ok(closedBy('CapabilityBoundingSet=CAP_NET_RAW').has('CapabilityBoundingSet=~CAP_SYS_ADMIN'))
  assert.ok(closedBy('CapabilityBoundingSet=~CAP_SYS_ADMIN').has('CapabilityBoundingSet=~CAP_SYS_ADMIN'))
  assert.ok(!closedBy('CapabilityBoundingSet=', 'CapabilityBoundingSet=~').has('CapabilityBoundingSet=~CAP_SYS_ADMIN'))
  assert.ok(closedBy('SystemCallFilter=@system-service').has('SystemCallFilter=~@mount'))
  assert.ok(!closedBy('SystemCallFilter=@system-service @mount').has('SystemCallFilter=~@mount'))
  assert.ok(!closedBy('SystemCallFilter=~@module').has('SystemCallFilter=~@mount'))
  assert.ok(closedBy('RestrictAddressFamilies=none').has('RestrictAddressFamilies=~AF_PACKET'))
  assert.ok(!closedBy('RestrictAddressFamilies=').has('RestrictAddressFamilies=~AF_PACKET'))
})

const units: Record<string, readonly string[]> = {
  bare: [],
  account: ['User=daemon', 'SystemCallArchitectures=native'],
  tight: [
    'User=daemon', 'NoNewPrivileges=yes', 'ProtectSystem=strict', 'ProtectHome=yes', 'PrivateTmp=yes', 'PrivateDevices=yes', 'PrivateUsers=yes', 'ProtectKernelTunables=yes', 'ProtectKernelModules=yes', 'ProtectKernelLogs=yes',
    'ProtectControlGroups=yes', 'ProtectClock=yes', 'ProtectHostname=yes', 'ProtectProc=invisible', 'RestrictNamespaces=yes', 'RestrictSUIDSGID=yes', 'RestrictRealtime=yes', 'LockPersonality=yes', 'MemoryDenyWriteExecute=yes',
    'SystemCallArchitectures=native', 'SystemCallFilter=@system-service', 'SystemCallFilter=~@privileged', 'CapabilityBoundingSet=', 'RestrictAddressFamilies=AF_INET AF_INET6', 'UMask=0077',
  ],
  denied: ['SystemCallFilter=~@mount @swap', 'CapabilityBoundingSet=~CAP_SYS_ADMIN CAP_NET_ADMIN', 'RestrictAddressFamilies=~AF_PACKET', 'RestrictNamespaces=~user', 'PrivateTmp=true', 'ProtectSystem=strict'],
  allowed: ['SystemCallFilter=@default @basic-io @mount', 'CapabilityBoundingSet=CAP_NET_BIND_SERVICE CAP_SETUID', 'RestrictAddressFamilies=AF_UNIX AF_NETLINK', 'RestrictNamespaces=mnt net', 'UMask=027'],
}

/** Names of systemd-analyze where they differ from ours. */
const theirNames: Readonly<Record<string, string>> = {
  User: 'User=/DynamicUser=', RestrictNamespaces: 'RestrictNamespaces=~user', 'RestrictAddressFamilies=~...': 'RestrictAddressFamilies=~…',
  'CapabilityBoundingSet=~CAP_SETUID CAP_SETGID CAP_SETPCAP': 'CapabilityBoundingSet=~CAP_SET(UID|GID|PCAP)', 'CapabilityBoundingSet=~CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH CAP_FOWNER': 'CapabilityBoundingSet=~CAP_(DAC_*|FOWNER|IPC_OWNER)',
  'CapabilityBoundingSet=~CAP_CHOWN CAP_FSETID CAP_SETFCAP': 'CapabilityBoundingSet=~CAP_(CHOWN|FSETID|SETFCAP)', 'CapabilityBoundingSet=~CAP_MAC_ADMIN CAP_MAC_OVERRIDE': 'CapabilityBoundingSet=~CAP_MAC_*',
}
/** What systemd.exec(5) says and systemd-analyze does not count. */
const known = new Set(['account NoNewPrivileges'])

const help = spawnSync('systemd-analyze', ['security', '--help'], { encoding: 'utf8' })
const offline = help.error === undefined && help.stdout.includes('--offline')
test('fence by fence as systemd-analyze security', { skip: offline ? false : 'systemd-analyze with --offline is not installed' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'units-'))
  after(() => rmSync(folder, { recursive: true }))
  for (const [name, lines] of Object.entries(units)) {
    const file = join(folder, `proofmark-${name}.service`)
    writeFileSync(file, ['[Service]', 'ExecStart=/bin/true', ...lines, ''].join('\n'))
    const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=yes', '--no-pager', '--json=short', file], { encoding: 'utf8' })
    const told = new Map((JSON.parse(stdout) as { name: string; exposure: string | null }[]).map((row) => [row.name, row.exposure]))
    const closed = closedBy(...lines)
    for (const { directive } of fences) {
      const theirs = theirNames[directive] ?? (directive.includes('=') ? directive : `${directive}=`)
      assert.ok(told.has(theirs), theirs)
      if (!known.has(`${name} ${directive}`)) assert.equal(closed.has(directive), told.get(theirs) === null, `${name}: ${directive}`)
    }
  }
})
