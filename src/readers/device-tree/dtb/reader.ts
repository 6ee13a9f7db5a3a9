/** Flattened device trees: the model and the compatible list of the root node, and the keys of U-Boot's control device tree. */
import type { FactDraft } from '../../../facts/fact.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { limitReached, ReadError } from '../../../kernel/problem.ts'
import { defineReader, type ReaderInput } from '../../define.ts'
import { fdtHeader, fdtText, fdtTexts, fdtBytes, fdtTokens, type FdtProperty } from '../../shared/fdt.ts'
import { heldKey } from '../../shared/boot-key.ts'
import { keyOfNode } from './keys.ts'

/** U-Boot tries each in turn; nobody has so many. */
const maxKeys = 64

export const reader = defineReader({
  id: 'device-tree/dtb',
  title: 'Device tree blobs',
  emits: ['device-tree', 'public-key'],
  signatures: [{ hex: 'd0 0d fe ed', at: 0 }],
  references: [
    { title: 'Devicetree Specification 0.4, chapter 5: Flattened Devicetree (DTB) Format', url: 'https://github.com/devicetree-org/devicetree-specification/releases/tag/v0.4' },
    { title: 'U-Boot, FIT signature verification, public key storage', url: 'https://docs.u-boot.org/en/latest/usage/fit/signature.html' },
  ],
  limitations: ['Only model and compatible of the root node and the keys below /signature are read.', 'Overlays and FIT images, which have the same form, are passed over.', 'Versions before 16 of the format are not read.', 'A control device tree is read where it is a file or an image of its own, not inside a boot loader\'s binary.'],
  async *read(input, budget) {
    const { root, keys } = await treeOf(input, budget)
    if (!root.overlay && (root.model !== '' || root.compatible.length > 0)) yield { fact: { kind: 'device-tree', model: root.model, compatible: root.compatible } }
    // Other things may be called a signature; a key has numbers.
    for (const node of keys.filter(({ name, properties }) => name.startsWith('key-') || properties.has('rsa,modulus') || properties.has('ecdsa,curve'))) {
      budget.node()
      try {
        yield { fact: await keyFact(input, node) }
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
        yield { problem: { code: error.code, message: `the key ${node.name}: ${error.message}`, offset: node.at } }
      }
    }
  },
})

interface Root {
  model: string
  compatible: readonly string[]
  overlay: boolean
}

interface KeyNode {
  readonly name: string
  readonly at: number
  readonly properties: Map<string, FdtProperty>
}

/** The root's own properties and the nodes right below /signature. */
async function treeOf(input: ReaderInput, budget: Budget): Promise<{ readonly root: Root; readonly keys: readonly KeyNode[] }> {
  const root: Root = { model: '', compatible: [], overlay: false }
  const keys: KeyNode[] = []
  let depth = 0
  let inside = false
  for await (const token of fdtTokens(input, await fdtHeader(input), budget)) {
    if (token.tag === 'begin') {
      depth++
      if (depth === 2) inside = token.name === 'signature'
      if (depth === 2 && /^(?:fragment|__overlay__$|__fixups__$)/u.test(token.name)) root.overlay = true
      if (depth === 3 && inside && keys.push({ name: token.name, at: token.at, properties: new Map() }) > maxKeys) throw limitReached(`more than ${maxKeys} keys in a device tree`, token.at)
    } else if (token.tag === 'end-node') depth--
    else if (token.tag === 'property' && depth === 1) {
      if (token.name === 'model') root.model = await fdtText(input, token) ?? ''
      else if (token.name === 'compatible') root.compatible = fdtTexts(await fdtBytes(input, token)).slice(0, 64)
    } else if (token.tag === 'property' && depth === 3 && inside) {
      const { properties } = keys.at(-1) ?? { properties: new Map<string, FdtProperty>() }
      if (!properties.has(token.name)) properties.set(token.name, token)
    }
  }
  return { root, keys }
}

/** Values of `required` (doc/usage/fit/signature.rst); a key without it verifies what nobody asks for. */
const required: Readonly<Record<string, 'configuration' | 'image'>> = { conf: 'configuration', image: 'image' }

async function keyFact(input: ReaderInput, { name, at, properties }: KeyNode): Promise<FactDraft<'public-key'>> {
  const hint = await fdtText(input, properties.get('key-name-hint')) ?? name.replace(/^key-/u, '')
  return heldKey(await keyOfNode(input, properties, at), 'control-device-tree', hint, { required: required[await fdtText(input, properties.get('required')) ?? ''] ?? 'none', offset: at })
}
