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
  readonly artefacts: readonly { readonly path: string; readonly released: boolean }[]
  readonly waivers: readonly { readonly check: string; readonly subject?: string; readonly reason: string; readonly owner: string; readonly expires: string }[]
  /** Line in product.yaml of each given key, dotted (`context.joins`). */
  readonly lines: Readonly<Record<string, number>>
}

/** Product categories of Regulation (EU) 2024/2847, Annexes III and IV; `none` of them is the usual case. */
export type CoreFunction =
  | 'none'
  | 'identity-management' | 'browser' | 'password-manager' | 'anti-malware' | 'vpn' | 'network-management' | 'siem' | 'boot-manager' | 'pki'
  | 'network-interface' | 'operating-system' | 'router-modem-switch' | 'secure-microprocessor' | 'secure-microcontroller' | 'secure-asic-fpga'
  | 'voice-assistant' | 'home-security' | 'connected-toy' | 'health-or-child-wearable'
  | 'hypervisor' | 'firewall' | 'tamper-resistant-microprocessor' | 'tamper-resistant-microcontroller'
  | 'security-box' | 'smart-meter-gateway' | 'smartcard-or-secure-element'

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
  readonly holds?: readonly ('nothing' | 'network-credentials' | 'account-tokens' | 'valuable-ip' | 'card-keys' | 'protected-video' | 'transferable-value')[]
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
}
