/**
 * What the product has to withstand (grid.md section 1): two numbers, derived from the dossier's context by rules that
 * are data, each printed with the input that fired it. A missing input asks; it never lowers the level.
 */
import type { LevelView, Property } from '../checks/define.ts'
import type { Context, Dossier, Holding } from '../facts/dossier.ts'
import type { Fact } from '../facts/fact.ts'
import { contextQuestions, type AskedInput } from './context-questions.ts'
import { contradictionRules, levelRules, reachable } from './level-rules.ts'
import type { Assessment } from './schema.ts'

export type Level = Assessment['level']
/** A scale of which a bare image, or a dossier with open questions, says too little is judged at least here. */
export const assumedLevel = 2
/** What a secret that is valid beyond one unit has to withstand, whatever the unit itself needs: buy one, break all. */
const sharedSecretLevel = 3

const nobodyHostile = 1
/** An owner who gains by breaking a unit is hostile, and has it; and whoever buys a unit second-hand may be. */
const outOfReach = (context: Context): boolean => context.physicalAccess === 'nobody-hostile' && context.ownerGains !== true && context.resale !== true

/** Open questions whose answer could still raise a scale. */
function openOn(scale: 'remote' | 'physical', context: Context): boolean {
  // What stands alone is at 0, and what nobody hostile can touch at 1 at most, whatever else is unknown.
  if (scale === 'remote' && !reachable(context)) return false
  if (scale === 'physical' && outOfReach(context)) return false
  return levelRules.some((rule) => rule.scale === scale && rule.inputs.some((input) => isOpen(input, context)))
}

/** Nobody said it, and it could matter beside what was said. */
export const isOpen = (input: AskedInput, context: Context): boolean => context[input] === undefined && (contextQuestions[input].when?.(context) ?? true)
const levelInputs = [...new Set(levelRules.flatMap((rule) => rule.inputs))]

export function deriveLevel(dossier: Fact<'dossier'> | undefined, override: number | undefined): Level {
  const context: Context = dossier?.context ?? {}
  const questions = levelInputs
    .filter((input) => isOpen(input, context))
    .map((input) => ({ input: `context.${written(input)}`, ask: contextQuestions[input].ask }))
  const reasons: Level['reasons'] = levelRules
    .filter((rule) => rule.fires(context))
    .map((rule) => ({ rule: rule.id, scale: rule.scale, level: rule.atLeast, because: rule.because, input: rule.inputs.map((key) => inputText(dossier, context, key)).filter(Boolean).join('; ') }))
  const contradictions = contradictionRules
    .filter((rule) => rule.found(context))
    .map(({ id, inputs, says, ask }) => ({ rule: id, says, ask, inputs: inputs.map((key) => inputText(dossier, context, key)).filter(Boolean) }))
  const highest = (scale: 'remote' | 'physical'): number => Math.max(0, ...reasons.filter((reason) => reason.scale === scale).map((reason) => reason.level))
  let remote = highest('remote')
  let physical = highest('physical')
  if (outOfReach(context) && physical > nobodyHostile) {
    reasons.push({ rule: 'P-nobody-hostile', scale: 'physical', level: nobodyHostile, because: 'nobody hostile can lay hands on a unit, which caps the physical level', input: inputText(dossier, context, 'physicalAccess') })
    physical = nobodyHostile
  }
  const sharedSecrets = context.sharedSecrets === true
  if (sharedSecrets) {
    reasons.push({ rule: 'shared-secrets', scale: 'physical', level: sharedSecretLevel, because: 'the row of keys is judged at 3, because a secret in one unit is valid beyond it', input: inputText(dossier, context, 'sharedSecrets') })
  }
  const assumed = { remote: remote < assumedLevel && openOn('remote', context), physical: physical < assumedLevel && openOn('physical', context) }
  if (assumed.remote || assumed.physical) {
    const because = dossier === undefined ? 'there is no dossier, so level 2 is assumed' : 'open questions never lower the level, so at least level 2 is assumed'
    reasons.push({ rule: 'assumed', scale: assumed.remote && assumed.physical ? 'both' : assumed.remote ? 'remote' : 'physical', level: assumedLevel, because, input: '' })
    if (assumed.remote) remote = assumedLevel
    if (assumed.physical) physical = assumedLevel
  }
  if (override !== undefined) {
    reasons.push({ rule: 'override', scale: 'both', level: override, because: `level ${override} was asked for instead of ${Math.max(remote, physical)}`, input: '--level' })
    remote = Math.min(override, 3)
    physical = override
  }
  return { required: Math.max(remote, physical), remote, physical, assumed: assumed.remote || assumed.physical, ...(sharedSecrets ? { sharedSecrets } : {}), ...(override === undefined ? {} : { override }), reasons, contradictions, questions }
}

/**
 * The level as the checks of a property see it: what is said in section 1 of secrets that are valid beyond one unit holds for
 * the row of keys, and for no other.
 */
export function levelOfRow(property: Property, { required, remote, physical, sharedSecrets }: Pick<Level, keyof LevelView | 'sharedSecrets'>): LevelView {
  if (property !== 'keys' || sharedSecrets !== true) return { required, remote, physical }
  return { required: Math.max(required, sharedSecretLevel), remote, physical: Math.max(physical, sharedSecretLevel) }
}

/** What makes a product one of payment; a processor that holds none of it serves no payment. */
const paymentAssets: readonly Holding[] = ['card-keys', 'transferable-value']

/**
 * The level of one processor (grid.md section 4, several processors): that of a product which holds what this processor
 * holds. What no processor of the product is said to hold counts for each of them.
 */
export function levelOfPart(part: { readonly holds?: readonly Holding[] }, parts: readonly { readonly holds?: readonly Holding[] }[], dossier: Fact<'dossier'> | undefined, level: Level): Level {
  if (part.holds === undefined || dossier === undefined || level.override !== undefined) return level
  const placed = new Set(parts.flatMap((each) => each.holds ?? []))
  const holds = [...new Set([...part.holds, ...(dossier.context.holds ?? []).filter((asset) => !placed.has(asset))])]
  const { sector, ...rest } = dossier.context
  const serves = sector === 'payment' && !holds.some((asset) => paymentAssets.includes(asset)) ? 'commercial' : sector
  return deriveLevel({ ...dossier, context: { ...rest, ...(serves === undefined ? {} : { sector: serves }), holds } }, undefined)
}

/** A key as product.yaml writes it. */
export const written = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export function inputText(dossier: Dossier | undefined, context: Context, key: keyof Context): string {
  const value = context[key]
  if (value === undefined) return ''
  const line = dossier?.lines[`context.${key}`]
  return `${written(key)}: ${Array.isArray(value) ? value.join(', ') : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)}${line === undefined ? '' : ` (line ${line})`}`
}
