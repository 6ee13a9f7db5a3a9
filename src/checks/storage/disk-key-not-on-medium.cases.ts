/** Examples of storage/disk-key-not-on-medium. */
import { FileTree } from '../../facts/file-tree.ts'
import type { CaseFact, Cases } from '../define.ts'
import { cmdline } from '../root-cases.ts'
import { luks, mapping, partitions } from '../storage-cases.ts'
import { file, installed } from '../system-cases.ts'

const archive: CaseFact = { kind: 'file-tree', container: 'image.img/1:fat/initramfs:gzip:cpio', format: 'container/cpio', partial: false, place: { artefact: 0, steps: [] }, tree: FileTree.of([file('/cryptroot/keyfiles/data.key')]) }
const answer = (answer: 'yes' | 'no'): CaseFact => ({ kind: 'answer', question: 'storage.disk-key-not-on-medium', answer, detail: '', document: 'keys.pdf', dated: '2026-09-01' })

export const cases: Cases = {
  pass: [
    { title: 'a TPM unlocks it', facts: [...installed(), luks(), mapping('data', 'none', 'luks', 'tpm2-device=auto')] },
    { title: 'the volume itself names the TPM', facts: [...installed(), luks({ tokens: 'systemd-tpm2' })] },
    { title: 'a script of the boot archive takes the key from the fuses, and the dossier proves it', facts: [...installed(), luks(), answer('yes')] },
  ],
  fail: [
    { title: 'the key lies beside the lock', facts: [...installed([file('/etc/keys/data.key', { mode: 0o600 })]), luks(), mapping('data', '/etc/keys/data.key', 'luks')], subjects: ['data'] },
    { title: 'the key lies in the boot archive', facts: [...installed(), luks(), archive], subjects: ['/cryptroot/keyfiles/data.key'] },
    { title: 'the command line names a key file', facts: [...installed(), luks(), ...cmdline('root=/dev/mapper/root rd.luks.key=/keyfile:LABEL=boot')], subjects: ['rd.luks.key'] },
    { title: 'the dossier says so', facts: [...installed(), luks(), answer('no')] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a volume, and nothing that shows its key', facts: [...installed(), ...partitions, luks()] },
    { title: 'a root file system alone', facts: installed() },
  ],
  'not-applicable': [{ title: 'nothing is encrypted', facts: [...installed(), ...partitions] }],
}
