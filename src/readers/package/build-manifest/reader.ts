/**
 * Lists of packages that build systems write beside an image, and some into it: the image manifests and licence manifests of
 * Yocto, the manifests of OpenWrt, and Buildroot's legal information. What whoever built the image says is in it.
 */
import type { Budget } from '../../../kernel/limits.ts'
import { defineReader, type Yield } from '../../define.ts'
import { csvRows } from '../../shared/csv.ts'
import { eachLine, readText, type Line } from '../../shared/text.ts'

const maxManifestBytes = 4 * 1024 * 1024
const maxPackages = 50_000

interface Entry {
  readonly line: number
  readonly name: string
  readonly version: string
  readonly architecture?: string
  readonly sourceName?: string
  readonly license?: string
}

export const reader = defineReader({
  id: 'package/build-manifest',
  title: 'Lists of packages of Yocto, OpenWrt and Buildroot',
  emits: ['package'],
  basis: 'declared',
  signatures: [{ paths: ['*.manifest', 'license.manifest', 'manifest.csv'], maxBytes: maxManifestBytes }],
  references: [
    { title: 'The Yocto Project reference manual, IMAGE_MANIFEST', url: 'https://docs.yoctoproject.org/ref-manual/variables.html#term-IMAGE_MANIFEST' },
    { title: 'The Yocto Project development manual, working with licenses', url: 'https://docs.yoctoproject.org/dev-manual/licenses.html' },
    { title: 'The Buildroot user manual, legal notice and licensing', url: 'https://buildroot.org/downloads/manual/manual.html#legal-info' },
    { title: 'OpenWrt: include/image.mk, the image manifest', url: 'https://github.com/openwrt/openwrt/blob/main/include/image.mk' },
  ],
  limitations: [
    'Buildroot lists what was built, which is not always what is installed',
    'A manifest says what whoever built an image says is in it: that it belongs to the image beside it is not verified',
  ],
  async *read(input, budget) {
    const text = await readText(input, maxManifestBytes)
    const lines = [...eachLine(text, budget)].filter(({ text: line }) => line.trim() !== '')
    const entries = (input.path.endsWith('.csv') ? buildroot(text, budget) : licences(lines) ?? openwrt(lines) ?? yocto(lines)) ?? []
    budget.node(Math.min(entries.length, maxPackages))
    for (const entry of entries.slice(0, maxPackages)) yield fact(entry)
    if (entries.length > maxPackages) yield { problem: { code: 'limit', message: `${entries.length} packages are listed, and ${maxPackages} were read` } }
  },
})

const fact = ({ line, name, version, architecture = '', sourceName = name, license }: Entry): Yield<'package'> => ({
  fact: { kind: 'package', line, manager: 'manifest', name, version, architecture, sourceName, sourceVersion: version, ...(license === undefined ? {} : { license }) },
})

const nameForm = /^[a-zA-Z0-9][\w.+@-]{0,127}$/u
/** A version of a package holds a number; words of other lists do not. */
const versionForm = /^[\w.+:~^-]{0,127}\d[\w.+:~^-]{0,127}$/u

/** All lines or none: a file that only begins like a list is something else. */
function each(lines: readonly Line[], entry: (text: string) => Omit<Entry, 'line'> | undefined): Entry[] | undefined {
  const entries: Entry[] = []
  for (const { number, text } of lines) {
    const one = entry(text.trim())
    if (one === undefined || !nameForm.test(one.name) || !versionForm.test(one.version)) return undefined
    entries.push({ line: number, ...one })
  }
  return entries.length === 0 ? undefined : entries
}

/** `busybox - 1.36.1-1` */
const openwrt = (lines: readonly Line[]): Entry[] | undefined =>
  each(lines, (text) => {
    const [name, dash, version, ...more] = text.split(' ')
    return name === undefined || version === undefined || dash !== '-' || more.length > 0 ? undefined : { name, version }
  })

/** `busybox cortexa53 1.36.1-r0`: name, architecture, version (poky, meta/lib/oe/utils.py, format_pkg_list). */
const yocto = (lines: readonly Line[]): Entry[] | undefined =>
  each(lines, (text) => {
    const [name, architecture, version, ...more] = text.split(' ')
    return name === undefined || architecture === undefined || version === undefined || more.length > 0 ? undefined : { name, version, architecture }
  })

/** Blocks of `PACKAGE NAME`, `PACKAGE VERSION`, `RECIPE NAME` and `LICENSE` (poky, meta/classes-recipe/license_image.bbclass). */
function licences(lines: readonly Line[]): Entry[] | undefined {
  if (lines[0]?.text.startsWith('PACKAGE NAME: ') !== true) return undefined
  const entries: Entry[] = []
  let fields = new Map<string, string>()
  let line = 1
  const close = (): void => {
    const [name = '', version = '', recipe, license] = ['PACKAGE NAME', 'PACKAGE VERSION', 'RECIPE NAME', 'LICENSE'].map((key) => fields.get(key))
    if (nameForm.test(name) && versionForm.test(version)) entries.push({ line, name, version, ...(recipe === undefined ? {} : { sourceName: recipe }), ...(license === undefined ? {} : { license: license.slice(0, 200) }) })
  }
  for (const { number, text } of lines) {
    const [, key = '', value = ''] = /^([A-Z ]{3,20}): (.*)$/u.exec(text) ?? []
    if (key === 'PACKAGE NAME') {
      close()
      fields = new Map()
      line = number
    }
    fields.set(key, value.trim())
  }
  close()
  return entries
}

/** Columns by the names of the first row; host tools have a list of their own, which is not of the image. */
function buildroot(text: string, budget: Budget): Entry[] | undefined {
  const [head = { line: 0, cells: [] }, ...rows] = csvRows(text, budget)
  const column = (name: string): number => head.cells.findIndex((cell) => cell.trim().toUpperCase() === name)
  const [name, version, license] = [column('PACKAGE'), column('VERSION'), column('LICENSE')]
  if (name < 0 || version < 0) return undefined
  return rows.flatMap(({ line, cells }) => {
    const one = { line, name: cells[name] ?? '', version: cells[version] ?? '', ...(license < 0 || cells[license] === undefined ? {} : { license: cells[license].slice(0, 200) }) }
    return nameForm.test(one.name) && versionForm.test(one.version) ? [one] : []
  })
}
