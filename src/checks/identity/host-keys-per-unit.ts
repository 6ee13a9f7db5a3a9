/**
 * SSH host keys tell an administrator which machine answered. In an image they are the same on every unit, and whoever
 * reads one unit's storage can pose as all of them.
 */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, notApplicable, pass, type CheckContext, type Outcome } from '../define.ts'
import { keyEvidence, keyName, openToAll, privateKeys } from '../private-keys.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'private-key' | 'certificate' | 'package-files' | 'start-entry'

export const check = defineCheck({
  id: 'identity/host-keys-per-unit',
  title: 'Each unit makes its own SSH host keys; none is part of the image',
  property: 'identity',
  rung: 'enabled',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'private-key', 'certificate', 'package-files', 'start-entry'],
  severity: fromLevel('required', 1, 'critical', 'One unit bought and read is enough to pose as every unit towards whoever logs in.'),
  references: [
    { title: 'CWE-321: Use of Hard-coded Cryptographic Key', url: 'https://cwe.mitre.org/data/definitions/321.html' },
    { title: 'sshd(8), host keys', url: 'https://man.openbsd.org/sshd.8' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.4-4', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows whether host keys are part of it.', (view) => judge(context, view)),
})

const servers = ['/usr/sbin/sshd', '/usr/sbin/dropbear', '/usr/bin/dropbear', '/sbin/dropbear', '/usr/sbin/dropbearmulti', '/usr/bin/dropbearmulti', '/usr/sbin/tinysshd']
const folders = ['/etc/ssh', '/etc/dropbear', '/etc/tinyssh', '/etc']

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const keys = privateKeys(view, context.facts('private-key'), context.facts('certificate'), ownership(view, context.facts('package-files'))).filter(({ use }) => use === 'host')
  const renewal = view.own(context.facts('start-entry')).find(makesNewKeys)
  if (keys.length > 0) {
    return keys.map((each) => {
      const { key, mode } = each
      const open = openToAll(mode) ? ' Every local account can read the file.' : ''
      const message = `The SSH host key ${key.file} (${key.algorithm}) is part of the image, so every unit made from it has the same one.${open}`
      return renewal === undefined
        ? fail(message, keyEvidence(each), { subject: keyName(view, key) })
        : fail(`${message} ${renewal.name} replaces it at the first start, if nothing goes wrong.`, keyEvidence(each), { subject: keyName(view, key), severity: 'low' })
    })
  }
  const server = servers.map((path) => view.tree.resolve(path)).find((entry) => entry?.type === 'file')
  const folder = folders.find((path) => view.tree.resolve(path)?.type === 'directory') ?? '/'
  if (server === undefined) return [notApplicable('No SSH server is installed, so there are no host keys.', at(view.root, folder))]
  return [pass('An SSH server is installed and the image holds no host key: each unit makes its own at the first start.', [at(view.root, folder), at(view.root, server.path)])]
}

/** Units that throw host keys away and make new ones, as Raspberry Pi OS and cloud images do. */
const makesNewKeys = (entry: Fact<'start-entry'>): boolean =>
  entry.enabled && (/regenerate[-_]ssh[-_]host[-_]keys/u.test(entry.name) || (/\brm\b[^;&]*ssh_host_/u.test(entry.command) && /ssh-keygen\b.*-A\b/u.test(entry.command)))
