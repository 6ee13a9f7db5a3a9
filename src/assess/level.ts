/**
 * What the product has to withstand (grid.md section 1): two numbers, derived from the dossier's context by rules that
 * are data, each printed with the input that fired it. A missing input asks; it never lowers the level.
 */
import type { LevelView, Property } from '../checks/define.ts'
import type { Context, Dossier } from '../facts/dossier.ts'
import type { Fact } from '../facts/fact.ts'
import type { Assessment } from './schema.ts'

export type Level = Assessment['level']
type Rule = {
  readonly id: string
  readonly scale: 'remote' | 'physical'
  readonly atLeast: number
  /** Keys of the context that the rule looks at; the first is shown as its input. */
  readonly inputs: readonly (keyof Context)[]
  readonly because: string
  fires(context: Context): boolean
}

const includes = <T>(list: readonly T[] | undefined, ...values: readonly T[]): boolean => values.some((value) => list?.includes(value) ?? false)
const networked = (c: Context): boolean => c.connectivity?.some((link) => link !== 'none' && link !== 'usb') ?? false
/** Nobody said that it stands alone: what it would mean on a network counts. */
const reachable = (c: Context): boolean => c.connectivity === undefined || networked(c)
const critical = (c: Context): boolean => c.sector === 'critical-infrastructure' || includes(c.joins, 'critical-infrastructure')
const personal = (c: Context): boolean => c.personalData !== undefined && c.personalData !== 'none'
/** From this many people on, the data of one unit is that of many. */
const manyPeople = 10
/** From this many units a year on, a fraud that works once pays. */
const manyUnits = 1000

export const levelRules: readonly Rule[] = [
  { id: 'R1-networked', scale: 'remote', atLeast: 1, inputs: ['connectivity'], because: 'it has a network or a radio', fires: networked },
  { id: 'R2-personal-data', scale: 'remote', atLeast: 2, inputs: ['personalData', 'connectivity'], because: 'it handles personal data and can be reached', fires: (c) => reachable(c) && personal(c) },
  { id: 'R2-commercial-network', scale: 'remote', atLeast: 2, inputs: ['joins', 'connectivity'], because: 'it joins commercial networks', fires: (c) => reachable(c) && includes(c.joins, 'commercial', 'critical-infrastructure') },
  { id: 'R2-cloud-fleet', scale: 'remote', atLeast: 2, inputs: ['cloudManaged', 'connectivity'], because: 'a cloud service manages the fleet', fires: (c) => reachable(c) && c.cloudManaged === true },
  { id: 'R2-acts', scale: 'remote', atLeast: 2, inputs: ['actuates', 'connectivity'], because: 'it acts on the physical world', fires: (c) => reachable(c) && c.actuates !== undefined && c.actuates !== 'nothing' },
  { id: 'R3-injury', scale: 'remote', atLeast: 3, inputs: ['actuates', 'connectivity'], because: 'a misuse can injure', fires: (c) => reachable(c) && c.actuates === 'injury' },
  { id: 'R3-critical', scale: 'remote', atLeast: 3, inputs: ['sector', 'joins', 'connectivity'], because: 'it is part of critical infrastructure', fires: (c) => reachable(c) && critical(c) },
  { id: 'R3-payment-medical', scale: 'remote', atLeast: 3, inputs: ['sector', 'connectivity'], because: 'it serves payment or medicine', fires: (c) => reachable(c) && (c.sector === 'payment' || c.sector === 'medical') },
  { id: 'P1-reachable', scale: 'physical', atLeast: 1, inputs: ['physicalAccess'], because: 'units are sold or within reach', fires: (c) => c.physicalAccess !== undefined && c.physicalAccess !== 'nobody-hostile' },
  { id: 'P2-personal-data', scale: 'physical', atLeast: 2, inputs: ['personalData'], because: 'a unit holds personal data', fires: personal },
  { id: 'P2-credentials', scale: 'physical', atLeast: 2, inputs: ['holds'], because: 'a unit holds network credentials or account tokens', fires: (c) => includes(c.holds, 'network-credentials', 'account-tokens') },
  { id: 'P2-owner-gains', scale: 'physical', atLeast: 2, inputs: ['ownerGains'], because: 'the owner himself gains by breaking it', fires: (c) => c.ownerGains === true },
  { id: 'P3-commercial-open', scale: 'physical', atLeast: 3, inputs: ['joins', 'physicalAccess', 'holds'], because: 'credentials of commercial networks stand in places open to strangers', fires: (c) => includes(c.joins, 'commercial') && c.physicalAccess === 'public' && includes(c.holds, 'network-credentials') },
  { id: 'P3-special-data', scale: 'physical', atLeast: 3, inputs: ['personalData', 'peoplePerUnit'], because: `one unit holds special-category data of many people (${manyPeople} or more)`, fires: (c) => c.personalData === 'special-category' && (c.peoplePerUnit ?? 0) >= manyPeople },
  { id: 'P3-valuable-ip', scale: 'physical', atLeast: 3, inputs: ['holds'], because: 'a unit holds valuable intellectual property', fires: (c) => includes(c.holds, 'valuable-ip') },
  { id: 'P3-fraud', scale: 'physical', atLeast: 3, inputs: ['ownerGains', 'unitsPerYear'], because: `a fraud would pay over many units (${manyUnits} a year or more)`, fires: (c) => c.ownerGains === true && (c.unitsPerYear ?? 0) >= manyUnits },
  { id: 'P3-control', scale: 'physical', atLeast: 3, inputs: ['sector', 'joins'], because: 'it serves medicine, industrial control or critical infrastructure', fires: (c) => c.sector === 'medical' || c.sector === 'industrial' || critical(c) },
  { id: 'P4-transferable', scale: 'physical', atLeast: 4, inputs: ['holds'], because: 'a laboratory could gain card keys, protected video or transferable value', fires: (c) => includes(c.holds, 'card-keys', 'protected-video', 'transferable-value') },
  { id: 'P4-critical-open', scale: 'physical', atLeast: 4, inputs: ['sector', 'physicalAccess'], because: 'strangers can reach critical infrastructure', fires: (c) => critical(c) && c.physicalAccess === 'public' },
]

/** What to ask when an input of the rules is missing. */
const asks: Readonly<Partial<Record<keyof Context, string>>> = {
  connectivity: 'Which networks and radios does the product have?',
  joins: 'Which networks does it join: home, commercial, critical infrastructure?',
  cloudManaged: 'Does a cloud service manage the fleet?',
  actuates: 'What can it do to the physical world: nothing, damage property, injure?',
  sector: 'Which sector is it for?',
  personalData: 'Does it handle personal data, special categories included?',
  holds: 'What does a unit hold: network credentials, account tokens, valuable IP, card keys, protected video, transferable value?',
  ownerGains: 'Would its own owner gain by breaking it (rental, metering, licences)?',
  physicalAccess: 'Who can lay hands on a unit: nobody hostile, its owner, anybody who buys one, the public?',
}

/** A scale of which a bare image, or a dossier with open questions, says too little is judged at least here. */
export const assumedLevel = 2
/** What a secret that is valid beyond one unit has to withstand, whatever the unit itself needs: buy one, break all. */
const sharedSecretLevel = 3

const nobodyHostile = 1

/** Open questions whose answer could still raise a scale. */
function openOn(scale: 'remote' | 'physical', context: Context): boolean {
  // What stands alone is at 0, and what nobody hostile can touch at 1 at most, whatever else is unknown.
  if (scale === 'remote' && !reachable(context)) return false
  if (scale === 'physical' && context.physicalAccess === 'nobody-hostile') return false
  return levelRules.some((rule) => rule.scale === scale && rule.inputs.some((input) => asks[input] !== undefined && context[input] === undefined))
}

export function deriveLevel(dossier: Fact<'dossier'> | undefined, override: number | undefined): Level {
  const context: Context = dossier?.context ?? {}
  const questions = (Object.keys(asks) as (keyof Context)[])
    .filter((input) => context[input] === undefined)
    .map((input) => ({ input: `context.${written(input)}`, ask: asks[input] ?? '' }))
  const reasons: Level['reasons'] = levelRules
    .filter((rule) => rule.fires(context))
    .map((rule) => ({ rule: rule.id, scale: rule.scale, level: rule.atLeast, because: rule.because, input: rule.inputs.map((key) => inputText(dossier, context, key)).filter(Boolean).join('; ') }))
  const highest = (scale: 'remote' | 'physical'): number => Math.max(0, ...reasons.filter((reason) => reason.scale === scale).map((reason) => reason.level))
  let remote = highest('remote')
  let physical = highest('physical')
  if (context.physicalAccess === 'nobody-hostile' && physical > nobodyHostile) {
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
  return { required: Math.max(remote, physical), remote, physical, assumed: assumed.remote || assumed.physical, ...(sharedSecrets ? { sharedSecrets } : {}), ...(override === undefined ? {} : { override }), reasons, questions }
}

/**
 * The level as the checks of a property see it: what is said in section 1 of secrets that are valid beyond one unit holds for
 * the row of keys, and for no other.
 */
export function levelOfRow(property: Property, { required, remote, physical, sharedSecrets }: Pick<Level, keyof LevelView | 'sharedSecrets'>): LevelView {
  if (property !== 'keys' || sharedSecrets !== true) return { required, remote, physical }
  return { required: Math.max(required, sharedSecretLevel), remote, physical: Math.max(physical, sharedSecretLevel) }
}

/** A key as product.yaml writes it. */
const written = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function inputText(dossier: Dossier | undefined, context: Context, key: keyof Context): string {
  const value = context[key]
  if (value === undefined) return ''
  const line = dossier?.lines[`context.${key}`]
  return `${written(key)}: ${Array.isArray(value) ? value.join(', ') : String(value)}${line === undefined ? '' : ` (line ${line})`}`
}
