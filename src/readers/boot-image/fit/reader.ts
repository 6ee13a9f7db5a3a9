/**
 * U-Boot's image trees (FIT): a device tree that holds or points to images, digests of them, configurations that say what starts
 * together, and signatures over either. The keys are in U-Boot's own control device tree.
 */
import type { SignedImage } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { part } from '../../../kernel/place.ts'
import { limitReached, malformed, ReadError } from '../../../kernel/problem.ts'
import { defineReader, type ReaderInput } from '../../define.ts'
import { fdtHeader, fdtNode, fdtText, fdtTokens, fdtTree, type FdtHeader } from '../../shared/fdt.ts'
import { configurationsOf, type Configuration } from './configurations.ts'
import { imagesOf, strongHashes, type FitImage } from './images.ts'
import { configurationSignatures, imageSignatures, type FitSignature } from './signatures.ts'
import { uncoveredOf } from './uncovered.ts'

/** Images and configurations, each; FITs for many boards have some hundreds. */
const maxNodes = 1024

export const reader = defineReader({
  id: 'boot-image/fit',
  title: 'U-Boot image tree (FIT)',
  label: 'fit',
  emits: ['container', 'signed-image'],
  signatures: [{ hex: 'd0 0d fe ed', at: 0 }],
  references: [
    { title: 'U-Boot, flattened image tree', url: 'https://docs.u-boot.org/en/latest/usage/fit/index.html' },
    { title: 'U-Boot, FIT signature verification', url: 'https://docs.u-boot.org/en/latest/usage/fit/signature.html' },
    { title: 'U-Boot, boot/image-fit-sig.c and boot/fdt_region.c', url: 'https://github.com/u-boot/u-boot/blob/master/boot/image-fit-sig.c' },
  ],
  limitations: [
    'The keys are in the control device tree of the boot loader: without it a signature is told and not checked.',
    'Pre-load signatures before the tree and digests other than CRC-32, MD5, SHA-1 and SHA-2 are not checked.',
    'Encrypted images are not decrypted.',
  ],
  async *read(input, budget) {
    const header = await fitHeader(input, budget)
    if (header === undefined) return
    const tree = await fdtTree(input, header, budget)
    const imagesNode = fdtNode(tree.root, 'images')
    const configurationsNode = fdtNode(tree.root, 'configurations')
    if (imagesNode === undefined) throw malformed('an image tree without images', header.structure.start)
    if (imagesNode.children.length > maxNodes || (configurationsNode?.children.length ?? 0) > maxNodes) throw limitReached(`more than ${maxNodes} images or configurations`, imagesNode.at)
    const images = await imagesOf(input, header, imagesNode, budget)
    const configurations = await configurationsOf(input, configurationsNode, imagesNode, images)
    const description = await fdtText(input, tree.root.properties.get('description')) ?? ''
    yield { fact: { kind: 'container', format: 'boot-image/fit', readOnlyFormat: true, details: { description, images: images.length, configurations: configurations.length } } }
    const signatures: FitSignature[] = []
    let prepared = 0
    for (const configuration of configurations.toSorted((a, b) => Number(b.main) - Number(a.main))) {
      const of = await configurationSignatures(input, header, tree, configuration, budget)
      signatures.push(...of.found)
      prepared += of.prepared
    }
    const ofConfigurations = signatures.length
    for (const image of images) signatures.push(...await imageSignatures(input, image))
    const main = configurations.filter((configuration) => configuration.main)
    const started = main.length === 0 ? images : [...new Set(main.flatMap((configuration) => configuration.images))]
    yield {
      fact: {
        kind: 'signed-image', format: 'fit', place: input.place, title: `U-Boot FIT image${description === '' ? '' : ` (${description.slice(0, 80)})`}`, version: '',
        role: main.some(({ hasKernel }) => hasKernel) ? 'kernel' : 'boot-loader',
        signatures: signatures.map(({ signature }) => signature),
        digests: images.flatMap((image) => image.hashes.filter(({ state }) => state === 'matches' || state === 'differs').map(({ algorithm, state, value }) => ({ algorithm, matches: state === 'matches', at: value }))),
        uncovered: signatures.length === 0 ? [] : uncoveredOf({
          size: input.size, header, tree, images, configurations,
          claims: signatures.flatMap(({ claims }) => claims), signatures: signatures.map(({ signature }) => signature.at), unsignedNames: signatures.flatMap(({ unsignedNames }) => unsignedNames),
        }),
        encrypted: started.some(({ encrypted }) => encrypted),
        notes: notesOf({ images, started, configurations, signatures, prepared, ofConfigurations }),
      },
    }
    for (const { name, data } of images) {
      if (data === undefined) yield { problem: { code: 'malformed', message: `the image ${name} lies outside the file, or has no bytes` } }
      else if (data.end > data.start) yield { child: { name: name.replaceAll(/[^\w.,+@-]/gu, '_').replace(/^\.+/u, '_'), steps: [part(data.start, data.end - data.start)] } }
    }
  },
})

/** Undefined for device trees that hold no images, and for what is no device tree: its own reader tells what is wrong with it. */
async function fitHeader(input: ReaderInput, budget: Budget): Promise<FdtHeader | undefined> {
  let depth = 0
  try {
    const header = await fdtHeader(input)
    for await (const token of fdtTokens(input, header, budget)) {
      if (token.tag === 'begin' && ++depth === 2 && token.name === 'images') return header
      if (token.tag === 'end-node') depth--
    }
  } catch (error) {
    if (!(error instanceof ReadError && error.code === 'malformed')) throw error
  }
  return undefined
}

interface Found {
  readonly images: readonly FitImage[]
  readonly started: readonly FitImage[]
  readonly configurations: readonly Configuration[]
  readonly signatures: readonly FitSignature[]
  readonly prepared: number
  readonly ofConfigurations: number
}

function notesOf({ images, started, configurations, signatures, prepared, ofConfigurations }: Found): SignedImage['notes'] {
  const weak = started.filter((image) => !image.hashes.some(({ algorithm, state }) => strongHashes.has(algorithm) && state === 'matches'))
  const unsigned = configurations.filter((configuration) => !configuration.node.children.some((child) => child.name.startsWith('signature') && child.properties.has('value')))
  const ignored = images.filter((image) => image.hashes.some(({ state }) => state === 'ignored'))
  const odd = [...images.map(({ name }) => name), ...configurations.map(({ name }) => name)].filter((name) => name.includes('@'))
  const one = configurations.filter(({ main }) => main).length === 1
  return [
    ...(prepared === 0 ? [] : [`${prepared} places for a signature are empty: the tree was prepared and never signed`]),
    ...(signatures.length > 0 && ofConfigurations === 0 ? ['only images are signed and no configuration: whoever has several signed releases can combine their parts as he likes, and load addresses are not signed'] : []),
    ...(ofConfigurations > 0 && unsigned.length > 0 ? [`no signature: configuration ${names(unsigned)}. A boot loader that requires signatures refuses it, any other starts it`] : []),
    ...(one || configurations.length === 0 ? [] : ['no default configuration that is there: the boot loader chooses by other means']),
    ...(weak.length === 0 ? [] : [`no digest of SHA-2 that fits: image ${names(weak)}`]),
    ...(ignored.length === 0 ? [] : [`the tree tells U-Boot not to check a digest of the image ${names(ignored)}`]),
    ...(odd.length === 0 ? [] : [`names with @ (${odd.slice(0, 4).join(', ')}): U-Boot from 2021.04 on refuses them where it checks signatures, older ones can be deceived by them (CVE-2021-27138)`]),
    ...signatures.flatMap(({ notes }) => notes),
  ]
}

const names = (all: readonly { readonly name: string }[]): string => all.slice(0, 8).map(({ name }) => name).join(', ')
