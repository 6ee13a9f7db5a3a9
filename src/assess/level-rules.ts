/**
 * The rules of the level (grid.md section 1) as data: what fires, on which scale, how high, and why; and which inputs
 * cannot both be true. A reader who disagrees edits this file.
 *
 * Every rule is monotone: saying that more is at stake, within reach or exposed never makes one stop firing.
 */
import type { Context } from '../facts/dossier.ts'
import type { AskedInput } from './context-questions.ts'

export interface LevelRule {
  readonly id: string
  readonly scale: 'remote' | 'physical'
  readonly atLeast: number
  /** Keys of the context that the rule looks at; the first is shown as its input. */
  readonly inputs: readonly AskedInput[]
  readonly because: string
  fires(context: Context): boolean
}

const includes = <T>(list: readonly T[] | undefined, ...values: readonly T[]): boolean => values.some((value) => list?.includes(value) ?? false)
const networked = (c: Context): boolean => c.connectivity?.some((link) => link !== 'none' && link !== 'usb') ?? false
const joinsSome = (c: Context): boolean => c.joins?.some((network) => network !== 'none') ?? false
/** Nobody said that it stands alone, or something else that was said speaks against it: what it would mean on a network counts. */
export const reachable = (c: Context): boolean => c.connectivity === undefined || networked(c) || c.internet === true || c.cloudManaged === true || joinsSome(c)
const critical = (c: Context): boolean => c.sector === 'critical-infrastructure' || includes(c.joins, 'critical-infrastructure')
const personal = (c: Context): boolean => (c.personalData !== undefined && c.personalData !== 'none') || (c.peoplePerUnit ?? 0) > 0
/** From this many people on, the data of one unit is that of many. */
const manyPeople = 10
/** From this many units a year on, a fraud that works once pays. */
const manyUnits = 1000

export const levelRules: readonly LevelRule[] = [
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

/** Two statements that exclude each other. Both are shown, the worse one counts, and the question is asked. */
export interface ContradictionRule {
  readonly id: string
  readonly inputs: readonly [keyof Context, ...(keyof Context)[]]
  readonly says: string
  readonly ask: string
  found(context: Context): boolean
}

const alone = (c: Context): boolean => c.connectivity !== undefined && !networked(c)
const besideOthers = (list: readonly string[] | undefined, word: string): boolean => (list?.includes(word) ?? false) && (list?.length ?? 0) > 1

export const contradictionRules: readonly ContradictionRule[] = [
  { id: 'alone-and-online', inputs: ['connectivity', 'internet'], says: 'it has no network and reaches the internet', ask: 'How does it reach the internet, or does it not?', found: (c) => alone(c) && c.internet === true },
  { id: 'alone-and-managed', inputs: ['connectivity', 'cloudManaged'], says: 'it has no network and a cloud service manages it', ask: 'Over what does the cloud service reach a unit?', found: (c) => alone(c) && c.cloudManaged === true },
  { id: 'alone-and-joining', inputs: ['connectivity', 'joins'], says: 'it has no network and joins one', ask: 'Which networks and radios does the unit really have?', found: (c) => alone(c) && joinsSome(c) },
  { id: 'offline-and-managed', inputs: ['internet', 'cloudManaged'], says: 'it never reaches the internet and a cloud service manages it', ask: 'Is the managing service on the same site, or does the unit reach the internet through something else?', found: (c) => c.internet === false && c.cloudManaged === true },
  { id: 'no-data-of-people', inputs: ['personalData', 'peoplePerUnit'], says: 'it handles no personal data and holds that of people', ask: 'Whose data does a unit hold?', found: (c) => c.personalData === 'none' && (c.peoplePerUnit ?? 0) > 0 },
  { id: 'no-data-and-consent', inputs: ['personalData', 'consentBasis', 'dataRole'], says: 'it handles no personal data, and such data is processed', ask: 'Which personal data is processed?', found: (c) => c.personalData === 'none' && (c.consentBasis === true || includes(c.dataRole, 'controller', 'processor')) },
  { id: 'nothing-and-shared-secrets', inputs: ['holds', 'sharedSecrets'], says: 'it holds nothing worth stealing and a secret that is valid beyond the unit', ask: 'Which secrets does a unit hold, and where else are they valid?', found: (c) => includes(c.holds, 'nothing') && c.sharedSecrets === true },
  { id: 'owner-gains-and-nobody', inputs: ['physicalAccess', 'ownerGains'], says: 'nobody hostile can lay hands on it, and its own owner would gain by breaking it', ask: 'Can the owner reach the unit?', found: (c) => c.physicalAccess === 'nobody-hostile' && c.ownerGains === true },
  { id: 'nobody-and-resold', inputs: ['physicalAccess', 'resale'], says: 'nobody hostile can lay hands on it, and units are sold on', ask: 'Who can buy a unit second-hand?', found: (c) => c.physicalAccess === 'nobody-hostile' && c.resale === true },
  { id: 'none-beside-networks', inputs: ['connectivity'], says: '"none" stands beside networks', ask: 'Which networks and radios does the unit have?', found: (c) => besideOthers(c.connectivity, 'none') },
  { id: 'none-beside-joins', inputs: ['joins'], says: '"none" stands beside networks that it joins', ask: 'Which networks does a unit join?', found: (c) => besideOthers(c.joins, 'none') },
  { id: 'nothing-beside-assets', inputs: ['holds'], says: '"nothing" stands beside things that are worth stealing', ask: 'What does a unit hold?', found: (c) => besideOthers(c.holds, 'nothing') },
  { id: 'no-update-beside-updates', inputs: ['updateMechanism'], says: '"none" stands beside ways to update', ask: 'Can the software of a sold unit be updated?', found: (c) => besideOthers(c.updateMechanism, 'none') },
]
