/** Feature bits of ext2, ext3 and ext4 superblocks. Data only. */
export const compat: Readonly<Record<number, string>> = {
  0x1: 'dir_prealloc', 0x2: 'imagic_inodes', 0x4: 'has_journal', 0x8: 'ext_attr', 0x10: 'resize_inode', 0x20: 'dir_index',
  0x40: 'lazy_bg', 0x80: 'exclude_inode', 0x100: 'exclude_bitmap', 0x200: 'sparse_super2', 0x400: 'fast_commit',
  0x800: 'stable_inodes', 0x1000: 'orphan_file',
}

export const incompat: Readonly<Record<number, string>> = {
  0x1: 'compression', 0x2: 'filetype', 0x4: 'needs_recovery', 0x8: 'journal_dev', 0x10: 'meta_bg', 0x40: 'extent', 0x80: '64bit',
  0x100: 'mmp', 0x200: 'flex_bg', 0x400: 'ea_inode', 0x1000: 'dirdata', 0x2000: 'metadata_csum_seed', 0x4000: 'large_dir',
  0x8000: 'inline_data', 0x10000: 'encrypt', 0x20000: 'casefold',
}

export const readOnlyCompat: Readonly<Record<number, string>> = {
  0x1: 'sparse_super', 0x2: 'large_file', 0x4: 'btree_dir', 0x8: 'huge_file', 0x10: 'uninit_bg', 0x20: 'dir_nlink', 0x40: 'extra_isize',
  0x80: 'snapshot', 0x100: 'quota', 0x200: 'bigalloc', 0x400: 'metadata_csum', 0x800: 'replica', 0x1000: 'read-only', 0x2000: 'project',
  0x4000: 'shared_blocks', 0x8000: 'verity', 0x10000: 'orphan_present',
}

/** Incompatible features whose volumes are read; all others end the reading, aloud. */
export const readIncompat: ReadonlySet<string> = new Set([
  'filetype', 'needs_recovery', 'meta_bg', 'extent', '64bit', 'mmp', 'flex_bg', 'ea_inode', 'dirdata', 'metadata_csum_seed', 'large_dir',
  'inline_data', 'encrypt', 'casefold',
])

/** Features that ext3 does not know: a volume with one of them is ext4. */
const ext4Only: ReadonlySet<string> = new Set([
  'extent', '64bit', 'mmp', 'flex_bg', 'ea_inode', 'dirdata', 'metadata_csum_seed', 'large_dir', 'inline_data', 'encrypt', 'casefold',
  'huge_file', 'uninit_bg', 'dir_nlink', 'extra_isize', 'quota', 'bigalloc', 'metadata_csum', 'project', 'verity', 'orphan_present',
])

/** Names of the set bits; unknown ones by number. */
export function featureNames(names: Readonly<Record<number, string>>, bits: number): string[] {
  return Array.from({ length: 32 }, (_, bit) => 2 ** bit)
    .filter((mask) => (bits & mask) !== 0)
    .map((mask) => names[mask] ?? `0x${mask.toString(16)}`)
}

/** Which of the family it is, decided as blkid does. */
export function generation(features: ReadonlySet<string>): 'ext2' | 'ext3' | 'ext4' {
  if ([...features].some((name) => ext4Only.has(name))) return 'ext4'
  return features.has('has_journal') ? 'ext3' : 'ext2'
}
