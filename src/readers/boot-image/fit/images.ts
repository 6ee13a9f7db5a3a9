/** The images of a FIT: where their bytes stand, and whether the digests beside them fit. */
import type { Budget } from '../../../kernel/limits.ts'
import { crc32 } from '../../../kernel/native/digest.ts'
import { digestOf, hex } from '../../../kernel/native/signatures.ts'
import type { Stretch } from '../../../kernel/signature.ts'
import { pieces, type ByteSource } from '../../../kernel/source.ts'
import { fdtBytes, fdtNumber, fdtText, type FdtHeader, type FdtNode } from '../../shared/fdt.ts'

export interface FitHash {
  readonly path: string
  readonly algorithm: string
  readonly value: Stretch
  /** `ignored`: the tree tells U-Boot not to check it. */
  readonly state: 'matches' | 'differs' | 'unsupported' | 'ignored'
}

export interface FitImage {
  readonly node: FdtNode
  readonly name: string
  readonly type: string
  /** Undefined where it lies outside the file or is not there at all. */
  readonly data: Stretch | undefined
  readonly compression: string
  readonly encrypted: boolean
  readonly hashes: readonly FitHash[]
}

/** Digests that a signature may rest on; SHA-1 can be made to fit other content. */
export const strongHashes: ReadonlySet<string> = new Set(['sha256', 'sha384', 'sha512'])
const knownHashes = ['md5', 'sha1', 'sha256', 'sha384', 'sha512'] as const

export async function imagesOf(source: ByteSource, header: FdtHeader, parent: FdtNode | undefined, budget: Budget): Promise<FitImage[]> {
  const images: FitImage[] = []
  for (const node of parent?.children ?? []) {
    const data = await dataOf(source, header, node)
    const hashes: FitHash[] = []
    for (const child of node.children.filter(({ name }) => name.startsWith('hash'))) hashes.push(await hashOf(source, child, data, budget))
    images.push({
      node, name: node.name, data, hashes,
      type: await fdtText(source, node.properties.get('type')) ?? '',
      compression: await fdtText(source, node.properties.get('compression')) ?? 'none',
      encrypted: node.children.some(({ name }) => name === 'cipher'),
    })
  }
  return images
}

/** As U-Boot looks: an absolute position, an offset behind the tree, the property itself (boot/image-fit.c, fit_image_get_data). */
async function dataOf(source: ByteSource, { total }: FdtHeader, { properties }: FdtNode): Promise<Stretch | undefined> {
  const position = properties.get('data-position')
  const offset = properties.get('data-offset')
  if (position === undefined && offset === undefined) return properties.get('data')?.value
  const from = await fdtNumber(source, position ?? offset)
  const size = await fdtNumber(source, properties.get('data-size'))
  if (from === undefined || size === undefined || from > 0x7fffffff || size > 0x7fffffff) return undefined
  const start = position === undefined ? Math.ceil(total / 4) * 4 + from : from
  return start + size > source.size ? undefined : { start, end: start + size }
}

async function hashOf(source: ByteSource, { path, properties, at }: FdtNode, data: Stretch | undefined, budget: Budget): Promise<FitHash> {
  const algorithm = await fdtText(source, properties.get('algo')) ?? ''
  const value = properties.get('value')?.value ?? { start: at, end: at }
  const ignore = await fdtNumber(source, properties.get('uboot-ignore'))
  const found = { path, algorithm, value }
  if (ignore !== undefined && ignore !== 0) return { ...found, state: 'ignored' }
  const computed = data === undefined ? '' : await digest(source, algorithm, data, budget)
  if (computed === undefined) return { ...found, state: 'unsupported' }
  return { ...found, state: data !== undefined && computed === hex(await fdtBytes(source, properties.get('value'))) ? 'matches' : 'differs' }
}

/** In hex; undefined for an algorithm that is not known here. */
async function digest(source: ByteSource, algorithm: string, data: Stretch, budget: Budget): Promise<string | undefined> {
  if (algorithm === 'crc32') {
    let sum = 0
    for await (const piece of pieces(source, undefined, data.start, data.end)) {
      budget.check()
      sum = crc32(piece, sum)
    }
    return (sum >>> 0).toString(16).padStart(8, '0')
  }
  const known = knownHashes.find((name) => name === algorithm)
  return known === undefined ? undefined : hex(await digestOf(source, known, [data], budget))
}
