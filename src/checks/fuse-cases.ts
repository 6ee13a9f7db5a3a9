/** The examples of checks that fuses decide: they differ only in words and in the field, so they are made here. */
import type { FuseQuestion, Fuses } from '../facts/boot.ts'
import type { QuestionId } from '../facts/questions.ts'
import type { CaseFact, Cases } from './define.ts'
import { questionCases, type QuestionExamples } from './question-cases.ts'

export const dump = (more: Partial<Fuses> & { readonly name?: string } = {}): CaseFact => {
  const { name = 'fuses-1041.txt', ...fuses } = more
  return {
    kind: 'fuses', basis: 'dump', where: { artefact: name, path: '' }, container: '', file: `/${name}`,
    family: 'espressif', chip: 'ESP32-S3', bootAuthentication: 'unknown', debugClosed: 'unknown', flashEncryption: 'unknown', downloadClosed: 'unknown', spareKeysClosed: 'unknown',
    keys: [], fields: [{ name: 'SECURE_BOOT_EN', value: 'True', line: 12 }], notes: [], ...fuses,
  }
}

export const part = (id: string, title: string): CaseFact => ({ kind: 'platform', id, title, revision: '', role: 'main', addOn: false, reason: 'the dossier names it', lineage: [id] })
export const esp32s3 = part('espressif-esp32-s3', 'Espressif ESP32-S3')

/** Cases of a check that a field of the fuses decides. */
export function fuseCases(question: QuestionId, field: FuseQuestion, examples: QuestionExamples): Cases {
  const cases = questionCases(question, examples)
  const state = (value: 'on' | 'off' | 'unknown', more: Parameters<typeof dump>[0] = {}): CaseFact => dump({ [field]: value, decidedBy: { [field]: ['SECURE_BOOT_EN'] }, ...more })
  const yes: CaseFact = { kind: 'answer', question, answer: 'yes', detail: examples.good }
  return {
    ...cases,
    pass: [...cases.pass,
      { title: 'the fuses of a unit say so', facts: [esp32s3, state('on')], subjects: ['ESP32-S3'] },
      { title: 'the dump does not hold the field, and the dossier says so', facts: [esp32s3, state('unknown'), yes], subjects: ['ESP32-S3'] },
      { title: 'one dump shows it, another of the same chip does not hold the field', facts: [esp32s3, state('on', { unit: '1041' }), state('unknown', { unit: '1042', name: 'fuses-1042.txt' })] },
    ],
    fail: [...cases.fail,
      { title: 'the fuses of a unit say the contrary, whatever the dossier says', facts: [esp32s3, state('off'), yes], subjects: ['fuses-1041.txt'] },
      { title: 'one unit of two is open', facts: [esp32s3, state('on', { unit: '1041' }), state('off', { unit: '1042', name: 'fuses-1042.txt' })], subjects: ['fuses-1042.txt'] },
      { title: 'the fuses are right and the dossier says no', facts: [esp32s3, state('on'), { ...yes, answer: 'no' } as CaseFact] },
    ],
    unknown: [...cases.unknown,
      { title: 'a dump that does not hold the field', facts: [esp32s3, state('unknown')], subjects: ['ESP32-S3'] },
      { title: 'the dump is of another part than the product has', facts: [part('nordic-nrf5340', 'Nordic nRF5340'), state('on')], subjects: ['fuses-1041.txt'] },
      { title: 'of one processor of two nobody read the fuses', facts: [esp32s3, part('nordic-nrf5340', 'Nordic nRF5340'), { kind: 'capability', platform: 'nordic-nrf5340', platformTitle: 'Nordic nRF5340', addOn: false, capability: 'x', value: 'yes', detail: '', loweredBy: [], sources: [] }, state('unknown')], subjects: ['Nordic nRF5340'] },
    ],
  }
}
