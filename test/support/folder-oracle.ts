/** What a folder itself has, in the words of the file-system contract: the oracle of formats whose tools read nothing back. */
import { lstatSync, readdirSync, readFileSync, readlinkSync, type Stats } from 'node:fs'
import { nameText } from '../../src/kernel/path.ts'
import { sha256, type Told } from './filesystem-oracle.ts'

export interface FolderOptions {
  /** What the format, or its tool, keeps of owners, of a link's target and of device numbers. */
  readonly owner?: (id: number) => number
  readonly longestTarget?: number
  readonly device?: (major: number, minor: number) => string
}

/** Every entry below a folder, and the folder as the root. */
export function folderTold(root: string, options: FolderOptions = {}): Told[] {
  const told: Told[] = [{ path: '/', type: 'directory' }]
  const walk = (path: Buffer, inside: string): void => {
    for (const name of readdirSync(path, { encoding: 'buffer' })) {
      const file = Buffer.concat([path, Buffer.from('/'), name])
      const shown = `${inside}/${nameText(name)}`
      told.push(entryTold(file, shown, options))
      if (lstatSync(file).isDirectory()) walk(file, shown)
    }
  }
  walk(Buffer.from(root), '')
  return told
}

function entryTold(file: Buffer, path: string, { owner = (id) => id, longestTarget, device = (major, minor) => `${major}:${minor}` }: FolderOptions): Told {
  const stat = lstatSync(file)
  const common = { path, mode: stat.mode & 0o7777, uid: owner(stat.uid), gid: owner(stat.gid), mtime: Math.floor(stat.mtimeMs / 1000) }
  if (stat.isDirectory()) return { ...common, type: 'directory', size: 0 }
  if (stat.isFile()) return { ...common, type: 'file', size: stat.size, sha256: sha256(readFileSync(file)) }
  if (stat.isSymbolicLink()) {
    const target = readlinkSync(file, { encoding: 'buffer' }).subarray(0, longestTarget)
    return { ...common, type: 'symlink', size: target.length, target: nameText(target) }
  }
  if (stat.isFIFO()) return { ...common, type: 'fifo', size: 0 }
  const [major, minor] = deviceNumbers(stat)
  return { ...common, type: stat.isBlockDevice() ? 'block' : 'character', size: 0, device: device(major, minor) }
}

/** As makedev(3) of the C library packs them. */
const deviceNumbers = ({ rdev }: Stats): [major: number, minor: number] => [(rdev >>> 8) & 0xfff, (rdev & 0xff) | ((rdev >>> 12) & 0xfff00)]
