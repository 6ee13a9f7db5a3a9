/** Examples of update/mechanism-with-recovery. */
import type { CaseFact, Cases } from '../define.ts'
import { partitions } from '../storage-cases.ts'
import { installed, program } from '../system-cases.ts'

const rauc = [program('/usr/bin/rauc')]
const setting = (programName: string, section: string, key: string, value: string): CaseFact => ({ kind: 'setting', file: '/etc/rauc/system.conf', program: programName, section, key, value })
const slots = [0, 1].map((number) => setting('rauc', `slot.rootfs.${number}`, 'device', `/dev/mmcblk0p${number + 2}`))
const answer = (answer: 'yes' | 'no' | 'planned'): CaseFact => ({ kind: 'answer', question: 'update.mechanism-with-recovery', answer, detail: '' })
const named = (number: number, name: string): CaseFact => ({ kind: 'partition', table: 'gpt', number, type: '0fc63daf-8483-4772-8e79-3d69d8477de4', typeName: 'Linux', name, start: 0, bytes: 1, bootable: false })

export const cases: Cases = {
  pass: [
    { title: 'RAUC with two slots', facts: [...installed(rauc), ...slots] },
    { title: 'SWUpdate on partitions in pairs', facts: [...installed([program('/usr/bin/swupdate')]), named(2, 'rootfs_a'), named(3, 'rootfs_b')] },
    { title: 'OSTree', facts: installed([program('/usr/bin/ostree')]) },
    { title: 'something of the makers\' own', facts: [...installed(), answer('yes')] },
    { title: 'systemd-sysupdate with trial starts of the boot loader', facts: [...installed(), setting('sysupdate', 'Transfer', 'MinVersion', '1'), setting('autoboot', 'all', 'tryboot_a_b', '1')] },
  ],
  fail: [
    { title: 'one system, changed by a package manager', facts: [...installed([program('/usr/bin/apt-get')]), ...partitions] },
    { title: 'planned', facts: [...installed(), answer('planned')] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a root file system alone', facts: installed([program('/sbin/sysupgrade')]) },
    { title: 'RAUC, and no second system was seen', facts: [...installed(rauc), ...partitions] },
    { title: 'two systems, and nothing that switches', facts: [...installed(), named(2, 'system0'), named(3, 'system1')] },
  ],
}
