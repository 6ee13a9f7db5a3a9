/** btrfs's side of the walk through its directories: subvolumes are entered where they hang. */
import { nameText } from '../../../kernel/path.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import type { Tree, TreeName } from '../../shared/tree-walk.ts'
import { keyTypes } from './chunks.ts'
import { contentSteps, inlineTarget, type Source } from './content.ts'
import { absentSubvolume, attributesOf, namesIn, namesOf, readInode, subvolume, type Inode, type Name, type Subvolume } from './inode.ts'
import type { Trees } from './trees.ts'

/** The tree of the files that no other subvolume holds. */
const topTree = 5
/** Directory in the tree of roots whose entry `default` names the subvolume that is mounted. */
const rootDirectory = 6
/** What installers of Linux call the subvolume that becomes the root, where none is set as the default. */
const usualRoots = ['@', '@rootfs', 'root', 'rootfs']
const foldersOfRoots = ['etc', 'usr', 'bin']

/** A name that was found in a subvolume; undefined is the subvolume's own top directory. */
interface Id {
  readonly volume: Subvolume
  readonly target: Name['target'] | undefined
}

/** The subvolume that is shown as the root, its name where it has one, and the one that holds all others. */
export interface Shown {
  readonly root: Subvolume
  readonly name: string
  readonly top: Subvolume
}

/** The subvolume that is the default, or that installers call so where the top has no system of its own. */
export async function shownRoot(trees: Trees): Promise<Shown> {
  const top = await subvolume(trees, topTree)
  for await (const { name, target } of namesOf(trees, trees.sb.rootTree, rootDirectory, keyTypes.name)) {
    if (nameText(name) === 'default' && target.object !== topTree) return { top, root: await subvolume(trees, target.object), name: `subvolume ${target.object}` }
  }
  const found = new Map<string, Name['target']>()
  for await (const { name, target } of namesIn({ volume: top, inode: top.top }, trees)) {
    const text = nameText(name)
    if (foldersOfRoots.includes(text)) return { top, root: top, name: '' }
    if (target.type === keyTypes.root && usualRoots.includes(text)) found.set(text, target)
  }
  for (const name of usualRoots) {
    const target = found.get(name)
    if (target !== undefined) return { top, root: await subvolume(trees, target.object), name }
  }
  return { top, root: top, name: '' }
}

/**
 * The tree of all subvolumes. Beside the root that is shown, what else the top holds is listed under its own names;
 * `hidden` has those that the root has, too.
 */
export function treeOf({ root, top }: Shown, source: Source): Tree<Id, Inode> & { readonly hidden: ReadonlySet<string> } {
  const { trees } = source
  const hidden = new Set<string>()
  const volumes = new Map<number, Subvolume>([[root.tree, root], [top.tree, top]])

  async function inode({ volume, target }: Id): Promise<Inode> {
    if (target === undefined) return readInode({ volume, inode: volume.top }, trees)
    if (target.type === keyTypes.inode) return readInode({ volume, inode: target.object }, trees)
    if (target.type !== keyTypes.root) throw malformed(`a name that leads to an item of type ${target.type}`)
    // A snapshot has the names of the subvolumes in its original, and nothing behind them.
    const isThere = await trees.item(trees.sb.rootTree, { object: volume.tree, type: keyTypes.rootReference, offset: target.object })
    if (isThere === undefined) return { ...(await readInode({ volume, inode: absentSubvolume }, trees)), key: `${volume.tree}/${target.object}` }
    const other = volumes.get(target.object) ?? (await subvolume(trees, target.object))
    volumes.set(target.object, other)
    return readInode({ volume: other, inode: other.top }, trees)
  }

  async function* listing(directory: Inode): AsyncGenerator<TreeName<Id>> {
    const { volume, inode: number } = directory.id
    if (number === absentSubvolume) return
    const isRoot = volume.tree === root.tree && number === root.top
    const seen = new Set<string>()
    for await (const { name, target } of namesIn(directory.id, trees)) {
      if (isRoot && root !== top) seen.add(nameText(name))
      if (!leadsToRoot(target)) yield { name, id: { volume, target } }
    }
    if (!isRoot || root === top) return
    for await (const { name, target } of namesIn({ volume: top, inode: top.top }, trees)) {
      if (leadsToRoot(target)) continue
      if (seen.has(nameText(name))) hidden.add(nameText(name))
      else yield { name, id: { volume: top, target } }
    }
  }

  const leadsToRoot = (target: Name['target']): boolean => root !== top && target.type === keyTypes.root && target.object === root.tree

  return {
    hidden,
    root: { volume: root, target: undefined },
    inode,
    listing,
    content: (file) => contentSteps(file, source),
    target: async (link) => {
      if (link.size === 0 || link.size > trees.sb.sectorBytes) throw malformed(`a link target of ${link.size} bytes`)
      const bytes = await inlineTarget(link, trees)
      if (bytes === undefined) throw unsupported('a link whose target does not lie in the tree')
      return nameText(bytes)
    },
    attributes: async ({ id, verity }) => [...(await attributesOf(id, trees)), ...(verity ? [{ name: 'verity', value: undefined }] : [])],
    device: ({ device, deviceMajor }) => `${deviceMajor}:${device}`,
  }
}
