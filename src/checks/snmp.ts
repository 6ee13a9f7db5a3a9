/** Communities of SNMP versions 1 and 2c: passwords that are sent in the clear with each request. Knows no check. */
import type { Fact } from '../facts/fact.ts'
import type { SystemView } from './systems.ts'

export interface Community {
  readonly fact: Fact<'setting'>
  /** Its holder may change settings, not only read them. */
  readonly writes: boolean
  /** One of those that every scanner tries first; the reader strikes out all others. */
  readonly wellKnown: boolean
}

const loopbackOnly = /(?:^|\s)(?:127\.\d+\.\d+\.\d+|localhost|::1)(?:\s|\/|$)/u

/** Communities that somebody else than the unit itself can use. */
export const communities = (view: SystemView, settings: readonly Fact<'setting'>[]): readonly Community[] =>
  view.own(settings)
    .filter(({ program, key, section }) => program === 'snmpd' && /^(?:(?:ro|rw)community6?|com2sec6?)$/iu.test(key) && !loopbackOnly.test(section))
    .map((fact) => ({ fact, writes: /^rw/iu.test(fact.key), wellKnown: fact.secret === undefined }))
