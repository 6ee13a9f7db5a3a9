/** Signatures in files of their own, and what lies beside them: the pairs that joins ask about and judge. */
import type { Target } from '../facts/answer.ts'
import type { DetachedSignature } from '../facts/boot.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import { basename, dirname } from '../kernel/path.ts'
import { within, type Place } from '../kernel/place.ts'
import { targetOf } from './places.ts'

/** What a signature is for. */
export type SignedThing = 'boot-image' | 'configuration' | 'firmware'

export interface SignaturePair {
  readonly signature: Fact<'detached-signature'>
  readonly thing: SignedThing
  /** The signed file. */
  readonly at: Target
  readonly place: Place
  readonly bytes: number
  /** Ids of the questions about it. */
  readonly digestId: string
  readonly verifyId: (key: Fact<'public-key'>) => string
}

const things: Readonly<Record<string, SignedThing>> = { 'boot.img': 'boot-image', 'tryboot.img': 'boot-image', 'bootconf.txt': 'configuration', 'boot.conf': 'configuration' }

/** Every detached signature with the file beside it; in file trees, and among artefacts that lie loose in a folder. */
export function signaturePairs(facts: FactQuery): readonly SignaturePair[] {
  const trees = new Map(facts('file-tree').map((tree) => [tree.container, tree]))
  return facts('detached-signature').flatMap((signature) => {
    const found = signature.container === '' ? loose(facts, signature) : inTree(trees.get(signature.container), signature)
    if (found === undefined) return []
    const { at } = found
    const name = `${at.container}${at.file}`
    const thing = things[basename(at.file).toLowerCase()] ?? 'firmware'
    // The check of boot partitions knows a boot image's answer by the beginning of its id.
    return [{ ...found, signature, thing, digestId: `${thing === 'boot-image' ? 'boot-signature' : 'detached-signature'} ${name}`, verifyId: (key) => `verify ${name} ${key.key.fingerprint ?? ''}` }]
  })
}

type Found = Pick<SignaturePair, 'at' | 'place' | 'bytes'>

function inTree(tree: Fact<'file-tree'> | undefined, signature: Fact<'detached-signature'>): Found | undefined {
  if (tree === undefined) return undefined
  const beside = tree.tree.list(dirname(signature.file))
  const entry = first(signature, (name) => beside.find((each) => basename(each.path).toLowerCase() === name))
  if (entry?.type !== 'file' || entry.steps === undefined) return undefined
  return { at: targetOf(tree, entry), place: within(tree.place, ...entry.steps), bytes: entry.size }
}

function loose(facts: FactQuery, signature: Fact<'detached-signature'>): Found | undefined {
  const artefacts = facts('artefact')
  const folder = dirname(signature.file)
  const artefact = first(signature, (name) => artefacts.find((each) => dirname(`/${each.name}`) === folder && basename(each.name).toLowerCase() === name))
  if (artefact === undefined) return undefined
  // Artefacts are told in the order of the run, which is what places count in.
  return { at: { container: '', file: `/${artefact.name}`, artefact: artefact.name, path: '' }, place: { artefact: artefacts.indexOf(artefact), steps: [] }, bytes: artefact.bytes }
}

const first = <T>({ of }: DetachedSignature, find: (name: string) => T | undefined): T | undefined => of.map((name) => find(name)).find((found) => found !== undefined)

/** Keys that a boot loader may check with: those that an EEPROM image holds, and those that the maker laid beside it; each once. */
export function signerKeys(facts: FactQuery): readonly Fact<'public-key'>[] {
  const trusted = (key: Fact<'public-key'>): boolean => key.holder === 'raspberry-pi-eeprom' || (key.holder === 'file' && key.container === '')
  const seen = new Set<string>()
  // Those of an EEPROM come first: what they say counts for more.
  return facts('public-key')
    .filter((key) => key.key.algorithm === 'RSA' && key.key.bits === signerBits && trusted(key))
    .toSorted((a, b) => Number(b.holder === 'raspberry-pi-eeprom') - Number(a.holder === 'raspberry-pi-eeprom'))
    .filter(({ key: { fingerprint = '' } }) => !seen.has(fingerprint) && seen.add(fingerprint))
    .slice(0, maxKeys)
}

/** The boot loader takes no other size (rpi-eeprom-digest). */
export const signerBits = 2048
/** A product has one or two; each costs a reading of the image. */
const maxKeys = 16
