/** All schemes, in the order in which reports list them. */
import type { Fact } from '../../facts/fact.ts'
import type { Level } from '../level.ts'
import { cra } from './cra.ts'
import { applyScheme, type Scheme, type SchemeResult } from './define.ts'
import { en18031 } from './en-18031.ts'
import { iec62443 } from './iec-62443.ts'
import { iotsf } from './iotsf.ts'
import { isvs } from './isvs.ts'
import { psa } from './psa.ts'
import { sesip } from './sesip.ts'

export const schemes: readonly Scheme[] = [iotsf, isvs, psa, sesip, iec62443, cra, en18031]

export const applySchemes = (level: Level, dossier: Fact<'dossier'> | undefined): SchemeResult[] => schemes.map((scheme) => applyScheme(scheme, level, dossier))
