/**
 * Container images that a file system keeps unpacked: each layer is a tree of its own, so that its packages are told as those of
 * the container and its paths mean what they mean there. Which layers make one container stands in the engine's database, which is
 * not read: a layer may hold what a later one replaced.
 */
import { FileTree, FileTreeBuilder, type FileColumns } from '../facts/file-tree.ts'
import type { OpenedTree } from './protocol.ts'

/** Docker and balenaEngine, podman and CRI-O, containerd. */
const layerFolder = /^(?:\/.*)?\/(?:overlay2\/[\w-]{20,80}\/diff|storage\/overlay\/[0-9a-f]{64}\/diff|io\.containerd\.snapshotter\.v1\.overlayfs\/snapshots\/\d{1,9}\/fs)(?=\/|$)/u
const marks = ['/overlay2/', '/storage/overlay/', '.v1.overlayfs/snapshots/']
/** A device that runs more has a registry beside it; what is over stays a part of the file system. */
const maxLayers = 256

export const layerFormat = 'container/image-layer'

/** The tree without its container layers, and the layers. */
export function withLayers(tree: OpenedTree): OpenedTree[] {
  if (!marks.some((mark) => tree.columns.paths.includes(mark))) return [tree]
  const rows = new FileTree(tree.columns)
  const rest = new FileTreeBuilder()
  const layers = new Map<string, FileTreeBuilder>()
  for (let index = 0; index < rows.size; index++) {
    const entry = rows.at(index)
    const folder = layerFolder.exec(entry.path)?.[0]
    let layer = folder === undefined ? undefined : layers.get(folder)
    if (folder !== undefined && layer === undefined && layers.size < maxLayers) layers.set(folder, (layer = new FileTreeBuilder()))
    if (folder === undefined || layer === undefined) rest.add(entry)
    else if (entry.path.length > folder.length) layer.add({ ...entry, path: entry.path.slice(folder.length) })
    // The folder itself stays, so that the file system shows where the layer was.
    else rest.add(entry)
  }
  if (layers.size === 0) return [tree]
  const of = (columns: FileColumns, below: string): OpenedTree => {
    const shown = `${tree.shown}${below}`
    return { ...tree, columns, shown, container: `${tree.container}${below}`, target: { ...tree.target, shown }, ...(below === '' ? {} : { format: layerFormat }) }
  }
  return [of(rest.columns(), ''), ...[...layers].map(([folder, layer]) => of(layer.columns(), folder))]
}
