/**
 * What a product needs of a platform beside security, need by need: how it reads, and whether a catalogue entry meets it.
 * What nobody researched is neither met nor refused. Data and pure functions.
 */
import type { Needs } from '../facts/dossier.ts'
import type { ResolvedPlatform } from '../platforms/resolve.ts'

interface NeedRule<K extends keyof Needs = keyof Needs> {
  readonly need: K
  /** The need in words. */
  says(wanted: NonNullable<Needs[K]>): string
  /** Undefined: the catalogue does not tell. */
  met(platform: ResolvedPlatform, wanted: NonNullable<Needs[K]>): boolean | undefined
  /** What the part has instead, in words. */
  has(platform: ResolvedPlatform): string
}

const rule = <K extends keyof Needs>(declared: NeedRule<K>): NeedRule => declared as unknown as NeedRule
const all = (having: readonly string[] | undefined, wanted: readonly string[]): boolean | undefined => (having === undefined ? undefined : wanted.every((each) => having.includes(each)))
const list = (values: readonly string[] | undefined): string => (values === undefined || values.length === 0 ? 'none' : values.join(', '))
const osRank = { bare: 0, rtos: 1, linux: 2 } as const
const osName = { linux: 'Linux', rtos: 'a real-time system', bare: 'no operating system' } as const

const needRules: readonly NeedRule[] = [
  // A part that runs Linux runs smaller systems too, and would be another product: the class has to fit.
  rule({ need: 'os', says: (os) => `runs ${osName[os]}`, met: ({ functions }, os) => (functions?.os === undefined ? undefined : os === 'linux' ? functions.os === 'linux' : osRank[functions.os] >= osRank[os] && functions.os !== 'linux'), has: ({ functions }) => (functions?.os === undefined ? '' : `it runs ${osName[functions.os]}`) }),
  rule({ need: 'radios', says: (radios) => `has ${radios.join(', ')}`, met: ({ functions }, radios) => all(functions?.radios, radios), has: ({ functions }) => `its radios: ${list(functions?.radios)}` }),
  rule({ need: 'interfaces', says: (interfaces) => `has ${interfaces.join(', ')}`, met: ({ functions }, interfaces) => all(functions?.interfaces, interfaces), has: ({ functions }) => `its interfaces: ${list(functions?.interfaces)}` }),
  rule({ need: 'video', says: (video) => (video ? 'shows or encodes video' : 'needs no video'), met: ({ functions }, video) => (video ? functions?.video : true), has: () => 'it has no video' }),
  rule({ need: 'ramMb', says: (ram) => `has ${ram} MiB of memory`, met: ({ functions }, ram) => (functions?.ramMb === undefined ? undefined : Math.max(...functions.ramMb) >= ram), has: ({ functions }) => `its memory: ${list(functions?.ramMb?.map(String))} MiB` }),
  rule({ need: 'cores', says: (cores) => `has ${cores} cores`, met: ({ functions }, cores) => (functions?.cores === undefined ? undefined : functions.cores >= cores), has: ({ functions }) => `it has ${functions?.cores ?? '?'} cores` }),
  rule({ need: 'price', says: (price) => `costs ${price} or less`, met: ({ functions }, price) => (functions?.price === undefined ? undefined : functions.price.from <= price), has: ({ functions }) => (functions?.price === undefined ? '' : `it costs ${functions.price.from} ${functions.price.currency} or more`) }),
  rule({ need: 'minC', says: (degrees) => `stands ${degrees} °C`, met: ({ functions }, degrees) => (functions?.temperature === undefined ? undefined : functions.temperature.minC <= degrees), has: ({ functions }) => `it stands ${functions?.temperature?.minC ?? '?'} °C` }),
  rule({ need: 'maxC', says: (degrees) => `stands ${degrees} °C`, met: ({ functions }, degrees) => (functions?.temperature === undefined ? undefined : functions.temperature.maxC >= degrees), has: ({ functions }) => `it stands ${functions?.temperature?.maxC ?? '?'} °C` }),
  rule({ need: 'madeUntil', says: (year) => `is made until ${year}`, met: ({ lifecycle }, year) => (lifecycle?.status === 'end-of-life' ? false : lifecycle?.until === undefined ? undefined : Number(lifecycle.until.slice(0, 4)) >= year), has: ({ lifecycle }) => (lifecycle?.status === 'end-of-life' ? 'it is no longer made' : `its vendor promises ${lifecycle?.until ?? 'nothing'}`) }),
]

export interface NeedsMet {
  /** Needs that the part does not meet, with what it has instead. */
  readonly missed: readonly { readonly need: string; readonly why: string }[]
  /** Needs of which the catalogue does not tell, in words. */
  readonly notResearched: readonly string[]
}

export function meetNeeds(platform: ResolvedPlatform, needs: Needs): NeedsMet {
  const missed: { need: string; why: string }[] = []
  const notResearched: string[] = []
  for (const each of needRules) {
    const wanted = needs[each.need]
    if (wanted === undefined) continue
    const met = each.met(platform, wanted)
    if (met === undefined) notResearched.push(each.says(wanted))
    else if (!met) missed.push({ need: each.says(wanted), why: each.has(platform) })
  }
  return { missed, notResearched }
}
