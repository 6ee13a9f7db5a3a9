/** How somebody burns their public key into the product's platform. Reads product.yaml and public keys; runs nothing. */
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { factQuery } from '../facts/fact.ts'
import { fusePlans } from '../fuse-plans/bundle.gen.ts'
import type { FusePlanDocument } from '../fuse-plans/document.ts'
import { fillSteps, fillLine, wordsOf } from '../fuse-plans/fill.ts'
import type { FusePlan } from '../fuse-plans/schema.ts'
import { keySlots } from '../fuse-plans/vocabulary.ts'
import { join as catalogueJoin } from '../joins/catalogue.ts'
import { fuseValues, type FuseValues, type GivenKey } from '../kernel/native/fuse-values.ts'
import { compareText } from '../kernel/where.ts'
import { platforms } from '../platforms/bundle.gen.ts'
import { findPlatform, namesNear } from '../platforms/find.ts'
import { capabilitiesOf, resolveCatalogue, type Catalogue, type ResolvedPlatform } from '../platforms/resolve.ts'
import { publishedKeys } from '../rules/published-keys.ts'
import { dossierName } from './inputs.ts'
import { readKeyFile } from './public-key-file.ts'
import { UserError } from './user-error.ts'

export interface FusePlanOptions {
  /** A dossier folder or a product.yaml. */
  readonly path?: string | undefined
  /** What people write for a part; instead of the dossier's, or one of them. */
  readonly platform?: string | undefined
  /** Files that hold public keys, in the order in which they count; without any those in the dossier's folder. */
  readonly keys: readonly string[]
}

interface Part {
  readonly platform: ResolvedPlatform
  /** Empty where nobody said it. */
  readonly revision: string
}

interface NamedKey extends GivenKey {
  readonly file: string
}

type Warning = FusePlanDocument['warnings'][number]
type Target = FusePlan['for'][number]

export async function fusePlanFor(options: FusePlanOptions): Promise<FusePlanDocument> {
  const part = await partOf(options)
  const { platform, revision } = part
  const found = planFor(platform)
  const named = options.keys.map((file) => keyIn(file, file))
  const shared = { schema: 'proofmark/fuse-plan@1', platform: { id: platform.id, title: platform.title, revision } } as const
  const settled = revision !== '' && platform.revisions.some((each) => each.id === revision)
  const none = cannotAuthenticate(part, settled)
  if (found === undefined || (settled && none !== undefined)) {
    return { ...shared, answer: none === undefined ? 'no-plan' : 'nothing-to-burn', ...(none ?? await noPlan(platform)), keys: named.map(described), warnings: named.flatMap(publishedWarning), values: {} }
  }
  const { plan, target } = found
  const accepts = [...plan.keys.accepts, ...target.alsoAccepts]
  const { keys, warnings } = named.length > 0 ? { keys: named, warnings: [] } : keysBeside(options.path, accepts)
  if (keys.length > plan.keys.most) throw tooMany(plan, keys, named.length > 0)
  const judged = keyWarnings(plan, accepts, keys)
  const fitting = !judged.some(({ code }) => code === 'key-not-accepted')
  const values: FuseValues = fitting ? fuseValues(keys) : {}
  const every = { ...wordsOf(target.words), ...namesOf(keys), ...values }
  return {
    ...shared, answer: 'plan', why: [], whySources: [],
    plan: {
      id: plan.id, title: plan.title, tool: plan.tool, key: { called: plan.keys.called, why: plan.keys.why, otherwise: plan.keys.otherwise },
      needs: plan.needs, steps: fillSteps(plan, every), dump: { command: fillLine(plan.dump.command, every)[0] ?? '', file: plan.dump.file }, notes: plan.notes,
    },
    keys: keys.map(described),
    warnings: [...keys.flatMap(publishedWarning), ...judged, ...hashWarnings(plan, values), ...warnings],
    values,
  }
}

async function partOf({ path, platform: wanted }: FusePlanOptions): Promise<Part> {
  if (path === undefined) {
    if (wanted === undefined) throw new UserError('nothing-to-plan-for', 'neither a dossier nor a platform was given', 'Name a dossier folder, or say --platform and what the part is called.')
    return partCalled(resolveCatalogue(platforms), wanted)
  }
  const [{ readDescription }, { readOwnCatalogue }] = await Promise.all([import('./inputs.ts'), import('./own-catalogue.ts')])
  const { facts, catalogue: own } = await readDescription(path)
  const catalogue = resolveCatalogue([...platforms, ...readOwnCatalogue(own, platforms).entries])
  if (wanted !== undefined) return partCalled(catalogue, wanted)
  const joined = catalogueJoin.run({ facts: factQuery(facts), catalogue })
  const parts = factQuery([...facts, ...(joined.facts ?? [])])('platform').flatMap(({ id, revision, addOn }): Part[] => {
    const platform = catalogue.platforms.get(id)
    return platform === undefined || addOn ? [] : [{ platform, revision }]
  })
  const [only, ...others] = parts.length > 1 && parts.some(({ platform }) => planFor(platform) !== undefined) ? parts.filter(({ platform }) => planFor(platform) !== undefined) : parts
  if (only === undefined) throw new UserError('no-platform', 'the dossier names no platform that the catalogue has', 'Write it under "platforms" in product.yaml, or say --platform and what the part is called.')
  if (others.length > 0) throw new UserError('which-platform', `the dossier names ${parts.map(({ platform }) => platform.id).join(', ')}`, 'Say with --platform for which of them.')
  return only
}

function partCalled(catalogue: Catalogue, wanted: string): Part {
  const found = findPlatform(catalogue, wanted)
  if (found !== undefined) return { platform: found.platform, revision: found.revision ?? '' }
  const near = namesNear(catalogue, wanted)
  throw new UserError('unknown-platform', `the catalogue has no platform "${wanted}"`, near.length === 0 ? '`proofmark platforms list` shows those it has.' : `Did you mean ${near.join(', ')}?`)
}

/** The plan that names the part, or the nearest of its bases. */
export function planFor(platform: Pick<ResolvedPlatform, 'lineage'>): { readonly plan: FusePlan; readonly target: Target } | undefined {
  for (const id of platform.lineage) {
    for (const plan of fusePlans) {
      const target = plan.for.find((each) => each.platform === id)
      if (target !== undefined) return { plan, target }
    }
  }
  return undefined
}

type Why = Pick<FusePlanDocument, 'why' | 'whySources'>
const sourceOf = ({ title, edition, at, url, checked }: FusePlanDocument['whySources'][number]): FusePlanDocument['whySources'][number] => ({ title, edition, at, url, checked })

/** Why nothing can be burned that would authenticate boot; undefined where something may be. */
function cannotAuthenticate({ platform, revision }: Part, settled: boolean): Why | undefined {
  const capability = capabilitiesOf(platform, settled ? revision : undefined).find((each) => each.name === 'boot-authentication')
  if (capability?.value !== 'no') return undefined
  return {
    why: [
      `There is nothing to burn on ${platform.title} that would authenticate what it boots.`, capability.detail, capability.why,
      '`proofmark platforms choose` shows parts that can.',
    ],
    whySources: capability.sources.map(sourceOf),
  }
}

/** What the plan of a review says of such a part, for want of more. */
async function noPlan({ title, lineage, family }: ResolvedPlatform): Promise<Why> {
  const { remedies } = await import('../remedies/bundle.gen.ts')
  const remedy = remedies.find(({ clears, applies }) => clears.includes('boot/boot-authentication-enforced') && applies?.platforms.some((name) => lineage.includes(name) || name === family))
  return {
    why: [
      `There is no fuse plan for ${title} yet.`,
      ...(remedy === undefined
        ? ['The catalogue does not say how its boot is authenticated, either; the vendor\'s guide for secure boot does.']
        : [`What has to be done, in short: ${remedy.title}.`, ...remedy.steps.map((text, index) => `${index + 1}. ${text}`), ...(remedy.rehearsal === undefined ? [] : [`Rehearse first: ${remedy.rehearsal}`]), ...(remedy.tool === undefined ? [] : [`The vendor's tool: ${remedy.tool.name} <${remedy.tool.url}>.`])]),
    ],
    whySources: (remedy?.sources ?? []).map(sourceOf),
  }
}

/** What is given by name must be a public key. */
function keyIn(file: string, name: string): NamedKey {
  const read = readKeyFile(file)
  if (read.kind === 'public') return { ...read.key, file: name }
  if (read.kind === 'private') {
    throw new UserError('private-key', `${name} holds a private key (${read.label}); nothing behind its label was read, and none is needed`, `Make its public half with \`openssl pkey -in ${quoted(name)} -pubout -out public.pem\`, name that, and keep the private key where it is.`)
  }
  throw new UserError('not-a-public-key', `${name} holds no public key`, 'Name a PEM file with PUBLIC KEY or CERTIFICATE in its first line.')
}

const largestKeyFile = 64 * 1024
const mayHoldKey = /\.(?:pem|pub|key|crt|cer|der)$/iu

/** Public keys in the dossier's folder that fit, in the order of their names. */
function keysBeside(path: string | undefined, accepts: FusePlan['keys']['accepts']): { readonly keys: NamedKey[]; readonly warnings: Warning[] } {
  if (path === undefined) return { keys: [], warnings: [] }
  const folder = statSync(path).isDirectory() ? path : dirname(path)
  const keys: NamedKey[] = []
  const warnings: Warning[] = []
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== dossierName && mayHoldKey.test(entry.name)).map(({ name }) => name).toSorted(compareText)
  for (const name of names) {
    const file = join(folder, name)
    if (statSync(file).size > largestKeyFile) continue
    try {
      const read = readKeyFile(file)
      if (read.kind === 'public' && accepted(read.key, accepts)) keys.push({ ...read.key, file })
      if (read.kind === 'private') warnings.push({ code: 'private-key-nearby', weight: 'note', message: `${name} in the dossier's folder holds a private key. It was not read; a dossier is no place for it.` })
    } catch (error) {
      // Not named by anybody: a file that is no key says nothing.
      if (!(error instanceof UserError)) throw error
    }
  }
  return { keys, warnings }
}

const accepted = ({ key }: GivenKey, accepts: FusePlan['keys']['accepts']): boolean => accepts.some(({ algorithm, bits }) => algorithm === key.algorithm && bits.includes(key.bits))

function tooMany(plan: FusePlan, keys: readonly NamedKey[], given: boolean): UserError {
  const takes = `${plan.title} takes ${plan.keys.most === 1 ? 'one key' : `${plan.keys.most} keys`}`
  return given
    ? new UserError('too-many-keys', `${takes}, and ${keys.length} were given`, 'Name as many with --key.')
    : new UserError('which-key', `${takes}, and the folder holds ${keys.map(({ file }) => file).join(', ')}`, 'Say with --key which.')
}

const said = (accepts: FusePlan['keys']['accepts']): string => accepts.map(({ algorithm, bits }) => (algorithm === 'RSA' ? `RSA with ${bits.join(' or ')} bits` : algorithm)).join(', or ')

function keyWarnings(plan: FusePlan, accepts: FusePlan['keys']['accepts'], keys: readonly NamedKey[]): Warning[] {
  const { called, least, most, otherwise } = plan.keys
  const unfit = keys.filter((key) => !accepted(key, accepts)).map(({ file, key }): Warning => ({
    code: 'key-not-accepted', weight: 'stop', message: `${file} is ${key.algorithm === 'RSA' ? `RSA with ${key.bits} bits` : key.algorithm}; this part takes ${said(accepts)} as ${called}. Nothing was computed from it.`,
  }))
  const prints = keys.map(({ key }) => key.fingerprint)
  const twice = keys.filter(({ key }, index) => prints.indexOf(key.fingerprint) < index).map(({ file }): Warning => ({ code: 'same-key-twice', weight: 'stop', message: `${file} is the same key as one before it.` }))
  const missing: Warning[] = keys.length >= least ? [] : [{
    code: keys.length === 0 ? 'no-key' : 'too-few-keys', weight: 'missing',
    message: `${keys.length === 0 ? 'No public key was given or found' : `${least} keys are needed, and ${keys.length} ${keys.length === 1 ? 'is' : 'are'} here`} (${said(accepts)}), so that the values to burn and to expect are left open. Name ${least === 1 ? 'it' : 'them'} with --key. Otherwise: ${otherwise}`,
  }]
  const spare: Warning[] = keys.length === 0 || keys.length >= most || missing.length > 0 ? [] : [{ code: 'spare-keys', weight: 'note', message: `${keys.length} of ${most} possible keys ${keys.length === 1 ? 'is' : 'are'} used; what is burned cannot be added to. Decide now whether one more shall be there to take over.` }]
  return [...unfit, ...twice, ...missing, ...spare]
}

/** Half-words of ones are not guaranteed to stay in one-time memory that counts them as unwritten: the bootloader refuses such hashes. */
function hashWarnings(plan: FusePlan, values: FuseValues): Warning[] {
  const words = plan.steps.some((step) => step.expect?.lines.includes('{nsib-words}') === true) ? (values['nsib-words'] ?? []) : []
  return words.some((word) => word.startsWith('ffff') || word.endsWith('ffff')) ? [{ code: 'unusable-hash', weight: 'stop', message: 'The hash of this key holds a half-word of ones, which the bootloader refuses. Make another key.' }] : []
}

const published = new Map(publishedKeys.flatMap(({ origin, keys }) => Object.entries(keys).map(([fingerprint, name]) => [fingerprint, { origin, name }] as const)))

function publishedWarning({ file, key }: NamedKey): Warning[] {
  const found = published.get(key.fingerprint)
  return found === undefined ? [] : [{ code: 'published-key', weight: 'stop', message: `${file} is a published sample: ${found.name} of ${found.origin}. Everybody has its private half. Rehearse with it, and burn it nowhere.` }]
}

const described = ({ file, key, authority }: NamedKey): FusePlanDocument['keys'][number] => ({ file, algorithm: key.algorithm, bits: key.bits, fingerprint: key.fingerprint, certificate: authority !== undefined })

function namesOf(keys: readonly NamedKey[]): Readonly<Record<string, readonly string[]>> {
  if (keys.length === 0) return {}
  return {
    'key-file': keys.map(({ file }) => quoted(file)),
    'key-number': keys.map((_, index) => String(index)),
    'spare-number': Array.from({ length: keySlots }, (_, index) => String(index)).slice(keys.length),
  }
}

/** A file name as a shell takes it. */
const quoted = (name: string): string => (/^[\w@%+=:,./-]+$/u.test(name) ? name : `'${name.replaceAll('\'', String.raw`'\''`)}'`)
