/** What of a product's storage is encrypted, and what shows it. Knows no check. */
import type { Fact } from '../facts/fact.ts'
import { seen, type CheckContext, type Evidence } from './define.ts'
import type { SystemView } from './systems.ts'

export type EncryptionKinds = 'volume' | 'disk-mapping' | 'container'

export interface Encryption {
  /** In words: `a LUKS2 volume (aes-xts-plain64)`. */
  readonly what: string
  readonly evidence: Evidence
  /** Seen itself, or only set up by a table that the first start may act on. */
  readonly seen: boolean
}

/** Mappings that open encrypted storage; verity and integrity have tables of the same form, and swap with a random key is none. */
export const encryptedMappings = (view: SystemView, mappings: readonly Fact<'disk-mapping'>[]): readonly Fact<'disk-mapping'>[] =>
  view.own(mappings).filter((each) => !['verity', 'integrity'].includes(each.options[0] ?? '') && !/^\/dev\/u?random$/u.test(each.keyFile))

/** Encrypted volumes of the artefact that holds the system. */
export const encryptedVolumes = (view: SystemView, volumes: readonly Fact<'volume'>[]): readonly Fact<'volume'>[] =>
  volumes.filter((each) => each.encrypted && each.where.artefact === view.root.where.artefact)

/** File systems whose feature `encrypt` is fscrypt. */
const withEncryptedFolders: ReadonlySet<string> = new Set(['filesystem/ext', 'filesystem/f2fs'])

export function encryptionOf(context: CheckContext<EncryptionKinds>, view: SystemView): readonly Encryption[] {
  const found: Encryption[] = encryptedVolumes(view, context.facts('volume')).map((volume) => {
    const cipher = volume.details['cipher']
    return { what: `a ${volume.format.toUpperCase()} volume${typeof cipher === 'string' && cipher !== '' ? ` (${cipher})` : ''}`, evidence: seen(volume), seen: true }
  })
  for (const container of context.facts('container')) {
    if (container.where.artefact !== view.root.where.artefact || !withEncryptedFolders.has(container.format)) continue
    if (` ${String(container.details['features'] ?? '')} `.includes(' encrypt ')) found.push({ what: 'a file system with encrypted folders (fscrypt)', evidence: seen(container, { excerpt: 'feature: encrypt' }), seen: true })
  }
  for (const mapping of encryptedMappings(view, context.facts('disk-mapping'))) {
    found.push({ what: `the volume ${mapping.name}, which ${mapping.file} opens`, evidence: seen(mapping, { excerpt: `${mapping.name} ${mapping.device}` }), seen: false })
  }
  return found
}
