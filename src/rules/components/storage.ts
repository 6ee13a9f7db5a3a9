/** File systems, disks and flash: by the words with which they name their version. Data only. */
import { defineComponents } from '../define.ts'
import { beside } from './beside.ts'

export const storageComponents = defineComponents([
  {
    id: 'nfs-utils', title: 'nfs-utils', kinds: ['binary'], literals: ['nfsstat: '],
    source: 'https://git.linux-nfs.org/?p=steved/nfs-utils.git',
    pattern: /(?<![\w.-])nfsstat: (?<version>[12]\.\d\.\d{1,2})(?![\w.])/u,
    examples: ['\0nfsstat: 2.6.2\0'], counterExamples: ['\0nfsstat: %s\0'],
  },
  {
    id: 'e2fsprogs', title: 'e2fsprogs', kinds: ['binary'], literals: ['EXT2FS Library version '],
    source: 'https://git.kernel.org/pub/scm/fs/ext2/e2fsprogs.git/tree/lib/ext2fs/version.c',
    pattern: /(?<![\w.-])EXT2FS Library version (?<version>1\.\d{2}(?:\.\d{1,2})?)(?![\w.])/u,
    examples: ['\0EXT2FS Library version 1.47.0\0'], counterExamples: ['\0EXT2FS Library version\0'],
  },
  {
    id: 'parted', title: 'GNU Parted', kinds: ['binary'], literals: ['GNU Parted '],
    source: 'https://git.savannah.gnu.org/cgit/parted.git',
    pattern: /(?<![\w.-])GNU Parted (?<version>[23]\.\d(?:\.\d)?)(?![\w.])/u,
    examples: ['\0GNU Parted 3.5\0'], counterExamples: ['\0GNU Parted %s\0'],
  },
  {
    id: 'dosfstools', title: 'dosfstools', kinds: ['binary'], literals: ['mkfs.fat '],
    source: 'https://github.com/dosfstools/dosfstools/blob/master/src/mkfs.fat.c',
    pattern: /(?<![\w.-])mkfs\.fat (?<version>[34]\.\d(?:\.\d{1,2})?)(?= \(20)/u,
    examples: ['\0mkfs.fat 4.2 (2021-01-31)\0'], counterExamples: ['\0mkfs.fat %s\0'],
  },
  {
    id: 'btrfs-progs', title: 'btrfs-progs', kinds: ['binary'], literals: ['btrfs-progs v'],
    source: 'https://github.com/kdave/btrfs-progs',
    pattern: /(?<![\w.-])btrfs-progs v(?<version>\d{1,2}\.\d{1,2}(?:\.\d)?)(?![\w.])/u,
    examples: ['\0btrfs-progs v6.2\0'], counterExamples: ['\0btrfs-progs v%s\0'],
  },
  {
    id: 'squashfs-tools', title: 'squashfs-tools', kinds: ['binary'], literals: ['squashfs version '],
    source: 'https://github.com/plougher/squashfs-tools/blob/master/squashfs-tools/unsquashfs.c',
    pattern: /(?<![\w.-])(?:un|mk)squashfs version (?<version>4\.\d(?:\.\d)?)(?:-[\w.]+)?(?= \()/u,
    examples: ['\0unsquashfs version 4.5.1 (2022/03/17)\0'], counterExamples: ['\0unsquashfs version\0'],
  },
  {
    id: 'mtd-utils', title: 'mtd-utils', kinds: ['binary'], literals: [' version 1.', ' version 2.'],
    source: 'http://git.infradead.org/mtd-utils.git/tree/HEAD:/ubi-utils',
    pattern: /^ubi[a-z]{3,9} version (?<version>[12]\.\d\.\d) - /u,
    examples: ['\0ubinfo version 2.1.5 - a tool to print UBI information.\0'], counterExamples: ['\0ubinfo version %s - a tool to print UBI information.\0'],
  },
  {
    id: 'lvm2', title: 'LVM2', kinds: ['binary'], literals: ['(2) (20'],
    source: 'https://gitlab.com/lvmteam/lvm2/-/blob/main/VERSION',
    pattern: /(?<![\w.-])(?<version>2\.0[23]\.\d{1,3})\(2\) \(20\d\d-\d\d-\d\d\)/u,
    examples: ['\x002.03.16(2) (2022-05-18)\0'], counterExamples: ['\x002.03(2) (2022)\0'],
  },
  {
    id: 'libdevmapper', title: 'device-mapper library of LVM2', kinds: ['binary'], literals: ['1.02.'], sharedLibraries: ['libdevmapper'],
    source: 'https://gitlab.com/lvmteam/lvm2/-/blob/main/VERSION_DM',
    pattern: /(?<![\w.-])(?<version>1\.02\.\d{1,3}) \(20\d\d-\d\d-\d\d\)/u,
    examples: ['\x001.02.185 (2022-05-18)\0'], counterExamples: ['\0libdevmapper.so.1.02.1\0'],
  },
  {
    id: 'mdadm', title: 'mdadm', kinds: ['binary'], literals: ['mdadm - v'],
    source: 'https://git.kernel.org/pub/scm/utils/mdadm/mdadm.git/tree/ReadMe.c',
    pattern: /(?<![\w.-])mdadm - v(?<version>[2-4]\.\d(?:\.\d)?)(?![\w.])/u,
    examples: ['\0mdadm - v4.2 - 2021-12-30\0'], counterExamples: ['\0mdadm - v%s\0'],
  },
  {
    id: 'cryptsetup', title: 'cryptsetup', kinds: ['binary'], across: true, literals: ['cryptsetup'],
    source: 'https://gitlab.com/cryptsetup/cryptsetup/-/blob/main/src/cryptsetup.c',
    pattern: beside('cryptsetup', '[12]\\.\\d\\.\\d{1,2}'),
    examples: ['x\x002.6.1\0cryptsetup\0'], counterExamples: ['\0cryptsetup\0'],
  },
  {
    id: 'hdparm', title: 'hdparm', kinds: ['binary'], literals: ['get/set hard disk parameters - version v'],
    source: 'https://sourceforge.net/projects/hdparm/',
    pattern: /get\/set hard disk parameters - version v(?<version>9\.\d{1,2})(?![\w.])/u,
    examples: ['\0%s - get/set hard disk parameters - version v9.65, by Mark Lord.\0'], counterExamples: ['\0get/set hard disk parameters\0'],
  },
  {
    id: 'smartmontools', title: 'smartmontools', kinds: ['binary'], literals: ['smartmontools release '],
    source: 'https://github.com/smartmontools/smartmontools',
    pattern: /(?<![\w.-])smartmontools release (?<version>[5-7]\.\d{1,2})(?![\w.])/u,
    examples: ['\0smartmontools release 7.3 dated 2022-02-28 at 16:33:40 UTC\0'], counterExamples: ['\0smartmontools release %s\0'],
  },
  {
    id: 'exfatprogs', title: 'exfatprogs', kinds: ['binary'], across: true, literals: ['exfatprogs version : %s'],
    source: 'https://github.com/exfatprogs/exfatprogs',
    pattern: beside('exfatprogs version : %s\n', '1\\.\\d\\.\\d'),
    examples: ['x\x001.2.0\0exfatprogs version : %s\n\0'], counterExamples: ['\0exfatprogs version : %s\0'],
  },
  {
    id: 'ntfs-3g', title: 'NTFS-3G', kinds: ['binary'], across: true, literals: ['ntfslabel'],
    source: 'https://github.com/tuxera/ntfs-3g/blob/edge/ntfsprogs/ntfslabel.c',
    pattern: beside('ntfslabel', '20[12]\\d\\.\\d{1,2}\\.\\d{1,2}'),
    examples: ['x\x002022.10.3\0ntfslabel\0'], counterExamples: ['\0ntfslabel\0'],
  },
  {
    id: 'xfsprogs', title: 'xfsprogs', kinds: ['binary'], across: true, literals: ['xfsprogs'],
    source: 'https://git.kernel.org/pub/scm/fs/xfs/xfsprogs-dev.git',
    pattern: beside('xfsprogs', '[3-7]\\.\\d{1,2}\\.\\d'),
    examples: ['x\0xfsprogs\x006.1.0\0'], counterExamples: ['\0xfsprogs\0'],
  },
])
