/** Package URLs (package-url/purl-spec): one name for a component, whatever tool meets it. Pure. */
import type { Fact } from '../facts/fact.ts'
import type { LanguagePackage } from '../facts/linux.ts'

const encode = encodeURIComponent

/** Of a distribution's package (types deb, opkg, apk, rpm; generic where a build system's list tells it). The epoch of an RPM is a qualifier, that of a Debian package part of its version. */
export function packageUrl(item: Fact<'package'>, distribution: string): string {
  const type = item.manager === 'dpkg' ? 'deb' : item.manager === 'manifest' ? 'generic' : item.manager
  const namespace = distribution === '' || type === 'generic' ? '' : `${encode(distribution)}/`
  const [, epoch, version = item.version] = (item.manager === 'rpm' ? /^(?:(\d+):)?(.*)$/u.exec(item.version) : null) ?? []
  const qualifiers = [...(item.architecture === '' ? [] : [`arch=${encode(item.architecture)}`]), ...(epoch === undefined ? [] : [`epoch=${epoch}`])]
  return `pkg:${type}/${namespace}${encode(item.name)}@${encode(version)}${qualifiers.length === 0 ? '' : `?${qualifiers.join('&')}`}`
}

/** How each type writes a name: parts of the namespace, then the name. */
const parts: Readonly<Record<LanguagePackage['ecosystem'], (name: string) => readonly string[]>> = {
  pypi: (name) => [name.toLowerCase().replaceAll('_', '-')],
  npm: (name) => name.toLowerCase().split('/'),
  gem: (name) => [name],
  composer: (name) => name.toLowerCase().split('/'),
  golang: (name) => name.toLowerCase().split('/'),
  cargo: (name) => [name],
  maven: (name) => name.split(':'),
}

/** Of a programming language's package. */
export const languageUrl = ({ ecosystem, name, version }: LanguagePackage): string =>
  `pkg:${ecosystem}/${parts[ecosystem](name).map(encode).join('/')}@${encode(version)}`

/** Of a program or library that no package manager knows. */
export const programUrl = (rule: string, version: string): string => `pkg:generic/${encode(rule.toLowerCase())}@${encode(version)}`

/** Of a kernel that no package brought. */
export const kernelUrl = (version: string): string => programUrl('linux', version)
