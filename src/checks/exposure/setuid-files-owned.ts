/** Programs that run with somebody else's rights: only those that a distribution brings and watches. */
import { at, defineCheck, fail, pass, unknown, type CheckContext, type Fail, type Outcome, type Severity } from '../define.ts'
import type { FileEntry } from '../../facts/file-tree.ts'
import { basename } from '../../kernel/path.ts'
import { count, eachSystem, layersIn, ownership, type Ownership, type SystemView } from '../systems.ts'
import { firstOf } from '../told.ts'
import { fromLevel } from '../severity.ts'
import { modeText } from '../writable.ts'

type Kinds = 'system' | 'file-tree' | 'package-files'

export const check = defineCheck({
  id: 'exposure/setuid-files-owned',
  title: 'Only programs of the distribution run with rights that their caller lacks',
  property: 'exposure',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'package-files'],
  severity: fromLevel('remote', 1, 'medium', 'A bug in a program that is set-user-id root makes every account root.'),
  references: [
    { title: 'CWE-250: Execution with Unnecessary Privileges', url: 'https://cwe.mitre.org/data/definitions/250.html' },
    { title: 'capabilities(7): file capabilities', url: 'https://man7.org/linux/man-pages/man7/capabilities.7.html' },
    { title: 'GTFOBins: SUID', url: 'https://gtfobins.github.io/#+suid' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which programs run with other rights.', (view) => judge(context, view)),
})

const shown = 20

/** Programs of distributions that are set-user-id or set-group-id by design; they count where no package database tells. */
const usual = new Set((
  'su sudo passwd chsh chfn newgrp sg gpasswd mount umount ping ping6 traceroute traceroute6 fusermount fusermount3 pkexec polkit-agent-helper-1 dbus-daemon-launch-helper ssh-keysign ssh-agent unix_chkpwd ' +
  'unix2_chkpwd pam_timestamp_check chage expiry wall write bsd-write crontab at pppd locate mlocate utempter lockdev exim4 sendmail postdrop postqueue mount.nfs mount.cifs mount.ntfs-3g ntfs-3g Xorg.wrap ' +
  'newuidmap newgidmap doas vlock-main snap-confine dumpcap login busybox busybox.suid suid-busybox wpa_priv'
).split(' '))
/** Programs that hand their rights to whatever the caller wants: never set-user-id, whoever brought them. */
const handsOver = /^(?:(?:ba|da|a|z|k|c|tc)?sh|python[\d.]*|perl[\d.]*|ruby[\d.]*|lua[\d.]*|node|php[\d.]*|vim?(?:\.\w+)?|nano|ed|less|more|find|xargs|cp|mv|tar|dd|tee|env|awk|gawk|mawk|sed|nmap|gdb|strace|docker|systemctl|chmod|chown|cat|nc|socat)$/u
/** Capabilities that amount to root, by one known step each (capabilities(7)). */
const strong = /^cap_(?:setuid|setgid|setpcap|sys_admin|sys_ptrace|sys_module|sys_rawio|dac_override|dac_read_search|chown|fowner|setfcap|bpf|mknod|sys_chroot|mac_admin|mac_override)$/u
/** Capabilities that open a part of the system: the network, the clock, the kernel's log. */
const considerable = /^cap_(?:net_admin|sys_boot|sys_time|syslog|perfmon|linux_immutable|audit_control|checkpoint_restore|kill|ipc_owner|fsetid|sys_resource)$/u
const attribute = 'security.capability'

/** Those that a process gains by starting the file: permitted ones. Inheritable ones alone give nothing, and neither do those of a namespace. */
const gained = (text: string): readonly string[] => (text.includes('[rootid=') ? [] : text.split(' ').flatMap((group) => {
  const [names = '', flags = ''] = group.split('+')
  return flags.includes('p') ? names.split(',') : []
}))

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const { tree } = view
  if (tree.size > 0 && tree.where(({ mode }) => mode !== 0xffff).length === 0) {
    return [unknown('The file system stores no permissions, or none were read.', 'Supply the root file system as the unit has it, with owners and modes.')]
  }
  const found = specialIn(context, view)
  if (found.length > 0) return firstOf(found, shown, (rest) => `${count(rest, 'more program gives', 'more programs give')} whoever starts ${rest === 1 ? 'it' : 'them'} rights that the caller lacks.`)
  const inLayers = layersIn(view, context.facts('file-tree')).flatMap((layer) => specialIn(context, layer))
  const [first] = inLayers
  if (first?.evidence !== undefined) {
    return [unknown(
      `In the system itself no program runs with rights that it should not have; in containers ${first.message} ${inLayers.length === 1 ? '' : `There are ${count(inLayers.length - 1, 'further such file')}. `}Whether a container has it, and which rights it leaves its programs, is not known.`,
      'Start the containers with no-new-privileges, or take the rights from the file.', { evidence: first.evidence },
    )]
  }
  const special = setIds(view)
  const whose = ownership(view, context.facts('package-files')).known ? 'came with a package' : 'is one that distributions ship'
  return [pass(
    special.length === 0 ? 'No program runs with rights that its caller lacks.' : `Each of ${count(special.length, 'program that runs', 'programs that run')} with other rights ${whose}.`,
    at(view.root, special[0]?.path ?? '/', special[0] === undefined ? `${tree.size} files looked at` : modeText(special[0].mode)),
  )]
}

const setIds = ({ tree }: SystemView): readonly FileEntry[] => tree.where(({ type, mode }) => type === 'file' && mode !== 0xffff && (mode & 0o6000) !== 0)

/** What is to be said of the programs of a system, or of a layer of a container, that run with other rights. */
function specialIn(context: CheckContext<Kinds>, view: SystemView): readonly Fail[] {
  const owners = ownership(view, context.facts('package-files'))
  const capable = [...view.tree.columns.attributes].filter(([, attributes]) => attributes[attribute] !== undefined).map(([index]) => view.tree.at(index)).filter((entry) => entry.type === 'file')
  return [...setIds(view).flatMap((entry) => judgeMode(view, owners, entry, context.level.remote)), ...capable.flatMap((entry) => judgeCapability(view, owners, entry, context.level.remote))]
}

function judgeMode(view: SystemView, owners: Ownership, entry: FileEntry, remote: number): Fail[] {
  const { path, mode = 0, uid, gid } = entry
  const name = basename(path)
  const setsUser = (mode & 0o4000) !== 0
  const asRoot = setsUser ? uid === 0 || uid === undefined : gid === 0
  const as = setsUser ? (asRoot ? 'root' : `user ${uid}`) : `group ${gid ?? '?'}`
  const handy = setsUser && handsOver.test(name)
  const owner = owners.packageOf(path)
  const writable = (mode & 0o002) !== 0
  const whole = name === 'busybox' && setsUser && asRoot ? busyboxOutcome(view, entry, remote) : undefined
  if (whole !== undefined) return [whole]
  if (!handy && !writable && (owners.known ? owner !== undefined : usual.has(name))) return []
  const whose = owners.known ? (owner === undefined ? 'no package brought it' : `package ${owner} brought the file`) : 'distributions do not ship it so'
  const worst: Severity = writable || (handy && asRoot) ? 'high' : asRoot && setsUser ? 'medium' : 'low'
  const why = writable ? ', and every account may change it' : handy ? ', and it runs whatever its caller wants' : ''
  return [fail(`${path} runs as ${as} whoever starts it${why}; ${whose}.`, at(view.root, path, `${modeText(mode)}, uid ${uid ?? '?'}, gid ${gid ?? '?'}`), { subject: path, severity: remote >= 1 ? worst : 'low' })]
}

/**
 * A busybox that is set-user-id as a whole: its applets give root's rights up one by one, unless it was built without that (FEATURE_SUID);
 * /etc/busybox.conf tells which may keep them (FEATURE_SUID_CONFIG). With its shell inside, one mistake is a shell of root's.
 */
function busyboxOutcome({ tree, root }: SystemView, entry: FileEntry, remote: number): Fail | undefined {
  if (tree.has('/etc/busybox.conf')) return undefined
  const shell = ['/bin/sh', '/bin/ash', '/bin/bash'].find((path) => tree.resolve(path)?.path === entry.path)
  const why = shell === undefined ? '' : `, its shell (${shell}) included`
  return fail(`${entry.path} runs as root whoever starts it, with all its applets${why}, and no /etc/busybox.conf says which of them may keep these rights.`, at(root, entry.path, modeText(entry.mode)), { subject: entry.path, severity: remote >= 1 && shell !== undefined ? 'medium' : 'low' })
}

function judgeCapability(view: SystemView, owners: Ownership, entry: FileEntry, remote: number): Fail[] {
  const text = entry.attributes?.[attribute] ?? ''
  const name = basename(entry.path)
  const rights = gained(text)
  const root = rights.filter((right) => strong.test(right))
  const handy = handsOver.test(name)
  const writable = entry.mode !== undefined && (entry.mode & 0o002) !== 0
  if (root.length === 0 && !(handy && rights.length > 0) && !rights.some((right) => considerable.test(right))) return []
  // What a package brings is known and watched, unless it runs whatever its caller wants.
  if (!handy && !writable && (owners.known ? owners.packageOf(entry.path) !== undefined : usual.has(name))) return []
  const what = root.length > 0 ? `rights that amount to root's: ${root.join(', ')}` : `rights that its caller lacks: ${rights.join(', ')}`
  const severity: Severity = root.length === 0 ? 'low' : handy || writable ? 'high' : 'medium'
  return [fail(`${entry.path} runs with ${what}${writable ? ', and every account may change it' : handy ? ', and it runs whatever its caller wants' : ''}.`, at(view.root, entry.path, text), { subject: entry.path, severity: remote >= 1 ? severity : 'low' })]
}
