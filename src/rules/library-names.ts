/**
 * Shared libraries whose file name holds the release of the component, as upstream's own build names them. Where upstream counts
 * interfaces instead (libtool's numbers), there is no row: the number would be taken for a version. Data only.
 */
export interface LibraryName {
  /** The component's name; that of its banner rule where it has one. */
  readonly component: string
  /** Name of the file that symbolic links lead to. The version is group `version`, or what `versionOf` makes of the groups. */
  readonly file: RegExp
  readonly versionOf?: (groups: Readonly<Record<string, string>>) => string | undefined
  /** Where upstream's build gives the name, or tells how it comes about. */
  readonly source: string
}

/** Checks the types, and keeps the components as a type; adds nothing. */
const defineNames = <const Id extends string>(names: readonly (LibraryName & { readonly component: Id })[]): readonly (LibraryName & { readonly component: Id })[] => names

/** A number of two digits for each part behind the first: 60000 is 6.0.0. */
const columns = (number: number): string => `${Math.floor(number / 10_000)}.${Math.floor(number / 100) % 100}.${number % 100}`

/** Shared object numbers of FreeType's releases. */
const freetype: Readonly<Record<string, string>> = {
  '6.20.3': '2.14.0', '6.20.2': '2.13.3', '6.20.1': '2.13.2', '6.20.0': '2.13.1', '6.19.0': '2.13.0', '6.18.3': '2.12.1', '6.18.2': '2.12.0', '6.18.1': '2.11.1', '6.18.0': '2.11.0', '6.17.4': '2.10.4',
  '6.17.3': '2.10.3', '6.17.2': '2.10.2', '6.17.1': '2.10.1', '6.17.0': '2.10.0', '6.16.1': '2.9.1', '6.16.0': '2.9.0', '6.15.0': '2.8.1', '6.14.0': '2.8.0', '6.13.0': '2.7.1', '6.12.6': '2.7.0',
  '6.12.5': '2.6.5', '6.12.4': '2.6.4', '6.12.3': '2.6.3', '6.12.2': '2.6.2', '6.12.1': '2.6.1', '6.12.0': '2.6.0', '6.11.4': '2.5.5', '6.11.3': '2.5.4', '6.11.2': '2.5.3', '6.11.1': '2.5.2',
  '6.11.0': '2.5.1', '6.10.2': '2.5.0',
}

export const libraryNames = defineNames([
  { component: 'zlib', file: /^libz\.so\.(?<version>1\.[0-3]\.\d{1,2}(?:\.\d)?)$/u, source: 'https://github.com/madler/zlib/blob/master/configure' },
  { component: 'lz4', file: /^liblz4\.so\.(?<version>1\.\d{1,2}\.\d)$/u, source: 'https://github.com/lz4/lz4/blob/dev/lib/Makefile' },
  { component: 'zstd', file: /^libzstd\.so\.(?<version>1\.\d\.\d{1,2})$/u, source: 'https://github.com/facebook/zstd/blob/dev/lib/Makefile' },
  { component: 'xz', file: /^liblzma\.so\.(?<version>5\.[2-9]\.\d{1,2})$/u, source: 'https://github.com/tukaani-project/xz/blob/master/src/liblzma/Makefile.am' },
  { component: 'brotli', file: /^libbrotli(?:common|dec|enc)\.so\.(?<version>1\.\d\.\d{1,2})$/u, source: 'https://github.com/google/brotli/blob/master/CMakeLists.txt' },
  { component: 'xxhash', file: /^libxxhash\.so\.(?<version>0\.\d\.\d)$/u, source: 'https://github.com/Cyan4973/xxHash/blob/dev/Makefile' },
  { component: 'mbedtls', file: /^libmbed(?:crypto|tls|x509)\.so\.(?<version>[2-4]\.\d{1,2}\.\d{1,2})$/u, source: 'https://github.com/Mbed-TLS/mbedtls/blob/mbedtls-2.28/library/CMakeLists.txt' },
  { component: 'cjson', file: /^libcjson(?:_utils)?\.so\.(?<version>1\.\d\.\d{1,2})$/u, source: 'https://github.com/DaveGamble/cJSON/blob/master/CMakeLists.txt' },
  { component: 'libseccomp', file: /^libseccomp\.so\.(?<version>2\.\d\.\d{1,2})$/u, source: 'https://github.com/seccomp/libseccomp/blob/main/src/Makefile.am' },
  { component: 'libbpf', file: /^libbpf\.so\.(?<version>[01]\.\d{1,2}\.\d{1,2})$/u, source: 'https://github.com/libbpf/libbpf/blob/master/src/Makefile' },
  { component: 'libbsd', file: /^libbsd\.so\.(?<version>0\.\d{1,2}\.\d{1,2})$/u, source: 'https://gitlab.freedesktop.org/libbsd/libbsd/-/blob/main/configure.ac' },
  { component: 'libcbor', file: /^libcbor\.so\.(?<version>0\.\d{1,2}\.\d{1,2})$/u, source: 'https://github.com/PJK/libcbor/blob/master/CMakeLists.txt' },
  { component: 'libfido2', file: /^libfido2\.so\.(?<version>1\.\d{1,2}\.\d{1,2})$/u, source: 'https://github.com/Yubico/libfido2/blob/main/CMakeLists.txt' },
  { component: 'libtommath', file: /^libtommath\.so\.(?<version>1\.\d\.\d)$/u, source: 'https://github.com/libtom/libtommath/blob/develop/makefile_include.mk' },
  { component: 'mosquitto', file: /^libmosquitto(?:pp)?\.so\.(?<version>[12]\.\d{1,2}\.\d{1,2})$/u, source: 'https://github.com/eclipse-mosquitto/mosquitto/blob/master/lib/CMakeLists.txt' },
  { component: 'dlt-daemon', file: /^libdlt\.so\.(?<version>2\.\d{1,2}\.\d{1,2})$/u, source: 'https://github.com/COVESA/dlt-daemon/blob/master/src/lib/CMakeLists.txt' },
  { component: 'libcap', file: /^lib(?:cap|psx)\.so\.(?<version>2\.\d{2})$/u, source: 'https://git.kernel.org/pub/scm/libs/libcap/libcap.git/tree/libcap/Makefile' },
  { component: 'elfutils', file: /^lib(?:elf|dw|asm)-(?<version>0\.\d{3})\.so$/u, source: 'https://sourceware.org/git/?p=elfutils.git;a=blob;f=libelf/Makefile.am' },
  { component: 'acl', file: /^libacl\.so\.1\.1\.(?<major>2)(?<minor>\d)(?<patch>\d\d)$/u, source: 'https://git.savannah.nongnu.org/cgit/acl.git/tree/configure.ac' },
  { component: 'attr', file: /^libattr\.so\.1\.1\.(?<major>2)(?<minor>\d)(?<patch>\d\d)$/u, source: 'https://git.savannah.nongnu.org/cgit/attr.git/tree/configure.ac' },
  {
    // Binary age (100 x minor + micro) less interface age, then interface age.
    component: 'glib', file: /^lib(?:glib|gobject|gio|gmodule|gthread)-2\.0\.so\.0\.(?<first>\d{3,5})\.(?<age>\d{1,2})$/u, source: 'https://gitlab.gnome.org/GNOME/glib/-/blob/main/meson.build',
    versionOf: ({ first, age }) => `2.${Math.floor((Number(first) + Number(age)) / 100)}.${(Number(first) + Number(age)) % 100}`,
  },
  { component: 'cairo', file: /^libcairo(?:-gobject)?\.so\.2\.(?<number>1\d{4})\.0$/u, versionOf: ({ number }) => columns(Number(number)), source: 'https://gitlab.freedesktop.org/cairo/cairo/-/blob/master/meson.build' },
  { component: 'pixman', file: /^libpixman-1\.so\.(?<version>0\.\d{2}\.\d{1,2})$/u, source: 'https://gitlab.freedesktop.org/pixman/pixman/-/blob/master/meson.build' },
  { component: 'freetype', file: /^libfreetype\.so\.(?<number>6\.\d{1,2}\.\d)$/u, versionOf: ({ number = '' }) => freetype[number], source: 'https://gitlab.freedesktop.org/freetype/freetype/-/blob/master/docs/VERSIONS.TXT' },
  { component: 'libxml2', file: /^libxml2\.so\.(?<version>2\.\d{1,2}\.\d{1,2})$/u, source: 'https://gitlab.gnome.org/GNOME/libxml2/-/blob/2.9/configure.ac' },
  { component: 'libxslt', file: /^libxslt\.so\.(?<version>1\.1\.\d{2})$/u, source: 'https://gitlab.gnome.org/GNOME/libxslt/-/blob/master/configure.ac' },
  { component: 'libpng', file: /^libpng16\.so\.16\.(?<patch>\d{1,2})\.0$/u, versionOf: ({ patch }) => `1.6.${patch}`, source: 'https://github.com/pnggroup/libpng/blob/libpng16/CMakeLists.txt' },
  { component: 'libpng', file: /^libpng12\.so\.0\.(?<patch>\d{1,2})\.0$/u, versionOf: ({ patch }) => `1.2.${patch}`, source: 'https://github.com/pnggroup/libpng/blob/libpng12/CMakeLists.txt' },
  { component: 'libpcap', file: /^libpcap\.so\.(?<version>[01]\.\d{1,2}\.\d)$/u, source: 'https://github.com/the-tcpdump-group/libpcap/blob/master/Makefile.in' },
  { component: 'qt', file: /^libQt[56]?Core\.so\.(?<version>[456]\.\d{1,2}\.\d{1,2})$/u, source: 'https://code.qt.io/cgit/qt/qtbase.git/tree/.cmake.conf' },
  { component: 'boost', file: /^libboost_[a-z_]{3,30}\d{0,3}\.so\.(?<version>1\.\d{2}\.\d)$/u, source: 'https://github.com/boostorg/boost/blob/master/Jamroot' },
  { component: 'opencv', file: /^libopencv_core\.so\.(?<version>[2-4]\.\d{1,2}\.\d{1,2})$/u, source: 'https://github.com/opencv/opencv/blob/4.x/cmake/OpenCVVersion.cmake' },
  { component: 'fmt', file: /^libfmt\.so\.(?<version>\d{1,2}\.\d\.\d)$/u, source: 'https://github.com/fmtlib/fmt/blob/master/CMakeLists.txt' },
  { component: 'spdlog', file: /^libspdlog\.so\.(?<version>1\.\d{1,2}\.\d)$/u, source: 'https://github.com/gabime/spdlog/blob/v1.x/CMakeLists.txt' },
  { component: 'yaml-cpp', file: /^libyaml-cpp\.so\.(?<version>0\.\d\.\d)$/u, source: 'https://github.com/jbeder/yaml-cpp/blob/master/CMakeLists.txt' },
  { component: 'jsoncpp', file: /^libjsoncpp\.so\.(?<version>1\.\d{1,2}\.\d)$/u, source: 'https://github.com/open-source-parsers/jsoncpp/blob/master/CMakeLists.txt' },
  { component: 'icu', file: /^libicu(?:uc|i18n|data)\.so\.(?<version>\d{2}\.\d)$/u, source: 'https://github.com/unicode-org/icu/blob/main/icu4c/source/config/Makefile.inc.in' },
  { component: 'readline', file: /^lib(?:readline|history)\.so\.(?<version>[5-8]\.\d)$/u, source: 'https://git.savannah.gnu.org/cgit/readline.git/tree/shlib/Makefile.in' },
  { component: 'perl', file: /^libperl\.so\.(?<version>5\.\d{1,2}\.\d)$/u, source: 'https://github.com/Perl/perl5/blob/blead/Makefile.SH' },
  { component: 'busybox', file: /^libbusybox\.so\.(?<version>1\.\d{1,2}\.\d{1,2})$/u, source: 'https://git.busybox.net/busybox/tree/Makefile.flags' },
  { component: 'glibc', file: /^(?:libc|ld|libm|libpthread)-(?<version>2\.\d{1,2}(?:\.\d)?)\.so$/u, source: 'https://sourceware.org/git/?p=glibc.git;a=blob;f=Makerules;hb=refs/tags/glibc-2.33' },
  { component: 'uclibc', file: /^(?:libuClibc|ld\d{0,2}-uClibc)-(?<version>0\.9\.\d{2}(?:\.\d)?)\.so$/u, source: 'https://git.uclibc.org/uClibc/tree/Rules.mak' },
  { component: 'uclibc-ng', file: /^(?:libuClibc|ld\d{0,2}-uClibc)-(?<version>1\.0\.\d{1,2})\.so$/u, source: 'https://uclibc-ng.org' },
])

/** The components that have a row. */
export type NamedLibrary = (typeof libraryNames)[number]['component']

/** Component and version that a library's file name tells. */
export function namedLibrary(file: string): { readonly component: NamedLibrary; readonly version: string } | undefined {
  for (const { component, file: pattern, versionOf } of libraryNames) {
    const groups = pattern.exec(file)?.groups
    if (groups === undefined) continue
    const version = versionOf?.(groups) ?? groups['version'] ?? (groups['major'] === undefined ? undefined : ['major', 'minor', 'patch'].map((name) => Number(groups[name] ?? 0)).join('.'))
    if (version !== undefined) return { component, version }
  }
  return undefined
}
