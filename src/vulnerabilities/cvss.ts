/** Base scores of CVSS vectors, versions 2.0 to 4.0 (FIRST). The arithmetic is metaeffekt's calculator; what is no whole vector has no score. Pure. */
import calculator from 'ae-cvss-calculator'
import type { CvssScore } from '../facts/vulnerability.ts'

type Version = CvssScore['version']

const { Cvss2, Cvss3P0, Cvss3P1, Cvss4P0 } = calculator

const base: Readonly<Record<Version, (vector: string) => number | undefined>> = {
  '2.0': (vector) => new Cvss2(vector).calculateScores().base,
  '3.0': (vector) => new Cvss3P0(vector).calculateScores().base,
  '3.1': (vector) => new Cvss3P1(vector).calculateScores().base,
  '4.0': (vector) => new Cvss4P0(vector).calculateScores().baseMetricsOnly,
}

/** Metrics that the base score is made of; without one of them there is none. */
const needed: Readonly<Record<Version, readonly string[]>> = {
  '2.0': ['AV', 'AC', 'Au', 'C', 'I', 'A'],
  '3.0': ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'],
  '3.1': ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'],
  '4.0': ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA'],
}

const maxCharacters = 512
/** Vectors repeat: a feed of 300,000 records has some thousands of them. */
const known = new Map<string, number | undefined>()
const maxKnown = 20_000

export function versionOf(vector: string): Version | undefined {
  const [, version] = /^CVSS:(3\.0|3\.1|4\.0)\//u.exec(vector) ?? []
  if (version !== undefined) return version as Version
  return /^\(?AV:[LAN]\/AC:[HML]\/Au:[MSN]\//u.test(vector) ? '2.0' : undefined
}

/** Undefined where the vector is none, or not whole. */
export function scoreOf(vector: string, by: string): CvssScore | undefined {
  const version = versionOf(vector)
  if (version === undefined || vector.length > maxCharacters) return undefined
  if (known.size > maxKnown) known.clear()
  if (!known.has(vector)) known.set(vector, calculated(version, vector))
  const score = known.get(vector)
  return score === undefined ? undefined : { version, vector, score, by }
}

function calculated(version: Version, vector: string): number | undefined {
  const names = new Set(vector.replaceAll(/[()]/gu, '').split('/').map((metric) => metric.split(':')[0]))
  if (needed[version].some((name) => !names.has(name))) return undefined
  try {
    const score = base[version](vector)
    return score !== undefined && score >= 0 && score <= 10 ? score : undefined
  } catch {
    // The calculator throws at a value that the standard does not have.
    return undefined
  }
}
