/** Small libraries and tools of a base system: by the words with which they name their version. Data only. */
import { defineComponents } from '../define.ts'

export const baseComponents = defineComponents([
  {
    id: 'libpsl', title: 'libpsl', kinds: ['binary'], literals: [' (+libi', ' (no IDNA'], sharedLibraries: ['libpsl'],
    source: 'https://github.com/rockdaboot/libpsl/blob/master/src/psl.c',
    pattern: /^(?<version>0\.\d{1,2}\.\d{1,2}) \((?:\+libi(?:dn2?|cu)\/|no IDNA)/u,
    examples: ['\x000.21.2 (+libidn2/2.3.3)\0'], counterExamples: ['\0curl 7.88.1 (+libidn2/2.3.3)\0'],
  },
  {
    id: 'pcre2', title: 'PCRE2', kinds: ['binary'], literals: ['10.'], sharedLibraries: ['libpcre2-8', 'libpcre2-16', 'libpcre2-32'],
    source: 'https://github.com/PCRE2Project/pcre2/blob/master/src/pcre2_config.c',
    pattern: /^(?<version>10\.\d\d) 20\d\d-\d\d-\d\d$/u,
    examples: ['\x0010.42 2022-12-11\0'], counterExamples: ['\x0010.42\0'],
  },
  {
    id: 'pcre', title: 'PCRE', kinds: ['binary'], literals: ['8.0', '8.1', '8.2', '8.3', '8.4'], sharedLibraries: ['libpcre'],
    source: 'https://github.com/PCRE2Project/pcre1',
    pattern: /^(?<version>8\.\d\d) 20\d\d-\d\d-\d\d$/u,
    examples: ['\x008.39 2016-06-14\0'], counterExamples: ['\x008.39\0'],
  },
  {
    id: 'kmod', title: 'kmod', kinds: ['binary'], literals: ['kmod version '],
    source: 'https://git.kernel.org/pub/scm/utils/kernel/kmod/kmod.git/tree/tools/kmod.c',
    pattern: /^kmod version (?<version>\d{1,2}(?:\.\d)?)$/u,
    examples: ['\0kmod version 30\0'], counterExamples: ['\0kmod version %s\0'],
  },
  {
    id: 'keyutils', title: 'keyutils', kinds: ['binary'], literals: ['keyutils-1.'], sharedLibraries: ['libkeyutils'],
    source: 'https://git.kernel.org/pub/scm/linux/kernel/git/dhowells/keyutils.git/tree/version.c',
    pattern: /^keyutils-(?<version>1\.\d(?:\.\d{1,2})?)$/u,
    examples: ['\0keyutils-1.6.3\0'], counterExamples: ['\0keyutils-%s\0'],
  },
])
