/** Partitions and volumes that examples share. */
import type { CapabilityFact } from '../facts/product.ts'
import type { CaseFact } from './define.ts'

export const partitions: CaseFact[] = [1, 2].map((number) => ({ kind: 'partition', table: 'mbr', number, type: number === 1 ? '0c' : '83', typeName: number === 1 ? 'FAT32 (LBA)' : 'Linux', start: number * 1_048_576, bytes: 1_048_576, bootable: false }))
export const luks = (details: Record<string, string | number | boolean> = {}): CaseFact =>
  ({ kind: 'volume', container: 'image.img/3', format: 'luks2', encrypted: true, authenticated: false, details: { cipher: 'aes-xts-plain64', keySlots: 1, tokens: '', ...details } })
export const mapping = (name: string, keyFile: string, ...options: string[]): CaseFact =>
  ({ kind: 'disk-mapping', file: '/etc/crypttab', name, device: 'PARTLABEL=data', keyFile, options })
/** What the catalogue says of the medium. */
export const medium = (value: 'removable' | 'soldered' | 'internal'): CaseFact => {
  const fact: CapabilityFact = { platform: 'board', platformTitle: 'Board', addOn: false, capability: 'storage-medium', value, detail: 'from its manual', loweredBy: [], sources: [] }
  return { kind: 'capability', ...fact }
}
