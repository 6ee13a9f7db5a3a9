/** What leaves with the storage medium: protected by a key that stays behind, or by being hard to take out. */
import { capabilityOf, catalogueEvidence, judgeParts, meets, type CatalogueContext } from '../capability.ts'
import { defineCheck } from '../define.ts'
import { fromLevel } from '../severity.ts'

/** Up to this physical level a medium that hand tools do not take out is enough (grid.md section 3). */
const mediumSufficesTo = 2
/** From here on no service port gives the medium's content away either. */
const mediumStrength = 2

const severity = fromLevel('physical', 2, 'high', 'Whoever takes the medium takes the personal data and the secrets on it, and can put back a changed one.')
const demand = { capability: 'storage-key', can: 'protect its storage with a key that is not on the medium', strength: { scale: 'physical', least: 2 }, resistsHands: true } as const

export const check = defineCheck({
  id: 'storage/platform-can-protect-storage',
  title: 'The platform can protect what is stored on it from whoever takes the medium',
  property: 'storage',
  rung: 'available',
  needs: ['platform', 'capability'],
  severity,
  references: [
    { title: 'CWE-922: Insecure Storage of Sensitive Information', url: 'https://cwe.mitre.org/data/definitions/922.html' },
    { title: 'Linux kernel documentation, trusted and encrypted keys', url: 'https://docs.kernel.org/security/keys/trusted-encrypted.html' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
  run: (context) => judgeParts(context, { asset: 'data', addOns: true, severity }, (part, at) => {
    const medium = part.addOn || at.level.physical > mediumSufficesTo ? undefined : fixedMedium(context, part)
    if (medium === undefined) return meets(at, part, demand)
    return { result: 'pass', because: `The medium of ${part.title} does not leave with hand tools (${medium.value}), which is enough at physical level ${at.level.physical}. ${medium.detail}`, evidence: catalogueEvidence(medium) }
  }),
})

/** The medium, when neither hands nor a service port take its content. */
function fixedMedium(context: CatalogueContext, part: Parameters<typeof meets>[1]): ReturnType<typeof capabilityOf> {
  const medium = capabilityOf(context, part, 'storage-medium')
  return medium !== undefined && ['soldered', 'internal'].includes(medium.value) && (medium.strength ?? mediumStrength) >= mediumStrength ? medium : undefined
}
