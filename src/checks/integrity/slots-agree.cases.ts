/** Examples of integrity/slots-agree. */
import type { TreeComparison, TreeDifference } from '../../facts/tree-comparison.ts'
import type { CaseFact, Cases } from '../define.ts'
import { file, installed, packaged, program } from '../system-cases.ts'

const changed = (path: string, more: Partial<TreeDifference> = {}): TreeDifference => ({ path, what: 'changed', changes: ['content'], detail: 'content 100 bytes -> 120 bytes', runs: true, ...more })
const held = (more: Partial<TreeComparison> = {}): CaseFact => ({
  kind: 'tree-comparison', id: 'c', against: 'slot', other: 'image.img/1:ext4', common: 4000, asked: 3000, differences: [], more: 0, sameRelease: true,
  release: 'Acme OS 4.2', otherRelease: 'Acme OS 4.2', packages: new Map(), partial: false, ...more,
})
const contents = (differing: readonly string[] = [], unreadable: readonly string[] = []): CaseFact => ({
  kind: 'content-comparison', comparison: 'c', equal: 3000 - differing.length - unreadable.length, unreadable,
  differing: differing.map((path) => ({ path, sha256: 'a'.repeat(64), otherSha256: 'b'.repeat(64) })),
})

const slots = [...installed([program('/usr/bin/ps'), program('/opt/app/bin/app'), file('/etc/fstab')], { role: 'slot' }), packaged('procps', '/usr/bin/ps')]

export const cases: Cases = {
  pass: [
    { title: 'both slots hold the same', facts: [...slots, held(), contents()] },
    { title: 'what a slot has of its own', facts: [...slots, held({ differences: [changed('/etc/fstab', { runs: false }), changed('/boot/grub/grubenv', { runs: false })] }), contents(['/etc/machine-id'])] },
  ],
  fail: [
    { title: 'a program differs', facts: [...slots, held(), contents(['/usr/bin/ps'])], subjects: ['package procps'] },
    { title: 'a key that opens one slot only', facts: [...slots, held({ differences: [changed('/root/.ssh/authorized_keys', { what: 'added', changes: [], detail: 'file 0600 90 bytes', runs: false })] }), contents()], subjects: ['folder /root/.ssh'] },
    { title: 'the key of the updates', facts: [...slots, held(), contents(['/etc/mender/artifact-verify-key.pem'])], subjects: ['folder /etc/mender'] },
    { title: 'more folders than can be told one by one', facts: [...slots, held(), contents(Array.from({ length: 35 }, (_, index) => `/opt/app${index}/x`))], subjects: ['folder /opt/app0', 'further findings'] },
    { title: 'a script in a place of logs', facts: [...slots, held({ differences: [changed('/var/log/x.sh', { what: 'added', changes: [], detail: 'file 0755 90 bytes' })] }), contents()], subjects: ['folder /var/log'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'files that could not be read', facts: [...slots, held(), contents([], ['/opt/app/bin/app'])] },
  ],
  'not-applicable': [
    { title: 'one system', facts: installed() },
    { title: 'two systems that are not the same release', facts: installed([], { role: 'slot' }) },
    { title: 'the same words and other packages', facts: [...slots, held({ sameRelease: false, packages: new Map([['procps', ['1', '2']]]) }), contents(['/usr/bin/ps'])] },
  ],
}
