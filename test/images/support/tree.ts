/** Trees of files as recipes write them, and their way into a folder. Used by tests only. */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Node {
  readonly content?: string | Uint8Array
  readonly link?: string
  readonly mode?: number
  readonly uid?: number
  readonly gid?: number
  /** The value of `security.capability`. */
  readonly capability?: Uint8Array
}
/** Path to content; `{}` without content or link is a folder. */
export type Tree = Readonly<Record<string, string | Uint8Array | Node>>

export const link = (target: string): Node => ({ link: target })
export const file = (content: string | Uint8Array, mode: number, uid = 0, gid = uid): Node => ({ content, mode, uid, gid })
export const program = (content: string | Uint8Array, uid = 0): Node => file(content, 0o755, uid)
export const folder = (mode = 0o755, uid = 0, gid = uid): Node => ({ mode, uid, gid })

/** Effective and permitted capability bits as the kernel stores them (revision 2). */
export function capability(...bits: readonly number[]): Uint8Array {
  const value = Buffer.alloc(20)
  value.writeUInt32LE(0x02000001, 0)
  for (const bit of bits) value.writeUInt32LE((value.readUInt32LE(4) | (1 << bit)) >>> 0, 4)
  return value
}

const nodeOf = (entry: Tree[string]): Node => (typeof entry === 'string' || entry instanceof Uint8Array ? { content: entry } : entry)

/** Every path of the tree with its node, folders in between included, outer ones first. */
export function nodes(tree: Tree): Map<string, Node> {
  const all = new Map<string, Node>()
  const withFolders = (path: string): void => {
    if (path === '/' || all.has(path)) return
    withFolders(dirname(path))
    all.set(path, tree[path] === undefined ? {} : nodeOf(tree[path]))
  }
  for (const path of Object.keys(tree).toSorted()) withFolders(path)
  return all
}

export const isFolder = (node: Node): boolean => node.content === undefined && node.link === undefined
export const modeOf = (node: Node): number => node.mode ?? (isFolder(node) ? 0o755 : 0o644)

/** Writes the tree; owners and capabilities are left to the file system's own tool. */
export function plant(root: string, tree: Tree): void {
  mkdirSync(root, { recursive: true })
  chmodSync(root, 0o755)
  for (const [path, node] of nodes(tree)) {
    const at = join(root, path)
    if (node.link !== undefined) {
      symlinkSync(node.link, at)
      continue
    }
    if (node.content === undefined) mkdirSync(at)
    else writeFileSync(at, node.content)
    chmodSync(at, modeOf(node))
  }
}
