/** The typed content of product.yaml that is not an answer: who, where, for whom. Level rules read it. */

export type Stage = 'concept' | 'prototype' | 'production-prototype' | 'production' | 'fielded'
export const stages: readonly Stage[] = ['concept', 'prototype', 'production-prototype', 'production', 'fielded']

export interface Dossier {
  readonly name: string
  readonly summary: string
  readonly version: string
  readonly stage: Stage
  readonly markets: readonly string[]
  readonly context: Context
  /** What the product asks of a platform, for a choice among platforms. */
  readonly needs?: Needs
  readonly planning?: Planning
  /** Files that describe parts which the catalogue does not have. */
  readonly catalogue?: readonly string[]
  readonly artefacts: readonly { readonly path: string; readonly released: boolean }[]
  readonly waivers: readonly { readonly check: string; readonly subject?: string; readonly reason: string; readonly owner: string; readonly expires: string }[]
  /** Line in product.yaml of each given key, dotted (`context.joins`). */
  readonly lines: Readonly<Record<string, number>>
}

/** What a platform has to bring along, whatever its security; an absent need excludes nothing. */
export interface Needs {
  readonly os?: 'linux' | 'rtos' | 'bare'
  readonly radios?: readonly string[]
  readonly interfaces?: readonly string[]
  readonly video?: boolean
  readonly ramMb?: number
  readonly cores?: number
  /** At most this much for one part, in euros. */
  readonly price?: number
  /** Degrees Celsius that it has to stand. */
  readonly minC?: number
  readonly maxC?: number
  /** The last year in which it must be made. */
  readonly madeUntil?: number
}

/** Who does something about a product: the plan's words for it, and who keeps its papers. */
export type Owner = 'hardware' | 'firmware' | 'factory' | 'operations' | 'product' | 'laboratory' | 'compliance'

/** What a plan reckons with: the maker's own figures in place of ours. */
export interface Planning {
  /** People who work on it at a time. */
  readonly people?: number
  /** Euros for a person-day. */
  readonly dayRate?: number
  /** Who answers for what of each kind is to be done, by name. */
  readonly owners?: Readonly<Partial<Record<Owner, string>>>
  /** By id of the remedy; one number is sure, three are the values at 10, 50 and 90 percent. */
  readonly remedies?: Readonly<Record<string, OwnFigures>>
}
export interface OwnFigures {
  /** Person-days. */
  readonly effort?: readonly number[]
  /** Euros, once and for each unit. */
  readonly oneOff?: readonly number[]
  readonly perUnit?: readonly number[]
  /** Weeks of waiting. */
  readonly lead?: readonly number[]
}

/** Product categories of Regulation (EU) 2024/2847, Annexes III and IV; `none` of them is the usual case. */
export type CoreFunction =
  | 'none'
  | 'identity-management' | 'browser' | 'password-manager' | 'anti-malware' | 'vpn' | 'network-management' | 'siem' | 'boot-manager' | 'pki'
  | 'network-interface' | 'operating-system' | 'router-modem-switch' | 'secure-microprocessor' | 'secure-microcontroller' | 'secure-asic-fpga'
  | 'voice-assistant' | 'home-security' | 'connected-toy' | 'health-or-child-wearable'
  | 'hypervisor' | 'firewall' | 'tamper-resistant-microprocessor' | 'tamper-resistant-microcontroller'
  | 'security-box' | 'smart-meter-gateway' | 'smartcard-or-secure-element'

/** What a unit, or one processor of it, stores and somebody would want. */
export type Holding = 'nothing' | 'network-credentials' | 'account-tokens' | 'valuable-ip' | 'card-keys' | 'protected-video' | 'transferable-value'

/** Inputs of the level (grid.md section 1). An absent input is asked for, never defaulted downwards. */
export interface Context {
  readonly connectivity?: readonly ('none' | 'ethernet' | 'wifi' | 'bluetooth' | 'cellular' | 'thread' | 'zigbee' | 'lora' | 'usb' | 'other')[]
  readonly internet?: boolean
  /** Networks that the unit joins. */
  readonly joins?: readonly ('none' | 'home' | 'commercial' | 'critical-infrastructure')[]
  readonly cloudManaged?: boolean
  /** What the unit can do to the world. */
  readonly actuates?: 'nothing' | 'property' | 'injury'
  readonly sector?: 'consumer' | 'commercial' | 'industrial' | 'medical' | 'payment' | 'critical-infrastructure' | 'automotive'
  readonly personalData?: 'none' | 'personal' | 'special-category'
  /** People whose data one unit holds. */
  readonly peoplePerUnit?: number
  readonly children?: boolean
  /** What a unit stores. */
  readonly holds?: readonly Holding[]
  /** Some secret in a unit is valid beyond that unit. */
  readonly sharedSecrets?: boolean
  readonly ownerGains?: boolean
  /** Who can lay hands on a unit. */
  readonly physicalAccess?: 'nobody-hostile' | 'owner' | 'sold' | 'public'
  readonly resale?: boolean
  readonly unitsPerYear?: number
  /** The intended use limits the unit (battery, memory, bandwidth) so that it cannot do what security asks. */
  readonly constrained?: boolean

  // What laws, standards and other schemes ask about, beside what the level asks.
  /** The worst that follows when units stop working. */
  readonly outage?: 'nuisance' | 'disruption' | 'many-people'
  /** What the product is, where the Cyber Resilience Act treats it on its own (Annexes III and IV). */
  readonly coreFunction?: CoreFunction
  /** Its user can move money, credit or virtual value with it. */
  readonly movesMoney?: boolean
  readonly wornOrForChildren?: readonly ('none' | 'toy' | 'childcare' | 'wearable')[]
  /** Kinds of product that laws treat on their own, beside the sector. */
  readonly alsoSoldAs?: readonly ('consumer' | 'professional' | 'industrial' | 'computer' | 'ev-charging' | 'smart-meter' | 'vehicle' | 'aviation' | 'marine' | 'defence')[]
  readonly dataRole?: readonly ('none' | 'controller' | 'processor')[]
  readonly consentBasis?: boolean
  readonly telemetry?: boolean
  readonly passwordsUsed?: readonly ('none' | 'user-chosen' | 'factory-set')[]
  readonly userAuthentication?: boolean
  readonly updateMechanism?: readonly ('none' | 'local' | 'network' | 'automatic' | 'notified')[]
  readonly nonUpdatableSoftware?: boolean
  readonly hardCodedIdentity?: boolean
  readonly debugPortAccessible?: boolean
  readonly externalSensing?: boolean
  readonly tailorMade?: boolean
  readonly ownShop?: boolean
  /** It passes traffic of other devices on between networks. */
  readonly forwardsTraffic?: boolean
  /** Interfaces of its maker's own for people. */
  readonly userInterfaces?: readonly ('none' | 'web' | 'app')[]
  /** It is sold to agencies of the United States government, or to who builds it into their systems. */
  readonly usFederal?: boolean
}
