/** Products and parts that the examples of checks about radios share. */
import type { CaseFact } from './define.ts'
import { product } from './question-cases.ts'

export const part = (radios: readonly string[] | undefined, partKind: 'computer' | 'mcu' = 'computer'): CaseFact =>
  ({ kind: 'functions', platform: 'board', platformTitle: 'Board', addOn: false, partKind, ...(radios === undefined ? {} : { radios }) })

/** For `not-applicable` and for `unknown`, in any check about radios. */
export const withoutRadios = [
  { title: 'no radio in the dossier, and none on the part', facts: [product({ connectivity: ['ethernet', 'usb'] }), part([])] },
  { title: 'no radio in the dossier, and the part was not looked into', facts: [product({ connectivity: ['ethernet'] }), part(undefined)] },
] as const
export const withRadios = [
  { title: 'a radio in the dossier', facts: [product({ connectivity: ['ethernet', 'cellular'] }), part([])] },
  { title: 'the part has a radio, used or not', facts: [product({ connectivity: ['ethernet'] }), part(['wifi', 'ble'])] },
] as const
