/** The names by which SBOMs, advisories and databases know a component: package URL, CPE, and identifiers inside a document. */
import type { Component } from './vulnerabilities.ts'

/** Whether the text is a package URL by its grammar: scheme, type, and a name (package-url/purl-spec), printable and without spaces. */
export const isPurl = (text: string): boolean => /^pkg:[a-z][a-z0-9.+-]*\/[!-~]+$/u.test(text) && !/["<>\\^`{|}]/u.test(text)

/** Anything that is escaped inside a component of a formatted string (NISTIR 7695, 6.2.3.1): all but letters, digits, `_`, `.` and `-`. */
const quoted = (text: string): string => text.replaceAll(/[^A-Za-z0-9_.-]/gu, String.raw`\$&`)

/**
 * CPE 2.3 formatted string of `vendor:product` and the version (NISTIR 7695, 6.2). Undefined where a part has characters that the
 * format cannot hold. Of a Debian or RPM version only upstream's part is meant: the dictionary knows no revisions of distributions.
 */
export function cpeOf(vendorProduct: string, { version, type }: Pick<Component, 'version' | 'type'>): string | undefined {
  const parts = vendorProduct.split(':')
  if (parts.length !== 2 || parts.some((part) => !/^[!-~]{1,200}$/u.test(part)) || !/^[!-~]{0,200}$/u.test(version)) return undefined
  const [vendor = '', product = ''] = parts.map((part) => quoted(part.toLowerCase()))
  const upstream = version.replace(/^\d+:/u, '').replace(/-[^-]*$/u, (revision) => (type === 'package' ? '' : revision))
  return `cpe:2.3:${type === 'kernel' || type === 'firmware' ? 'o' : 'a'}:${vendor}:${product}:${upstream === '' ? '*' : quoted(upstream)}:*:*:*:*:*:*:*`
}

export const cpesOf = (component: Component): readonly string[] => component.cpes.flatMap((each) => cpeOf(each, component) ?? [])

/** A name for each component inside a document, by its place in the list: the package URL, numbered where two are the same. */
export function refsOf(components: readonly Component[]): readonly string[] {
  const times = new Map<string, number>()
  return components.map(({ purl }) => {
    const before = times.get(purl) ?? 0
    times.set(purl, before + 1)
    return before === 0 ? purl : `${purl}#${before + 1}`
  })
}

/** SHA-256 of the component's own file, where every place that shows one shows the same; a package's database is no such file. */
export function hashOf({ evidence, ways }: Pick<Component, 'evidence' | 'ways'>): string | undefined {
  if (!ways.some((way) => way === 'banner' || way === 'firmware-header' || way === 'file-name')) return undefined
  const hashes = new Set(evidence.flatMap(({ sha256 }) => (sha256 !== undefined && /^[0-9a-f]{64}$/u.test(sha256) ? [sha256] : [])))
  return hashes.size === 1 ? [...hashes][0] : undefined
}

/** The product's own name as a package URL: there is no registry that it lies in. */
export function productPurl({ name, version }: { readonly name: string; readonly version?: string | undefined }): string {
  const encoded = (text: string): string => encodeURIComponent(text).replaceAll(/['!*()]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `pkg:generic/${encoded(name.toLowerCase().replaceAll(/\s+/gu, '-')) || 'product'}${version === undefined || version === '' ? '' : `@${encoded(version)}`}`
}
