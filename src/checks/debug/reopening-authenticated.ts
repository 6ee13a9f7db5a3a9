/** A port that was closed for sale has to be opened for repair by its maker and by nobody else. */
import { catalogueEvidence, capabilityOf, judgeParts, meets } from '../capability.ts'
import { defineCheck, notApplicable } from '../define.ts'
import { fromLevel } from '../severity.ts'

const capability = 'debug-authenticated-reopening'
const severity = fromLevel('physical', 3, 'medium', 'The way in that repair uses is open to whoever learns of it.')
/** From here on a lock is permanent or opens with a secret of the unit (grid.md section 4). */
const permanentFrom = 3

export const check = defineCheck({
  id: 'debug/reopening-authenticated',
  title: 'A closed debug port opens for its maker alone, or not at all',
  property: 'debug',
  rung: 'kept',
  needs: ['platform', 'capability'],
  severity,
  references: [
    { title: 'CWE-1191: On-Chip Debug and Test Interface With Improper Access Control', url: 'https://cwe.mitre.org/data/definitions/1191.html' },
    { title: 'Arm Authenticated Debug Access Control Specification (ADAC)', url: 'https://developer.arm.com/documentation/den0101/latest/' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
  run(context) {
    const parts = new Map(context.facts('platform').map((part) => [part.id, part]))
    return judgeParts(context, { asset: 'code', addOns: false, severity }, (part, at) => meets(at, part, { capability, can: 'open a closed debug port for its maker alone' }))
      .map((outcome) => {
        const part = parts.get(outcome.subject ?? '')
        const lock = part === undefined ? undefined : capabilityOf(context, part, 'debug-lock')
        const sealed = part !== undefined && (lock?.strength ?? 0) >= permanentFrom && opensForNobody(capabilityOf(context, part, capability))
        if (!sealed || lock === undefined) return outcome
        return { ...notApplicable(`${part.title} can close its ports for good, so that nobody opens them again with what is inside.`, catalogueEvidence(lock)), subject: part.id }
      })
  },
})

/** No way back, or one that erases everything first (strength 2 of the scale): neither lets a stranger in. */
const opensForNobody = (reopening: ReturnType<typeof capabilityOf>): boolean => reopening?.value === 'no' || (reopening?.value === 'partial' && (reopening.strength ?? 0) >= 2)
