/** Short facts for the examples of checks that rest on the catalogue: invented parts, so that no example is about a real one. */
import type { CapabilityFact, PlatformFact } from '../facts/product.ts'
import type { Citation } from '../facts/provenance.ts'
import type { CaseFact } from './define.ts'

const source: Citation = { title: 'Reference manual', edition: 'rev. 3', at: 'chapter 12', url: 'https://example.com/manual', checked: '2026-11-01' }

/** A processor of the product. */
export const part = (id: string, more: Partial<PlatformFact> & { readonly basis?: 'declared' | 'observed' } = {}): CaseFact => ({
  kind: 'platform', id, title: titleOf(id), revision: '', role: 'main', addOn: false, reason: 'the dossier names it', ...more,
})

/** A chip beside the processor. */
export const addOn = (id: string, more: Partial<PlatformFact> = {}): CaseFact => part(id, { role: 'secure-element', addOn: true, ...more })

/** What the catalogue has about a part. */
export const knows = (platform: string, capability: string, value: string, strength?: number, more: Partial<CapabilityFact> = {}): CaseFact => ({
  kind: 'capability', platform, platformTitle: titleOf(platform), addOn: false, capability, value,
  ...(strength === undefined ? {} : { strength }),
  detail: 'The reference manual describes it.', loweredBy: [], sources: [source], ...more,
})

/** `acme-soc-2` reads as "Acme soc 2". */
const titleOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`
