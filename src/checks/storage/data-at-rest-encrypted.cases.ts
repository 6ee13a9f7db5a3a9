/** Examples of storage/data-at-rest-encrypted. */
import type { CaseFact, Cases } from '../define.ts'
import { dump, esp32s3 } from '../fuse-cases.ts'
import { luks, mapping, partitions } from '../storage-cases.ts'
import { installed } from '../system-cases.ts'

const answer = (answer: 'yes' | 'no' | 'planned' | 'not-applicable', detail = ''): CaseFact => ({ kind: 'answer', question: 'storage.data-at-rest-encrypted', answer, detail })
const folders: CaseFact = { kind: 'container', format: 'filesystem/ext', readOnlyFormat: false, details: { features: 'has_journal extent encrypt verity' } }

export const cases: Cases = {
  pass: [
    { title: 'the fuses encrypt the flash for good', facts: [esp32s3, dump({ flashEncryption: 'on' })], subjects: ['ESP32-S3'] },
    { title: 'a LUKS volume beside the system', facts: [...installed(), ...partitions, luks()] },
    { title: 'encrypted folders', facts: [...installed(), ...partitions, folders] },
    { title: 'a root file system alone, and the dossier', facts: [...installed(), answer('yes', 'dm-crypt with a key from the fuses')] },
    { title: 'a root file system alone that opens an encrypted volume', facts: [...installed(), mapping('data', 'none', 'luks', 'tpm2-device=auto')] },
  ],
  fail: [
    { title: 'the same partitions, nothing encrypted', facts: [...installed(), ...partitions] },
    { title: 'what was read counts more than what was said', facts: [...installed(), ...partitions, answer('yes')] },
    { title: 'flash encryption is off in a unit, or in a mode for development', facts: [esp32s3, dump({ flashEncryption: 'off' }), answer('yes')], subjects: ['fuses-1041.txt'] },
    { title: 'planned', facts: [...installed(), answer('planned', 'with the next board')] },
    { title: 'swap with a random key protects no data', facts: [...installed(), ...partitions, mapping('swap', '/dev/urandom', 'swap')] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a root file system alone', facts: installed() },
    { title: 'a volume that the first start may make', facts: [...installed(), ...partitions, mapping('data', 'none', 'luks')] },
  ],
  'not-applicable': [{ title: 'nothing worth protecting is stored', facts: [...installed(), ...partitions, answer('not-applicable', 'the unit stores neither settings nor data')] }],
}
