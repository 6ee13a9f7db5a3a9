/**
 * The chain of trust of each processor, from its ROM to what it runs last: what runs at each stage, who verifies it, with which key,
 * where that key is anchored, and how much is covered. Built from what checks found; judges nothing itself.
 */
import { anchorsFor, imageName, signedImageKey, type ByteRange, type SignedFormat, type SignedImage } from '../facts/boot.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import { whereText } from '../kernel/where.ts'
import { isOf } from '../facts/fused-part.ts'
import { processors } from '../facts/processors.ts'
import { requiredAt } from './cells.ts'
import type { Level } from './level.ts'
import type { AssessedOutcome, Chain, ChainLink } from './schema.ts'

type Platform = Fact<'platform'>
type Image = Fact<'signed-image'>
type Stage = ChainLink['stage']

export interface ChainInput {
  readonly facts: FactQuery
  /** In the order of the assessment. */
  readonly outcomes: readonly AssessedOutcome[]
  readonly level: Pick<Level, 'required'>
}

/** Chains of the processors that run code; none where neither the level asks for one nor anything of one was supplied. */
export function chainsOf({ facts, outcomes, level }: ChainInput): Chain[] {
  const evidence = facts('signed-image').length > 0 || facts('fuses').length > 0
  if (!evidence && level.required < requiredAt('boot', 'available')) return []
  const all = processors(facts('platform'), facts('capability')).filter((platform) => platform.assets === undefined || platform.assets.includes('code'))
  if (all.length === 0) return evidence ? [chainOf(undefined, { facts, outcomes, level }, true)] : []
  return all.map((platform, index) => chainOf(platform, { facts, outcomes, level }, index === 0))
}

/** Stages by the kind of product: what a computer starts, what a microcontroller starts. */
const computer: readonly Stage[] = ['hardware', 'boot-loader', 'kernel', 'root']
const microcontroller: readonly Stage[] = ['hardware', 'boot-loader', 'application']

const stageOfRole: Readonly<Partial<Record<SignedImage['role'], Stage>>> = {
  'boot-loader': 'boot-loader', firmware: 'boot-loader', configuration: 'boot-loader', kernel: 'kernel', application: 'application', 'file-system': 'root',
}

/** Formats that only one maker's parts start. */
const families: Readonly<Partial<Record<SignedFormat, string>>> = {
  'raspberry-pi-boot': 'broadcom-', 'raspberry-pi-eeprom': 'broadcom-', hab: 'nxp-', ahab: 'nxp-', 'esp-v1': 'espressif-', 'esp-v2': 'espressif-', stm32: 'st-', k3: 'ti-', gbl: 'silabs-',
}

function chainOf(platform: Platform | undefined, { facts, outcomes }: ChainInput, first: boolean): Chain {
  const images = facts('signed-image').filter((image) => belongs(image, platform, first))
  const kinds = new Map(facts('functions').map((fact) => [fact.platform, fact.partKind]))
  const linux = first && facts('system').length > 0
  const small = platform === undefined ? images.some((image) => image.role === 'application') && !linux : kinds.get(platform.id) === 'mcu' && !linux
  const stages = small ? microcontroller : computer
  const links = stages
    // A boot loader of its own is not seen on every microcontroller.
    .filter((stage) => stage !== 'boot-loader' || !small || imagesOf(images, stage).length > 0 || imagesOf(images, 'application').some((image) => image.format === 'mcuboot'))
    .map((stage) => stage === 'hardware' ? hardware(platform, facts, outcomes) : link(stage, { platform, images: imagesOf(images, stage), facts, outcomes, alone: first }))
  const broken = links.findIndex((each) => each.state !== 'holds')
  return { processor: platform?.title ?? 'the processor', links: links.map((each, index) => ({ ...each, breaks: index === broken })) }
}

const imagesOf = (images: readonly Image[], stage: Stage): readonly Image[] => images.filter((image) => stageOfRole[image.role] === stage)

function belongs(image: Image, platform: Platform | undefined, first: boolean): boolean {
  if (image.vendors === true) return false
  const family = families[image.format]
  if (platform === undefined || family === undefined) return first
  return [platform.id, ...(platform.lineage ?? [])].some((id) => id.startsWith(family))
}

const hardwareChecks = ['boot/platform-authenticates-boot', 'boot/boot-authentication-enforced']

function hardware(platform: Platform | undefined, facts: FactQuery, outcomes: readonly AssessedOutcome[]): ChainLink {
  const dumps = facts('fuses').filter((dump) => platform === undefined || isOf(dump, platform))
  const mine = indexesOf(outcomes, (outcome) => hardwareChecks.includes(outcome.check) && aboutPlatform(outcome, platform, dumps))
  const keys = dumps.flatMap((dump) => dump.keys.filter((key) => !key.revoked && /[1-9a-f]/u.test(key.value) && key.value !== 'unreadable').map((key) => ({ dump, key })))
  const [held] = keys
  return {
    stage: 'hardware', what: platform?.title ?? (dumps[0]?.chip ?? ''), verifiedBy: 'nothing: it is the root of trust', breaks: false,
    ...judged(outcomes, mine, false),
    ...(held === undefined ? {} : { key: `${held.key.rule} ${short(held.key.value)}`, anchor: `${held.key.slot} in ${placeOf(held.dump)}${keys.length > 1 ? ` and ${keys.length - 1} more` : ''}` }),
  }
}

/** An outcome that names a part in its subject or its catalogue page is about that part. */
function aboutPlatform(outcome: AssessedOutcome, platform: Platform | undefined, dumps: readonly Fact<'fuses'>[]): boolean {
  if (platform === undefined) return true
  const catalogued = outcome.evidence.filter((item) => item.artefact === 'catalogue')
  if (catalogued.length > 0) return catalogued.some((item) => [platform.id, ...(platform.lineage ?? [])].includes(item.path))
  const { subject } = outcome
  return subject === undefined || subject === platform.title || dumps.some((dump) => subject === (dump.chip ?? dump.family) || subject === placeOf(dump))
}

const placeOf = (fact: Pick<Image, 'where'>): string => fact.where.path || fact.where.artefact

/** Who has to verify a stage, and the checks that say whether it does where no signed image was seen. */
const verifiers: Readonly<Record<Exclude<Stage, 'hardware'>, { readonly by: string; readonly checks: readonly string[] }>> = {
  'boot-loader': { by: 'the boot ROM', checks: [] },
  kernel: { by: 'the boot loader', checks: ['boot/image-signature-anchored'] },
  application: { by: 'the boot loader', checks: [] },
  root: { by: 'the kernel', checks: ['integrity/root-filesystem-authenticated', 'integrity/root-hash-anchored'] },
}

interface LinkInput {
  readonly platform: Platform | undefined
  readonly images: readonly Image[]
  readonly facts: FactQuery
  readonly outcomes: readonly AssessedOutcome[]
  /** Whether what belongs to no processor in particular belongs to this one. */
  readonly alone: boolean
}

function link(stage: Exclude<Stage, 'hardware'>, { platform, images, facts, outcomes, alone }: LinkInput): ChainLink {
  const { by, checks } = verifiers[stage]
  const names = new Set(images.map(imageName))
  const signedNames = new Set(facts('signed-image').map(imageName))
  const mine = indexesOf(outcomes, (outcome) => (outcome.check === 'boot/image-signature-anchored' && names.has(outcome.subject ?? ''))
    || (alone && checks.includes(outcome.check) && !signedNames.has(outcome.subject ?? '')))
  const elsewhere = facts('verified-signature').filter((each) => each.verifies)
  const verifiedOf = (image: Image): Fact<'verified-signature'> | undefined => elsewhere.find((each) => each.image === signedImageKey(image))
  const consistent = images.length > 0 && images.every((image) => image.signatures.some((signature) => signature.result === 'verifies') || verifiedOf(image) !== undefined)
  const [signed] = images.filter((image) => image.signatures.some((signature) => signature.key !== undefined) || verifiedOf(image) !== undefined)
  const other = signed === undefined ? undefined : verifiedOf(signed)
  const key = other === undefined ? signed?.signatures.find((signature) => signature.key !== undefined)?.key : { ...other.key, label: other.name }
  const match = signed === undefined ? undefined : facts('key-anchor').find((anchor) => anchor.image === signedImageKey(signed) && anchor.result === 'match')
  const coverage = images.length === 0 ? undefined : covered(images)
  return {
    stage, breaks: false,
    what: images.length > 0 ? images.map((image) => `${image.title} (${imageName(image)})`).join(', ') : alone && stage === 'root' ? systemsOf(facts) : '',
    verifiedBy: by === 'the boot ROM' && platform !== undefined ? `the boot ROM of ${platform.title}` : by,
    ...judged(outcomes, mine, consistent),
    ...(key === undefined || signed === undefined ? {} : { key: keyText(signed.format, key) }),
    ...(match !== undefined ? { anchor: `${match.slot} in ${placeOf(match)}` } : other === undefined ? {} : { anchor: `${holders[other.holder] ?? 'the file'} ${whereText({ artefact: other.from.artefact, path: other.from.path })}${other.required === 'none' ? ', which does not require it' : ''}` }),
    ...(coverage === undefined ? {} : { covers: coverage }),
  }
}

/** What holds a key that verifies, where it is no fuse. */
const holders: Readonly<Partial<Record<Fact<'public-key'>['holder'], string>>> = { 'control-device-tree': 'the control device tree', 'raspberry-pi-eeprom': 'the EEPROM image', 'uefi-db': 'the UEFI database', 'kernel-keyring': 'the kernel\'s key ring' }

const systemsOf = (facts: FactQuery): string => [...new Set(facts('system').filter((system) => system.role !== 'initramfs').map((system) => system.where.path || system.where.artefact))].join(', ')

function keyText(format: SignedFormat, key: NonNullable<SignedImage['signatures'][number]['key']>): string {
  const [anchor] = anchorsFor(format, key)
  const name = key.bits > 0 && key.algorithm === 'RSA' ? `RSA ${key.bits}` : key.algorithm
  const print = anchor === undefined ? (key.fingerprint === undefined ? '' : `, ${short(key.fingerprint)}`) : `, ${anchor[0]} ${short(anchor[1])}`
  return `${key.label === undefined ? '' : `${key.label}, `}${name}${print}`
}

/** Enough of a digest to tell it from others by eye. */
const short = (hex: string): string => (hex.length > 20 ? `${hex.slice(0, 16)}...` : hex)

function covered(images: readonly Image[]): string {
  // What a configuration does not cover is code, which is verified on its own.
  const gaps = images.filter((image) => image.role !== 'configuration').flatMap((image) => image.uncovered.filter(({ idle }) => idle !== true).map(({ start, end, what }) => `${what} (${end - start} bytes at ${start})`))
  const bytes = images.reduce((sum, image) => sum + bytesOf(image.signatures.flatMap((signature) => signature.covers)), 0)
  if (bytes === 0) return 'nothing'
  return `${bytes.toLocaleString('en')} bytes${gaps.length === 0 ? '' : `, but not ${gaps.slice(0, 3).join(', ')}${gaps.length > 3 ? ` and ${gaps.length - 3} more` : ''}`}`
}

/** Bytes of ranges that may overlap. */
function bytesOf(ranges: readonly ByteRange[]): number {
  let sum = 0
  let reached = 0
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return sum
}

const indexesOf = (outcomes: readonly AssessedOutcome[], which: (outcome: AssessedOutcome) => boolean): number[] =>
  outcomes.flatMap((outcome, index) => (which(outcome) ? [index] : []))

const heavy: ReadonlySet<string> = new Set(['critical', 'high', 'medium'])

/** The worst of what checks said of a link. */
function judged(outcomes: readonly AssessedOutcome[], indexes: readonly number[], consistent: boolean): Pick<ChainLink, 'state' | 'why' | 'outcomes'> {
  const all = indexes.flatMap((index) => outcomes[index] ?? [])
  const fail = all.find((outcome) => outcome.result === 'fail' && heavy.has(outcome.severity))
  const open = all.find((outcome) => outcome.result === 'unknown')
  // The last one says most: that it is enforced, not that it could be.
  const pass = all.findLast((outcome) => outcome.result === 'pass')
  const base = { outcomes: [...indexes] }
  if (fail !== undefined) return { ...base, state: 'broken', why: fail.message }
  if (open !== undefined) return { ...base, state: consistent ? 'consistent' : 'unknown', why: open.message }
  if (pass !== undefined) return { ...base, state: 'holds', why: pass.message }
  return { ...base, state: 'not-seen', why: 'Nothing of it is among what was supplied.' }
}
