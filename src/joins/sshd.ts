/**
 * What OpenSSH's server really does: the first value of each keyword wins over all included files (sshd_config(5)), and
 * keywords that none of them sets have the program's defaults. Told as settings of the program `sshd-effective`.
 */
import type { Fact } from '../facts/fact.ts'
import { byFile, included, seenLike } from './config-files.ts'
import { defineJoin } from './define.ts'

/** Keywords of which every line counts. */
const cumulative = new Set(['AcceptEnv', 'AllowGroups', 'AllowUsers', 'DenyGroups', 'DenyUsers', 'HostCertificate', 'HostKey', 'ListenAddress', 'PermitListen', 'PermitOpen', 'Port', 'SetEnv', 'Subsystem', 'Include'])
/** Defaults on which judgements rest, from OpenSSH 7.0 on (sshd_config(5)). */
const defaults: Readonly<Record<string, string>> = {
  PermitRootLogin: 'prohibit-password', PasswordAuthentication: 'yes', PermitEmptyPasswords: 'no', PubkeyAuthentication: 'yes', KbdInteractiveAuthentication: 'yes',
  MaxAuthTries: '6', X11Forwarding: 'no', StrictModes: 'yes', HostbasedAuthentication: 'no', IgnoreRhosts: 'yes',
}
/** Older names of today's keywords. */
const renamed: Readonly<Record<string, string>> = {
  ChallengeResponseAuthentication: 'KbdInteractiveAuthentication', PubkeyAcceptedKeyTypes: 'PubkeyAcceptedAlgorithms', DSAAuthentication: 'PubkeyAuthentication', SkeyAuthentication: 'KbdInteractiveAuthentication',
}

export const join = defineJoin({
  id: 'sshd',
  title: 'Effective settings of the SSH server',
  round: 1,
  needs: ['file-tree', 'setting'],
  run({ facts }) {
    const made: Fact[] = []
    for (const root of facts('file-tree')) {
      const files = byFile(facts('setting'), root.container, ['sshd'])
      for (const main of ['/etc/ssh/sshd_config', '/usr/etc/ssh/sshd_config', '/etc/sshd_config', '/etc/openssh/sshd_config', '/etc/ssh/sshd_config_readonly']) {
        const settings = files.get(main)
        // One main file speaks for the server: the administrator's before the vendor's.
        if (settings === undefined) continue
        made.push(...effective(expand(root, files, settings, 0), settings[0] as Fact<'setting'>))
        break
      }
    }
    return { facts: made }
  },
})

/** Settings in the order in which the program meets them. An include inside a Match block applies within that block. */
function expand(root: Fact<'file-tree'>, files: ReadonlyMap<string, readonly Fact<'setting'>[]>, settings: readonly Fact<'setting'>[], depth: number): Fact<'setting'>[] {
  return settings.flatMap((fact) => {
    if (fact.key !== 'Include' || depth >= 16) return [fact]
    return fact.value.split(/\s+/u).flatMap((pattern) => included(root.tree, pattern, '/etc/ssh'))
      .flatMap((file) => expand(root, files, files.get(file) ?? [], depth + 1))
      .map((inner) => (fact.section === '' || inner.section !== '' ? inner : { ...inner, section: fact.section }))
  })
}

function effective(settings: readonly Fact<'setting'>[], main: Fact<'setting'>): Fact<'setting'>[] {
  const set = new Set<string>()
  const made: Fact<'setting'>[] = []
  for (const fact of settings) {
    const key = renamed[fact.key] ?? fact.key
    const once = `${fact.section}\n${key}`
    if (key === 'Include' || (set.has(once) && !cumulative.has(key))) continue
    set.add(once)
    made.push({ ...fact, program: 'sshd-effective', key })
  }
  for (const [key, value] of Object.entries(defaults)) {
    if (set.has(`\n${key}`)) continue
    const { artefact, path } = main.where
    made.push({ ...seenLike(main), where: { artefact, path }, kind: 'setting', program: 'sshd-effective', section: 'default', key, value })
  }
  return made
}
