/**
 * U-Boot's own binary, as far as a review needs it: the control device tree that is appended to it, which holds the keys that U-Boot
 * verifies images with. The tree is found by its mark and read as a file of its own.
 */
import type { Budget } from '../../../kernel/limits.ts'
import { indexOfText } from '../../../kernel/native/find.ts'
import { part } from '../../../kernel/place.ts'
import { ReadError, unsupported } from '../../../kernel/problem.ts'
import { sliceSource, type ByteSource } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { fdtHeader, fdtTokens } from '../../shared/fdt.ts'

const maxBytes = 64 * 1024 * 1024
const pieceBytes = 1024 * 1024
/** The mark of a device tree, as text of one byte for each character. */
const mark = '\u00d0\r\u00fe\u00ed'
const markBytes = 4
/** Versions of U-Boot begin with the year. */
const banner = 'U-Boot 20'
/** Trees in one binary: one for each board that it is for. */
const maxTrees = 64
/** Places that look like one; the mark stands in U-Boot's code as well. */
const maxLooks = 1024

export const reader = defineReader({
  id: 'boot-image/u-boot',
  title: 'U-Boot binary with its control device tree',
  label: 'u-boot',
  emits: ['container'],
  // It has no mark of its own. `nt-fw` is the entry of Trusted Firmware-A's packages that it usually is.
  signatures: [{ paths: ['u-boot*.bin', 'u-boot*.img', 'u-boot', 'u-boot-*', 'uboot', 'uboot*.bin', 'uboot*.img', 'uboot-*', 'nt-fw', '*.imx', 'flash*.bin', 'imx-boot*'], maxBytes }],
  references: [{ title: 'U-Boot, devicetree control', url: 'https://docs.u-boot.org/en/latest/develop/devicetree/control.html' }],
  limitations: ['Of the binary itself only the device trees inside it are looked for, and only in files that are called like it.'],
  async *read(input, budget) {
    const { trees, isUBoot } = await treesOf(input, budget)
    if (trees.length === 0 && isUBoot) throw unsupported('a U-Boot binary without a device tree inside: the keys that it verifies images with were not seen')
    if (trees.length === 0) return
    yield { fact: { kind: 'container', format: 'boot-image/u-boot', readOnlyFormat: true, details: { deviceTrees: trees.length } } }
    for (const { offset, size } of trees) yield { child: { name: `device-tree-at-${offset}`, steps: [part(offset, size)] } }
  },
})

interface Tree {
  readonly offset: number
  readonly size: number
}

async function treesOf(source: ByteSource, budget: Budget): Promise<{ readonly trees: readonly Tree[]; readonly isUBoot: boolean }> {
  const found: Tree[] = []
  let isUBoot = false
  let looks = 0
  for (let at = 0; at < source.size; at += pieceBytes) {
    budget.check()
    const piece = Uint8Array.from(await source.read(at, Math.min(pieceBytes + markBytes - 1, source.size - at)))
    isUBoot ||= indexOfText(piece, banner) >= 0
    for (let from = indexOfText(piece, mark); from >= 0 && from < pieceBytes; from = indexOfText(piece, mark, from + 1)) {
      const offset = at + from
      // A file that is a tree from its first byte on has readers of its own.
      if (offset === 0) return { trees: [], isUBoot: false }
      if (offset % 4 !== 0 || offset < (found.at(-1)?.offset ?? 0) + (found.at(-1)?.size ?? 0)) continue
      if (++looks > maxLooks || found.length === maxTrees) return { trees: found, isUBoot }
      const size = await treeAt(source, offset, budget)
      if (size !== undefined) found.push({ offset, size })
    }
  }
  return { trees: found, isUBoot }
}

/** Its size when a whole tree stands there. */
async function treeAt(source: ByteSource, offset: number, budget: Budget): Promise<number | undefined> {
  const rest = sliceSource(source, offset, source.size - offset)
  try {
    const header = await fdtHeader(rest)
    let tokens = 0
    for await (const _ of fdtTokens(rest, header, budget)) tokens++
    return tokens > 3 ? header.total : undefined
  } catch (error) {
    if (error instanceof ReadError && error.code !== 'limit') return undefined
    throw error
  }
}
