/** Examples of integrity/root-filesystem-authenticated. */
import type { CaseFact, Cases } from '../define.ts'
import { cmdline, hash, hashTree, mount, rootContainer } from '../root-cases.ts'
import { file, installed, program, unit } from '../system-cases.ts'

const plain = 'console=tty1 root=/dev/mmcblk0p2 rootfstype=squashfs ro'

/** What comes of comparing the root file system with its hash tree. */
const compared = (matches: boolean, note: string): CaseFact => ({
  kind: 'signed-image', format: 'dm-verity', place: { artefact: 0, steps: [] }, title: 'file system under dm-verity', version: '', role: 'file-system', encrypted: false, signatures: [], uncovered: [], notes: [note],
  digests: [{ algorithm: 'sha256', matches, at: { start: 0, end: 4096 } }],
})

export const cases: Cases = {
  pass: [
    { title: 'a root hash on the command line, and its tree', facts: [...installed(), rootContainer({ readOnlyFormat: true, format: 'filesystem/squashfs' }), hashTree(), ...cmdline(`root=/dev/mapper/root roothash=${hash} ro`)] },
    { title: 'a root hash, and data that was compared with it', facts: [...installed(), rootContainer({ readOnlyFormat: true, format: 'filesystem/squashfs' }), hashTree(), ...cmdline(`root=/dev/mapper/root roothash=${hash} ro`), compared(true, `its hash tree has the root hash ${hash}`)] },
    { title: 'the kernel itself makes the verity device', facts: [...installed(), ...cmdline(`dm-mod.create=root,,,ro,0-417792-verity-1-/dev/mmcblk0p2 root=/dev/dm-0`)] },
    { title: 'IMA appraisal is enforced', facts: [...installed(), ...cmdline('root=/dev/mmcblk0p2 rw ima_appraise=enforce ima_policy=appraise_tcb')] },
  ],
  fail: [
    { title: 'a root hash, and data that does not fit it', facts: [...installed(), rootContainer({ readOnlyFormat: true, format: 'filesystem/squashfs' }), hashTree(), ...cmdline(`root=/dev/mapper/root roothash=${hash} ro`), compared(false, 'block 7 of the data (at 28672) does not have the digest that the tree says')], subjects: ['2:ext4'] },
    { title: 'data that fits a root hash which the kernel is not given', facts: [...installed(), rootContainer({ readOnlyFormat: true, format: 'filesystem/squashfs' }), hashTree(), ...cmdline(`root=/dev/mapper/root roothash=${hash} ro`), compared(true, `its hash tree has the root hash ${hash.replace('4', '5')}`)] },
    { title: 'the root hash is gone', facts: [...installed(), rootContainer({ readOnlyFormat: true, format: 'filesystem/squashfs' }), ...cmdline(plain)], subjects: ['2:ext4'] },
    { title: 'an ordinary system, written while it runs', facts: [...installed(), rootContainer(), mount('PARTUUID=1234abcd-02', '/', 'ext4', 'defaults'), ...cmdline('root=PARTUUID=1234abcd-02 rw')] },
    { title: 'a hash tree that a writable mount makes useless', facts: [...installed(), rootContainer(), hashTree(), mount('/dev/mmcblk0p2', '/', 'ext4', 'defaults')] },
    { title: 'OpenWrt\'s writable layer', facts: installed([program('/sbin/mount_root'), file('/lib/preinit/80_mount_root')], { init: 'procd' }) },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'nobody knows the command line', facts: [...installed(), rootContainer({ readOnlyFormat: true }), unit('app', '/usr/bin/app')] },
    { title: 'a hash tree, and nothing shows that it is used', facts: [...installed(), rootContainer({ readOnlyFormat: true }), hashTree(), ...cmdline(plain)] },
    { title: 'a partition of the type for hash trees', facts: [...installed(), { kind: 'partition', table: 'gpt', number: 3, type: 'df3300ce-d69f-4c92-978c-9bfb0f38d820', typeName: 'Linux root verity (Arm 64-bit)', start: 0, bytes: 1, bootable: false }] },
    { title: 'a mapping that an initramfs makes', facts: [...installed(), rootContainer(), ...cmdline('root=/dev/mapper/system ro'), { kind: 'disk-mapping', file: '/etc/crypttab', name: 'data', device: 'PARTLABEL=data', keyFile: 'none', options: [] }] },
  ],
}
