import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { libraryNames, namedLibrary } from './library-names.ts'

/** Files as distributions deliver them, with the release that their package has. */
const delivered: Readonly<Record<string, string | undefined>> = {
  'libz.so.1.2.13': 'zlib 1.2.13', 'liblz4.so.1.9.4': 'lz4 1.9.4', 'libzstd.so.1.5.4': 'zstd 1.5.4', 'liblzma.so.5.4.1': 'xz 5.4.1', 'libbrotlidec.so.1.0.9': 'brotli 1.0.9', 'libxxhash.so.0.8.1': 'xxhash 0.8.1',
  'libmbedcrypto.so.2.28.3': 'mbedtls 2.28.3', 'libcjson.so.1.7.15': 'cjson 1.7.15', 'libseccomp.so.2.5.4': 'libseccomp 2.5.4', 'libbpf.so.1.1.2': 'libbpf 1.1.2', 'libbsd.so.0.11.7': 'libbsd 0.11.7',
  'libcbor.so.0.8.0': 'libcbor 0.8.0', 'libfido2.so.1.12.0': 'libfido2 1.12.0', 'libtommath.so.1.2.0': 'libtommath 1.2.0', 'libmosquitto.so.2.0.11': 'mosquitto 2.0.11', 'libdlt.so.2.18.8': 'dlt-daemon 2.18.8',
  'libcap.so.2.66': 'libcap 2.66', 'libelf-0.188.so': 'elfutils 0.188', 'libacl.so.1.1.2301': 'acl 2.3.1', 'libacl.so.1.1.2253': 'acl 2.2.53', 'libattr.so.1.1.2501': 'attr 2.5.1', 'libglib-2.0.so.0.7400.6': 'glib 2.74.6',
  'libgio-2.0.so.0.5800.3': 'glib 2.58.3', 'libcairo.so.2.11600.0': 'cairo 1.16.0', 'libpixman-1.so.0.42.2': 'pixman 0.42.2',
  'libfreetype.so.6.18.3': 'freetype 2.12.1', 'libfreetype.so.6.99.9': undefined, 'libxml2.so.2.9.14': 'libxml2 2.9.14', 'libxslt.so.1.1.35': 'libxslt 1.1.35', 'libpng16.so.16.39.0': 'libpng 1.6.39', 'libpng12.so.0.54.0': 'libpng 1.2.54',
  'libpcap.so.1.10.3': 'libpcap 1.10.3', 'libQt5Core.so.5.15.8': 'qt 5.15.8', 'libboost_system.so.1.74.0': 'boost 1.74.0', 'libopencv_core.so.4.6.0': 'opencv 4.6.0', 'libfmt.so.9.1.0': 'fmt 9.1.0', 'libspdlog.so.1.10.0': 'spdlog 1.10.0',
  'libyaml-cpp.so.0.7.0': 'yaml-cpp 0.7.0', 'libjsoncpp.so.1.9.5': 'jsoncpp 1.9.5', 'libicuuc.so.72.1': 'icu 72.1', 'libreadline.so.8.2': 'readline 8.2', 'libperl.so.5.36.0': 'perl 5.36.0',
  'libbusybox.so.1.35.0': 'busybox 1.35.0', 'libc-2.31.so': 'glibc 2.31', 'libuClibc-0.9.33.2.so': 'uclibc 0.9.33.2', 'ld64-uClibc-1.0.31.so': 'uclibc-ng 1.0.31',
  // Numbers of the interface, or of somebody else's library: no release.
  'libcurl.so.4.8.0': undefined, 'libffi.so.8.1.2': undefined, 'libsqlite3.so.0.8.6': undefined, 'libexpat.so.1.8.10': undefined, 'libz.so.1': undefined, 'libharfbuzz.so.0.60700.0': undefined, 'libz.so.1.3.1.zlib-ng': undefined, 'libcrypto.so.1.1': undefined,
  'liblzma.so.5.0.0': undefined, 'libnettle.so.8.6': undefined, 'libmbedcrypto.so.7': undefined, 'libglib-2.0.so.0': undefined,
}

describe('names of libraries', () => {
  for (const [file, expected] of Object.entries(delivered)) {
    it(`${file} tells ${expected ?? 'nothing'}`, () => {
      const found = namedLibrary(file)
      assert.equal(found === undefined ? undefined : `${found.component} ${found.version}`, expected)
    })
  }
  it('has a delivered file for each row, and a source', () => {
    for (const { component, file, source } of libraryNames) {
      assert.ok(Object.keys(delivered).some((name) => file.test(name)), `${component}: ${String(file)}`)
      assert.match(new URL(source).protocol, /^https:$/u)
    }
  })
})
