/** What no signature of a FIT is over, each stretch with a word for it, and whether it decides anything. */
import type { ByteRange, SignedImage } from '../../../facts/boot.ts'
import type { FdtHeader, FdtTree } from '../../shared/fdt.ts'
import type { Configuration } from './configurations.ts'
import type { FitImage } from './images.ts'
import { dataProperties } from './regions.ts'
import { merged } from './signatures.ts'

type Uncovered = SignedImage['uncovered'][number]

/** More are told as one. */
const maxRanges = 256

export interface Whole {
  readonly size: number
  readonly header: FdtHeader
  readonly tree: FdtTree
  readonly images: readonly FitImage[]
  readonly configurations: readonly Configuration[]
  /** What signatures answer for if they verify, and where they stand. */
  readonly claims: readonly ByteRange[]
  readonly signatures: readonly ByteRange[]
  readonly unsignedNames: readonly ByteRange[]
}

export function uncoveredOf(whole: Whole): Uncovered[] {
  const { header, tree, images, configurations, size } = whole
  const main = configurations.filter((configuration) => configuration.main)
  const started = new Set(main.flatMap((configuration) => configuration.images))
  const labels: Uncovered[] = [
    ...images.flatMap((image) => (image.data === undefined ? [] : [{ ...image.data, what: `the bytes of the image ${image.name}`, ...(started.has(image) ? {} : { idle: true as const }) }])),
    ...whole.unsignedNames.map((range) => ({ ...range, what: 'names of properties that are signed' })),
    ...structure(tree, new Set(main.map(({ node }) => node.path)), new Map(images.map((image) => [image.node.path, started.has(image)]))),
    { start: 0, end: header.structure.start, what: 'the header of the device tree', idle: true },
    { ...header.strings, what: 'names of properties that no signature needs', idle: true },
    { start: header.total, end: size, what: 'bytes that belong to no image', idle: true },
    { start: 0, end: size, what: 'padding', idle: true },
  ]
  const taken = merged([...whole.claims, ...whole.signatures])
  const found = labelled(labels, taken)
  return found.length <= maxRanges ? found : [...found.filter(({ idle }) => idle !== true).slice(0, maxRanges), { start: 0, end: header.total, what: 'parts of the device tree', idle: true }]
}

/** A word for each token. */
function structure(tree: FdtTree, mainPaths: ReadonlySet<string>, images: ReadonlyMap<string, boolean>): Uncovered[] {
  const labels: Uncovered[] = []
  const path: string[] = []
  const label = (isData: boolean): Pick<Uncovered, 'what' | 'idle'> => {
    const [, top, name = '', child = ''] = path
    const node = `/${top ?? ''}/${name}`
    if (child.startsWith('signature')) return { what: `the node of the signature ${child} of ${node}`, idle: true }
    if (top === 'configurations') {
      if (name === '') return { what: 'the choice among configurations', idle: true }
      return mainPaths.has(node) ? { what: `the configuration ${name}` } : { what: `the configuration ${name}, which is not the default`, idle: true }
    }
    if (top === 'images' && name !== '') {
      if (isData) return { what: `where the image ${name} stands`, idle: true }
      return images.get(node) === true ? { what: `the properties of the image ${name}` } : { what: `the image ${name}, which the default configuration does not start`, idle: true }
    }
    return { what: path.length <= 1 ? 'the properties of the root' : 'a node that U-Boot does not read', idle: true }
  }
  for (const token of tree.tokens) {
    if (token.tag === 'begin') path.push(token.name)
    labels.push({ start: token.at, end: token.next, ...label(token.tag === 'property' && dataProperties.has(token.name)) })
    if (token.tag === 'end-node') path.pop()
  }
  return labels
}

/** The first word that fits each byte outside of what is taken; neighbours of one word are one. */
function labelled(labels: readonly Uncovered[], taken: readonly ByteRange[]): Uncovered[] {
  const edges = [...new Set([...labels, ...taken].flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b)
  const found: (Uncovered & { end: number })[] = []
  const sorted = labels.map((label, order) => ({ ...label, order })).toSorted((a, b) => a.start - b.start)
  let next = 0
  let open: (Uncovered & { order: number })[] = []
  let covered = 0
  edges.slice(0, -1).forEach((start, index) => {
    const end = edges[index + 1] ?? start
    for (; next < sorted.length; next++) {
      const label = sorted[next]
      if (label === undefined || label.start > start) break
      open.push(label)
    }
    open = open.filter((label) => label.end > start)
    while ((taken[covered]?.end ?? Number.POSITIVE_INFINITY) <= start) covered++
    if ((taken[covered]?.start ?? Number.POSITIVE_INFINITY) <= start) return
    const [first, ...others] = open
    if (first === undefined) return
    const best = others.reduce((least, label) => (label.order < least.order ? label : least), first)
    const last = found.at(-1)
    if (last?.end === start && last.what === best.what) last.end = end
    else found.push({ start, end, what: best.what, ...(best.idle === true ? { idle: true } : {}) })
  })
  return found
}
