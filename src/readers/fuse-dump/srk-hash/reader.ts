/**
 * The hash of a table of super root keys as NXP's srktool writes it for burning: 32 bytes for HABv4 and newer AHAB, 64 for i.MX 8 and 8X.
 * It is what the maker means to burn, so it is their word and no reading of a unit.
 */
import type { FactDraft } from '../../../facts/fact.ts'
import { hex } from '../../../kernel/native/signatures.ts'
import { defineReader } from '../../define.ts'

/** By length: the rules whose value a file may be. */
const rules: Readonly<Record<number, readonly string[]>> = { 32: ['hab-srk', 'ahab-srk-256'], 64: ['ahab-srk-512'] }

export const reader = defineReader({
  id: 'fuse-dump/srk-hash',
  title: 'Hash of NXP super root keys (srktool)',
  emits: ['fuses'],
  basis: 'declared',
  signatures: [{ paths: ['*SRK*fuse*.bin', '*srk*fuse*.bin', '*SRK*hash*.bin', '*srk*hash*.bin'], maxBytes: 64 }],
  references: [{ title: 'NXP U-Boot, introduction to HABv4: SRK table and SRK hash', url: 'https://github.com/nxp-imx/uboot-imx/blob/lf_v2024.04/doc/imx/habv4/introduction_habv4.txt' }],
  limitations: ['A file of 32 bytes does not say whether it is for HABv4 or AHAB: it counts for both', 'Tables of super root keys as files are not read'],
  async *read(input) {
    const possible = rules[input.size]
    if (possible === undefined) return
    const value = hex(await input.read(0, input.size))
    const fact: FactDraft<'fuses'> = {
      kind: 'fuses', family: input.size === 64 ? 'nxp-ahab' : 'nxp-hab',
      bootAuthentication: 'unknown', debugClosed: 'unknown', flashEncryption: 'unknown', downloadClosed: 'unknown', spareKeysClosed: 'unknown',
      keys: possible.map((rule) => ({ rule, slot: 'SRK_HASH', value, revoked: false })),
      fields: [{ name: 'SRK_HASH', value, means: 'to be burned' }],
      notes: ['the file holds what is meant to be burned; that a unit holds it only a reading of its fuses shows'],
    }
    yield { fact }
  },
})
