/**
 * Components whose version is a string of its own that stands anywhere: first their own words, then the one version of that
 * form in the file; and others of a base system. Data only.
 */
import { defineComponents } from '../define.ts'

export const aloneComponents = defineComponents([
  {
    id: 'sqlite', title: 'SQLite', kinds: ['binary'], literals: ['unable to close due to unfinali'], sharedLibraries: ['libsqlite3'],
    source: 'https://github.com/sqlite/sqlite/blob/master/src/main.c',
    pattern: /unable to close due to unfinali[sz]ed statements/u,
    standing: /^(?<version>3\.\d{1,2}\.\d{1,2}(?:\.\d)?)$/u,
    examples: ['\0unable to close due to unfinalized statements or unfinished backups\0x\x003.40.1\0'], counterExamples: ['\0unable to close due to unfinalized statements\0x\x003.40.1\0y\x003.7.17\0', '\0SQLite format 3\0\x003.40.1\0'],
  },
  {
    id: 'nghttp2', title: 'nghttp2', kinds: ['binary'], literals: ['WINDOW_UPDATE to idle stream'], sharedLibraries: ['libnghttp2'],
    source: 'https://github.com/nghttp2/nghttp2/blob/master/lib/nghttp2_session.c',
    pattern: /^WINDOW_UPDATE to idle stream$/u,
    standing: /^(?<version>1\.[1-9]\d\.\d{1,2})$/u,
    examples: ['\0WINDOW_UPDATE to idle stream\0x\x001.52.0\0'], counterExamples: ['\0WINDOW_UPDATE to idle stream\0x\x001.2.13\0'],
  },
  {
    id: 'libidn2', title: 'GNU Libidn2', kinds: ['binary'], literals: ['could not determine locale encoding format'], sharedLibraries: ['libidn2'],
    source: 'https://gitlab.com/libidn/libidn2/-/blob/master/lib/error.c',
    pattern: /^could not determine locale encoding format$/u,
    standing: /^(?<version>2\.\d\.\d{1,2})$/u,
    examples: ['\0could not determine locale encoding format\0x\x002.3.3\0'], counterExamples: ['\0could not determine locale encoding format\0x\x003.7.9\0'],
  },
  {
    id: 'libtasn1', title: 'GNU Libtasn1', kinds: ['binary'], literals: ['%s:: identifier '], sharedLibraries: ['libtasn1'],
    source: 'https://gitlab.com/gnutls/libtasn1/-/blob/master/lib/ASN1.y',
    pattern: /%s:: identifier '%s' not found/u,
    standing: /^(?<version>4\.\d{1,2}(?:\.\d)?)$/u,
    examples: ['\0%s:: identifier \'%s\' not found\n\0x\x004.19.0\0'], counterExamples: ['\0%s:: identifier \'%s\' not found\n\0x\x003.7.9\0'],
  },
  {
    id: 'libpsl', title: 'libpsl', kinds: ['binary'], literals: [' (+libi', ' (no IDNA'], sharedLibraries: ['libpsl'],
    source: 'https://github.com/rockdaboot/libpsl/blob/master/src/psl.c',
    pattern: /^(?<version>0\.\d{1,2}\.\d{1,2}) \((?:\+libi(?:dn2?|cu)\/|no IDNA)/u,
    examples: ['\x000.21.2 (+libidn2/2.3.3)\0'], counterExamples: ['\0curl 7.88.1 (+libidn2/2.3.3)\0'],
  },
  {
    id: 'jansson', title: 'Jansson', kinds: ['binary'], literals: ['invalid Unicode escape '], sharedLibraries: ['libjansson'],
    source: 'https://github.com/akheron/jansson/blob/master/src/load.c',
    // Earlier than 2.13 it holds no version.
    pattern: /^invalid Unicode escape '%\.6s'$/u,
    standing: /^(?<version>2\.1[3-9](?:\.\d)?)$/u,
    examples: ['\0invalid Unicode escape \'%.6s\'\0x\x002.14\0'], counterExamples: ['\0invalid Unicode escape \'%.6s\'\0x\x002.3.3\0'],
  },
  {
    id: 'gmp', title: 'GNU MP', kinds: ['binary'], literals: ['GNU MP: Cannot allocate memory'], sharedLibraries: ['libgmp'], paths: ['**/libgmp.so*'],
    source: 'https://gmplib.org/repo/gmp/file/tip/memory.c',
    // Programs that hold it leave its version out: only the library itself tells.
    pattern: /GNU MP: Cannot allocate memory \(size=%l?u\)/u,
    standing: /^(?<version>[456]\.\d\.\d{1,2})$/u,
    examples: ['/usr/lib/libgmp.so.10.4.1\n\0GNU MP: Cannot allocate memory (size=%lu)\n\0x\x006.2.1\0'], counterExamples: ['\0GNU MP: Cannot allocate memory (size=%lu)\n\0x\x006.2.1\0'],
  },
  {
    id: 'readline', title: 'GNU Readline', kinds: ['binary'], literals: ['bind-tty-special-chars'], sharedLibraries: ['libreadline'], paths: ['**/libreadline.so*'],
    source: 'https://git.savannah.gnu.org/cgit/readline.git/tree/bind.c',
    // Bash carries a copy whose words tell another version than its source.
    pattern: /^bind-tty-special-chars$/u,
    standing: /^(?<version>[678]\.\d)$/u,
    examples: ['/usr/lib/libreadline.so.8.2\n\0bind-tty-special-chars\0x\x008.2\0y\x005.2\0'], counterExamples: ['/usr/bin/bash\n\0bind-tty-special-chars\0x\x008.1\0'],
  },
  {
    id: 'pcre2', title: 'PCRE2', kinds: ['binary'], literals: ['10.'],
    source: 'https://github.com/PCRE2Project/pcre2/blob/master/src/pcre2_config.c',
    pattern: /^(?<version>10\.\d\d) 20\d\d-\d\d-\d\d$/u,
    examples: ['\x0010.42 2022-12-11\0'], counterExamples: ['\x0010.42\0'],
  },
  {
    id: 'pcre', title: 'PCRE', kinds: ['binary'], literals: ['8.0', '8.1', '8.2', '8.3', '8.4'],
    source: 'https://github.com/PCRE2Project/pcre1',
    pattern: /^(?<version>8\.\d\d) 20\d\d-\d\d-\d\d$/u,
    examples: ['\x008.39 2016-06-14\0'], counterExamples: ['\x008.39\0'],
  },
  {
    id: 'sed', title: 'GNU sed', kinds: ['binary'], literals: ['GNU sed home page'],
    source: 'https://git.savannah.gnu.org/cgit/sed.git/tree/sed/sed.c',
    pattern: /GNU sed home page/u,
    standing: /^(?<version>4\.[1-9])$/u,
    examples: ['\0GNU sed home page: <https://www.gnu.org/software/sed/>.\n\0x\x004.9\0'], counterExamples: ['\0GNU sed home page\0x\x004.0\0', '\0This is not GNU sed version 4.0\n\0'],
  },
  {
    id: 'gzip', title: 'GNU Gzip', kinds: ['binary'], literals: ['bug-gzip@gnu.org'],
    source: 'https://git.savannah.gnu.org/cgit/gzip.git/tree/gzip.c',
    pattern: /bug-gzip@gnu\.org/u,
    standing: /^(?<version>1\.\d{1,2})$/u,
    examples: ['\0Report bugs to <bug-gzip@gnu.org>.\0x\x001.12\0'], counterExamples: ['\0Report bugs to <bug-gzip@gnu.org>.\0x\x001.12.1\0'],
  },
  {
    id: 'coreutils', title: 'GNU coreutils', kinds: ['binary'], literals: ['GNU coreutils'],
    source: 'https://git.savannah.gnu.org/cgit/coreutils.git/tree/src/system.h',
    pattern: /^GNU coreutils$/u,
    standing: /^(?<version>[5-9]\.\d{1,2})$/u,
    examples: ['\0GNU coreutils\0x\x009.1\0'], counterExamples: ['\0GNU coreutils\0x\x004.3\0'],
  },
  {
    id: 'diffutils', title: 'GNU diffutils', kinds: ['binary'], literals: ['GNU diffutils'],
    source: 'https://git.savannah.gnu.org/cgit/diffutils.git/tree/src/diff.c',
    pattern: /^GNU diffutils$/u,
    standing: /^(?<version>[23]\.\d{1,2})$/u,
    examples: ['\0GNU diffutils\0x\x003.8\0'], counterExamples: ['\0GNU diffutils\0x\x003.8.1\0'],
  },
  {
    id: 'iproute2', title: 'iproute2', kinds: ['binary'], literals: ['utility, iproute2-'],
    source: 'https://git.kernel.org/pub/scm/network/iproute2/iproute2.git/tree/ip/ip.c',
    pattern: /^[a-z]{2,8} utility, iproute2-(?:%s|(?:ss)?(?<version>[3-9]\.\d{1,2}(?:\.\d{1,2})?)(?![\d.]))/u,
    standing: /^(?<version>[4-9]\.\d{1,2}\.\d)$/u,
    examples: ['\0ip utility, iproute2-%s, libbpf %s\n\0x\x006.1.0\0y\x001.1.0\0', '\0tc utility, iproute2-5.10.0\n\0'], counterExamples: ['\0ip utility, iproute2-%s\n\0x\x001.1.0\0'],
  },
  {
    id: 'gnupg', title: 'GnuPG', kinds: ['binary'], literals: ['@GPG@'],
    source: 'https://git.gnupg.org/cgi-bin/gitweb.cgi?p=gnupg.git;a=tree;f=g10',
    pattern: /^@GPG@v? \(GnuPG\)/u,
    standing: /^(?<version>2\.[0-5]\.\d{1,2})$/u,
    examples: ['\0@GPG@v (GnuPG)\0x\x002.2.40\0y\x001.9.0\0'], counterExamples: ['\0@GPG@v (GnuPG)\0x\x001.9.0\0'],
  },
  {
    id: 'dpkg', title: 'dpkg', kinds: ['binary'], literals: ['package management program version'],
    source: 'https://git.dpkg.org/cgit/dpkg/dpkg.git/tree/src/main/main.c',
    pattern: /Debian '?%s'? package management program version %s/u,
    standing: /^(?<version>1\.\d{2}\.\d{1,2}(?:\.\d{1,2})?) \([a-z0-9-]{2,20}\)$/u,
    examples: ['\0Debian \'%s\' package management program version %s.\n\0x\x001.21.23 (arm64)\0'], counterExamples: ['\0Debian \'%s\' package management program version %s.\n\0x\x001.21.23\0'],
  },
  {
    id: 'apt', title: 'APT', kinds: ['binary'], literals: ['See apt-secure(8)'], sharedLibraries: ['libapt-pkg'],
    source: 'https://salsa.debian.org/apt-team/apt/-/blob/main/apt-pkg/update.cc',
    pattern: /See apt-secure\(8\) manpage/u,
    standing: /^(?<version>(?:1\.\d|[23]\.\d{1,2})\.\d{1,2}(?:\.\d{1,2})?)$/u,
    examples: ['\0See apt-secure(8) manpage for repository creation and user configuration details.\0x\x002.6.2\0y\x001.18.5\0'], counterExamples: ['\0See apt-secure(8) manpage\0x\x002.6.2\0y\x002.2.4\0'],
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
  {
    id: 'libxml2', title: 'libxml2', kinds: ['binary'], literals: ['xmlParseStartTag: ', 'xmlParseElementChildren'], sharedLibraries: ['libxml2'],
    source: 'https://gitlab.gnome.org/GNOME/libxml2/-/blob/master/parser.c',
    pattern: /xmlParse(?:StartTag: |ElementChildren)/u,
    standing: /^(?<major>2)(?<minor>\d\d)(?<patch>\d\d)(?:-\w{1,20})?$/u,
    examples: ['\0xmlParseStartTag: invalid element name\n\0x\x0020914\0'], counterExamples: ['\0xmlParseStartTag: invalid element name\n\0x\x0031004\0'],
  },
])
