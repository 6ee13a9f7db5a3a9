/** Examples of integrity/as-the-reference. */
import type { TreeComparison, TreeDifference } from '../../facts/tree-comparison.ts'
import { FileTree } from '../../facts/file-tree.ts'
import type { CaseFact, Cases } from '../define.ts'
import { file, installed, link, packaged, program } from '../system-cases.ts'

const changed = (path: string, more: Partial<TreeDifference> = {}): TreeDifference => ({ path, what: 'changed', changes: ['content'], detail: 'content 100 bytes -> 120 bytes', runs: true, ...more })
const held = (more: Partial<TreeComparison> = {}): CaseFact => ({
  kind: 'tree-comparison', id: 'c', against: 'reference', other: 'reference: release.img/2:ext4', common: 4000, asked: 3000, differences: [], more: 0, sameRelease: true,
  release: 'Acme OS 4.2', otherRelease: 'Acme OS 4.2', packages: new Map(), partial: false, ...more,
})
const contents = (differing: readonly string[] = [], unreadable: readonly string[] = []): CaseFact => ({
  kind: 'content-comparison', comparison: 'c', equal: 3000 - differing.length - unreadable.length, unreadable,
  differing: differing.map((path) => ({ path, sha256: 'a'.repeat(64), otherSha256: 'b'.repeat(64) })),
})

const reference: CaseFact = { kind: 'reference-tree', tree: FileTree.of([]), partial: false, place: { artefact: 1, steps: [] }, release: { fields: {}, packages: new Map() }, sha256: 'c'.repeat(64), container: 'reference: release.img/2:ext4' }
const system = [reference, ...installed([program('/usr/bin/ps'), program('/opt/app/bin/app'), file('/etc/machine-id'), link('/etc/mtab', '/proc/mounts')]), packaged('procps', '/usr/bin/ps')]

export const cases: Cases = {
  pass: [
    { title: 'every file is that of the reference', facts: [...system, held(), contents()] },
    { title: 'a unit has an identity, logs and caches of its own', facts: [...system, held({ differences: [changed('/etc/machine-id', { runs: false }), changed('/var/log/syslog', { what: 'added', changes: [], detail: 'file 0640 100 bytes', runs: false })] }), contents(['/usr/share/mime/mime.cache'])] },
  ],
  fail: [
    { title: 'a program of a package with the same version', facts: [...system, held(), contents(['/usr/bin/ps'])], subjects: ['package procps'] },
    { title: 'a program of the product, by its size', facts: [...system, held({ differences: [changed('/opt/app/bin/app')] }), contents(['/opt/app/bin/app'])], subjects: ['folder /opt/app/bin'] },
    { title: 'a file that is new, with set-user-ID, in a place of caches', facts: [...system, held({ differences: [changed('/var/tmp/x', { what: 'added', changes: [], detail: 'file 4755 9000 bytes' })] }), contents()], subjects: ['folder /var/tmp'] },
    { title: 'permissions alone', facts: [...system, held({ differences: [changed('/usr/bin/ps', { changes: ['mode'], detail: 'mode 0755 -> 4755' })] }), contents()], subjects: ['package procps'] },
    { title: 'a file that is missing', facts: [...system, held({ differences: [changed('/etc/audit/rules.d/app.rules', { what: 'removed', changes: [], detail: 'file 0640 90 bytes', runs: false })] }), contents()], subjects: ['folder /etc/audit/rules.d'] },
    { title: 'whose updates are taken, and what the kernel is told', facts: [...system, held(), contents(['/etc/rauc/ca.cert.pem', '/boot/cmdline.txt', '/etc/hosts'])], subjects: ['folder /etc/rauc', 'folder /boot', 'folder /etc'] },
    { title: 'what Python compiled is not what its source says', facts: [...system, held(), contents(['/usr/lib/python3/__pycache__/os.pyc'])], subjects: ['folder /usr/lib/python3'] },
    { title: 'what is mounted, decrypted and started, which only a slot has of its own', facts: [...system, held({ differences: [changed('/etc/fstab', { runs: false })] }), contents(['/etc/crypttab', '/boot/grub/grubenv'])], subjects: ['folder /etc', 'folder /boot/grub'] },
    { title: 'the cache of libraries names another', facts: [...system, held(), contents(['/etc/ld.so.cache'])], subjects: ['folder /etc'] },
    { title: 'a newer package is told as such', facts: [...system, held({ sameRelease: false, packages: new Map([['procps', ['2:4.0.2-3', '2:4.0.4-4']]]) }), contents(['/usr/bin/ps'])], subjects: ['packages of another version'] },
    { title: 'another release: mild, and told', facts: [...system, held({ sameRelease: false, otherRelease: 'Acme OS 4.1' }), contents(['/opt/app/bin/app'])], subjects: ['folder /opt/app/bin'] },
  ],
  unknown: [
    { title: 'a reference, and no system to hold against it', facts: [reference] },
    { title: 'a reference with another kind of system in it', facts: system },
    { title: 'files that could not be read', facts: [...system, held(), contents([], ['/opt/app/bin/app'])] },
    { title: 'not every pair was answered', facts: [...system, held({ asked: 3100 }), contents()] },
    { title: 'a list of files that ended early', facts: [...system, held({ partial: true }), contents()] },
  ],
  'not-applicable': [{ title: 'no reference was given', facts: installed() }],
}
