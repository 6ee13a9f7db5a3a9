/** Parts that every Linux image has: kernels, package databases, programs. Used by tests only. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Tree } from './tree.ts'
import type { Workshop } from './workshop.ts'

/** An arm64 `Image` as far as one recognises it: header, banner, and the embedded configuration when one is given. */
export function kernelImage(release: string, config?: string): Buffer {
  const header = Buffer.alloc(4096)
  header.writeUInt32LE(0x91005a4d, 0)
  header.writeUInt32LE(0x14000000, 4)
  header.writeBigUInt64LE(0x400000n, 16)
  header.write('ARM\x64', 56, 'latin1')
  const banner = Buffer.from(`Linux version ${release} (builder@host) (aarch64-linux-gnu-gcc 12.2.0, GNU ld 2.40) #1 SMP PREEMPT\n\0`)
  if (config === undefined) return Buffer.concat([header, banner, Buffer.alloc(8192)])
  return Buffer.concat([header, banner, Buffer.from('IKCFG_ST'), gzipSync(config), Buffer.from('IKCFG_ED'), Buffer.alloc(8192)])
}

const base = ['CONFIG_ARM64=y', 'CONFIG_MMU=y', 'CONFIG_MULTIUSER=y', 'CONFIG_SECCOMP_FILTER=y', 'CONFIG_MODULES=y', 'CONFIG_SECCOMP=y', 'CONFIG_NAMESPACES=y', 'CONFIG_CGROUPS=y', 'CONFIG_SQUASHFS=y', 'CONFIG_EXT4_FS=y', 'CONFIG_NF_TABLES=m']
export const kernelConfig = (...lines: readonly string[]): string => `#\n# Automatically generated file; DO NOT EDIT.\n# Linux/arm64 Kernel Configuration\n#\n${[...base, ...lines].join('\n')}\n`

/** A program without any hardening, and one with all of it. */
export const openFlags: readonly string[] = ['-O0', '-fno-stack-protector', '-no-pie', '-fno-pie', '-z', 'execstack', '-z', 'norelro', '-U_FORTIFY_SOURCE']
export const hardenedFlags: readonly string[] = ['-O2', '-fstack-protector-strong', '-fPIE', '-pie', '-Wl,-z,relro,-z,now', '-Wl,-z,noexecstack', '-D_FORTIFY_SOURCE=2', '-mbranch-protection=standard']

export const programSource = (name: string): string => `#include <stdio.h>\n#include <string.h>\nint main(int argc, char **argv) { char line[64]; memset(line, 0, sizeof line); strcpy(line, argv[argc - 1]); printf("${name} %s\\n", line); return 0; }\n`
/** A shared library that tells its version as the real ones do. */
export const library = (shop: Workshop, soname: string, tells: string): Buffer =>
  shop.elf(`const char *version(void) { return "${tells}"; }\n`, ['-shared', '-fPIC', '-O2', '-fstack-protector-strong', '-Wl,-z,relro,-z,now', `-Wl,-soname,${soname}`])

export interface Package {
  readonly name: string
  readonly version: string
  readonly files?: Tree
  readonly conffiles?: readonly string[]
}

const bytesOf = (entry: Tree[string] | undefined): Uint8Array | undefined => {
  if (entry === undefined) return undefined
  if (typeof entry === 'string' || entry instanceof Uint8Array) return Buffer.from(entry)
  return entry.content === undefined ? undefined : Buffer.from(entry.content)
}

const folders = (paths: readonly string[]): string[] => {
  const all = new Set<string>(['/.'])
  for (const path of paths) for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) all.add(path.slice(0, at))
  return [...all, ...paths]
}

/** A dpkg database with the files of its packages. */
export function dpkg(packages: readonly Package[], architecture = 'arm64'): Tree {
  const tree: Record<string, Tree[string]> = {}
  const status: string[] = []
  for (const { name, version, files = {}, conffiles = [] } of packages) {
    Object.assign(tree, files)
    const paths = Object.keys(files)
    const sums = paths.filter((path) => !conffiles.includes(path)).flatMap((path) => {
      const bytes = bytesOf(files[path])
      return bytes === undefined ? [] : [`${createHash('md5').update(bytes).digest('hex')}  ${path.slice(1)}\n`]
    })
    tree[`/var/lib/dpkg/info/${name}.list`] = `${folders(paths).join('\n')}\n`
    tree[`/var/lib/dpkg/info/${name}.md5sums`] = sums.join('')
    const conf = conffiles.map((path) => ` ${path} ${createHash('md5').update(bytesOf(files[path]) ?? '').digest('hex')}\n`).join('')
    status.push(`Package: ${name}\nStatus: install ok installed\nPriority: optional\nSection: admin\nInstalled-Size: 100\nMaintainer: Debian\nArchitecture: ${architecture}\nVersion: ${version}\n${conf === '' ? '' : `Conffiles:\n${conf}`}Description: ${name}\n`)
  }
  tree['/var/lib/dpkg/status'] = `${status.join('\n')}\n`
  return tree
}

/** A database of apk with the files of its packages. */
export function apk(packages: readonly Package[]): Tree {
  const tree: Record<string, Tree[string]> = {}
  const installed = packages.map(({ name, version, files = {} }) => {
    Object.assign(tree, files)
    const lines = [`P:${name}`, `V:${version}`, 'A:aarch64', 'S:1000', 'I:4096', `T:${name}`, 'U:https://example.org', 'L:MIT', `o:${name}`]
    for (const path of Object.keys(files)) {
      const sum = createHash('sha1').update(bytesOf(files[path]) ?? '').digest('base64')
      lines.push(`F:${path.slice(1, path.lastIndexOf('/'))}`, `R:${path.slice(path.lastIndexOf('/') + 1)}`, `Z:Q1${sum}`)
    }
    return `${lines.join('\n')}\n`
  })
  tree['/lib/apk/db/installed'] = `${installed.join('\n')}\n`
  return tree
}

/** A database of opkg with the files of its packages. */
export function opkg(packages: readonly Package[], root = '/usr/lib/opkg'): Tree {
  const tree: Record<string, Tree[string]> = {}
  const status = packages.map(({ name, version, files = {} }) => {
    Object.assign(tree, files)
    tree[`${root}/info/${name}.list`] = `${Object.keys(files).join('\n')}\n`
    tree[`${root}/info/${name}.control`] = `Package: ${name}\nVersion: ${version}\nArchitecture: aarch64_generic\n`
    return `Package: ${name}\nVersion: ${version}\nDepends: libc\nStatus: install user installed\nArchitecture: aarch64_generic\nInstalled-Time: 1600000000\n`
  })
  tree[`${root}/status`] = `${status.join('\n')}\n`
  return tree
}
