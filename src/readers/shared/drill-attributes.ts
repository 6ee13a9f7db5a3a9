/** What Gerber X2 says of holes, in drill files of either format (The Gerber Layer Format Specification, section 5.6). */

export interface DrillSpan {
  /** Copper layers from the front, counted from 1. */
  readonly from?: number
  readonly to?: number
  /** 1 plated, 0 not, -1 both or not said. */
  readonly plating?: number
}

/** `Plated,1,4,PTH`, `NonPlated,1,4,NPTH`, and KiCad's `MixedPlating,1,4`. */
export function drillSpan(fields: readonly string[]): DrillSpan {
  const [what = '', first = '', second = ''] = fields
  const plating = what === 'Plated' ? 1 : what === 'NonPlated' ? 0 : -1
  const [from, to] = [Number(first), Number(second)]
  return layer.test(first) && layer.test(second) && from > 0 && from <= to ? { from, to, plating } : { plating }
}
/** Holes, in the columns of `BoardDrill`, plated as their file says where they say nothing themselves. */
export const plated = (holes: readonly number[], plating: number): readonly number[] => holes.map((each, at) => (at % 7 === 5 && each < 0 ? plating : each))

const layer = /^\d{1,2}$/u

/** `Plated,PTH,ViaDrill`, and the older `ViaDrill` alone: whether it is plated, and what for (1 a via, 2 a pin, 0 not said). */
export function holeUse(fields: readonly string[]): { readonly plating: number; readonly use: number } {
  // A hole that is drilled into another one from behind takes plating away.
  if (fields.some((field) => /^BackDrill/iu.test(field))) return { plating: 0, use: 0 }
  const plating = fields.includes('NonPlated') ? 0 : fields.includes('Plated') ? 1 : -1
  return { plating, use: fields.includes('ViaDrill') ? 1 : fields.includes('ComponentDrill') || fields.includes('CastellatedDrill') ? 2 : 0 }
}
