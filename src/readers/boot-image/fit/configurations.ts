/** The configurations of a FIT: which images each one starts, and which nodes its signature has to be over. */
import type { ByteSource } from '../../../kernel/source.ts'
import { fdtBytes, fdtChild, fdtText, fdtTexts, type FdtNode } from '../../shared/fdt.ts'
import type { FitImage } from './images.ts'

export interface Configuration {
  readonly node: FdtNode
  readonly name: string
  /** What it starts: every image that one of its properties names. */
  readonly images: readonly FitImage[]
  /** Paths that U-Boot hashes for it (boot/image-fit-sig.c, fit_config_get_signed_nodes). */
  readonly paths: ReadonlySet<string>
  /** U-Boot starts it when nobody chooses. */
  readonly main: boolean
  readonly hasKernel: boolean
}

/** Properties of a configuration that name no image. */
const noImages = new Set(['description', 'compatible', 'default'])
/** Nodes below an image that its configuration's signature has to be over. */
const signedChild = (name: string): boolean => name.startsWith('hash') || name === 'cipher' || name === 'dm-verity'

/** All of them; where no default is named, or one that is not there, each may be started. */
export async function configurationsOf(source: ByteSource, parent: FdtNode | undefined, imagesNode: FdtNode, images: readonly FitImage[]): Promise<Configuration[]> {
  if (parent === undefined) return []
  const chosen = (await fdtText(source, parent.properties.get('default')))?.split('#')[0]
  const main = chosen === undefined ? undefined : fdtChild(parent, chosen)
  const byNode = new Map(images.map((image) => [image.node, image]))
  const found: Configuration[] = []
  for (const node of parent.children) {
    const used = new Set<FitImage>()
    for (const property of node.properties.values()) {
      if (noImages.has(property.name)) continue
      const bytes = await fdtBytes(source, property)
      // A list of texts ends with NUL; anything else names nothing.
      if (bytes.at(-1) !== 0) continue
      for (const name of fdtTexts(bytes)) {
        const child = fdtChild(imagesNode, name)
        const image = child === undefined ? undefined : byNode.get(child)
        if (image !== undefined) used.add(image)
      }
    }
    const paths = [...used].flatMap((image) => [image.node.path, ...image.node.children.filter(({ name }) => signedChild(name)).map(({ path }) => path)])
    found.push({ node, name: node.name, images: [...used], paths: new Set(['/', node.path, ...paths]), main: main === undefined || main === node, hasKernel: node.properties.has('kernel') })
  }
  return found
}
