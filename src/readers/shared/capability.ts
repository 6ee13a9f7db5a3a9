/** File capabilities: the `security.capability` attribute in the words of capabilities(7) and cap_to_text(3). */
import { Cursor } from '../../kernel/cursor.ts'

const names = [
  'chown', 'dac_override', 'dac_read_search', 'fowner', 'fsetid', 'kill', 'setgid', 'setuid', 'setpcap', 'linux_immutable',
  'net_bind_service', 'net_broadcast', 'net_admin', 'net_raw', 'ipc_lock', 'ipc_owner', 'sys_module', 'sys_rawio',
  'sys_chroot', 'sys_ptrace', 'sys_pacct', 'sys_admin', 'sys_boot', 'sys_nice', 'sys_resource', 'sys_time',
  'sys_tty_config', 'mknod', 'lease', 'audit_write', 'audit_control', 'setfcap', 'mac_override', 'mac_admin', 'syslog',
  'wake_alarm', 'block_suspend', 'audit_read', 'perfmon', 'bpf', 'checkpoint_restore',
]

const capabilityName = (bit: number): string => `cap_${names[bit] ?? bit}`

/** VFS_CAP_REVISION_3: the capabilities count only in a user namespace whose root is this account of the outside. */
const namespaced = 3

/**
 * `cap_net_admin,cap_net_raw+ep`; capabilities with other flags follow after a space, and `[rootid=1000]` where they count only in the namespace of
 * that account. Undefined when the value is not
 * of a known revision (linux/capability.h, struct vfs_ns_cap_data).
 */
export function capabilityText(value: Uint8Array): string | undefined {
  if (value.length < 4) return undefined
  const cursor = new Cursor(value)
  const magic = cursor.u32()
  const revision = magic >>> 24
  const words = { 1: 1, 2: 2, [namespaced]: 2 }[revision]
  if (words === undefined || value.length < 4 + words * 8) return undefined
  const effective = (magic & 1) === 1 ? 'e' : ''
  const byFlags = new Map<string, string[]>()
  for (let word = 0; word < words; word++) {
    const permitted = cursor.u32()
    const inheritable = cursor.u32()
    for (let bit = 0; bit < 32; bit++) {
      const flags = `${(inheritable >>> bit) & 1 ? 'i' : ''}${(permitted >>> bit) & 1 ? 'p' : ''}`
      if (flags === '') continue
      const group = byFlags.get(effective + flags) ?? []
      byFlags.set(effective + flags, [...group, capabilityName(word * 32 + bit)])
    }
  }
  const root = revision === namespaced && cursor.remaining >= 4 ? cursor.u32() : 0
  const text = [...byFlags].map(([flags, group]) => `${group.join(',')}+${flags}`).join(' ')
  return root === 0 ? text : `${text} [rootid=${root}]`
}
