/** Flattened device trees: the model and the compatible list of the root node. What lies deeper is for others. */
import { Cursor } from '../../../kernel/cursor.ts'
import { limitReached, malformed, unsupported } from '../../../kernel/problem.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'

const headerBytes = 40
/** The root's own properties come first, before any node below it. */
const maxStructureBytes = 256 * 1024
const maxStringsBytes = 4 * 1024 * 1024
const maxNameBytes = 1024
const tokens = { beginNode: 1, endNode: 2, property: 3, nop: 4, end: 9 } as const

export const reader = defineReader({
  id: 'device-tree/dtb',
  title: 'Device tree blobs',
  emits: ['device-tree'],
  signatures: [{ hex: 'd0 0d fe ed', at: 0 }],
  references: [{ title: 'Devicetree Specification 0.4, chapter 5: Flattened Devicetree (DTB) Format', url: 'https://github.com/devicetree-org/devicetree-specification/releases/tag/v0.4' }],
  limitations: ['Only model and compatible of the root node are read.', 'Overlays and FIT images, which have the same form, are passed over.', 'Versions before 16 of the format are not read.'],
  async *read(input, budget) {
    const header = await window(input, 0, headerBytes)
    header.skip(4)
    const total = header.u32(false)
    const structure = header.u32(false)
    const strings = header.u32(false)
    header.skip(4)
    const version = header.u32(false)
    if (version < 16) throw unsupported(`version ${version} of the device tree format`, 20)
    header.skip(8)
    const stringBytes = header.u32(false)
    if (total > input.size || structure >= total || strings > total || strings + stringBytes > total) throw malformed('parts of the device tree lie outside of it', 4)
    if (stringBytes > maxStringsBytes) throw limitReached(`property names of ${stringBytes} bytes`, strings)
    const names = new Cursor(Uint8Array.from(await input.read(strings, stringBytes)), strings)
    const size = Math.min(total - structure, maxStructureBytes)
    const root = rootOf(await window(input, structure, size), names, () => budget.check())
    if (!root.overlay && (root.model !== '' || root.compatible.length > 0)) yield { fact: { kind: 'device-tree', model: root.model, compatible: root.compatible } }
  },
})

interface Root {
  model: string
  compatible: readonly string[]
  overlay: boolean
}

function rootOf(cursor: Cursor, names: Cursor, check: () => void): Root {
  const root: Root = { model: '', compatible: [], overlay: false }
  let depth = 0
  for (let count = 0; ; count++) {
    if ((count & 0xff) === 0) check()
    const token = cursor.u32(false)
    if (token === tokens.nop) continue
    if (token === tokens.beginNode) {
      const name = cursor.text(terminated(cursor))
      align(cursor)
      if (++depth > 1) return { ...root, overlay: name.startsWith('fragment') || name === '__overlay__' || name === '__fixups__' }
    } else if (token === tokens.property) {
      const length = cursor.u32(false)
      const name = names.seek(cursor.u32(false)).text(Math.min(names.remaining, maxNameBytes))
      const text = texts(cursor.take(length))
      align(cursor)
      if (name === 'model') root.model = text[0] ?? ''
      else if (name === 'compatible') root.compatible = text
    } else if (token === tokens.endNode || token === tokens.end) return root
    else throw malformed(`token ${token} in a device tree`, cursor.base + cursor.position - 4)
  }
}

/** Length of the text at the cursor with its NUL. */
function terminated(cursor: Cursor): number {
  const end = cursor.bytes.indexOf(0, cursor.position)
  if (end < 0) throw malformed('a node name without its end', cursor.base + cursor.position)
  return end + 1 - cursor.position
}

/** Texts that end with NUL, one after another; at most 64 of 256 characters, control characters out. */
const texts = (bytes: Uint8Array): string[] =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(0, 64 * 256))
    .split('\0')
    .filter((text) => text !== '')
    .slice(0, 64)
    // oxlint-disable-next-line no-control-regex
    .map((text) => text.slice(0, 256).replaceAll(/[\u0000-\u001f\u007f]/gu, ' '))

const align = (cursor: Cursor): void => void cursor.seek(Math.min(Math.ceil(cursor.position / 4) * 4, cursor.size))
