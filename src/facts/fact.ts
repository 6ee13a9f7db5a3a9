/** The narrow waist: every kind of fact, by name. Readers and joins make them, checks and levels read them. */
import type { Digest, PasswordTry } from './answer.ts'
import type { Applets, Banner, Certificate, Database, DeviceTree, Elf, Pattern, PersonalData, PrivateKey, PublishedKey, Secret } from './binary.ts'
import type { Component } from './component.ts'
import type { BootLoaderFlaw, DetachedSignature, Fuses, KeyAnchor, PublicKey, SignatureCheck, SignedImage, VerifiedSignature } from './boot.ts'
import type { BinaryUse, CodeFile, CodeUse } from './code.ts'
import type { Dossier } from './dossier.ts'
import type { Artefact, Container, FileTreeFact, Partition, System, Volume } from './image.ts'
import type {
  Account, AuthorizedKey, DiskMapping, EventHook, Group, Kernel, KernelConfig, KernelHardening, LanguagePackage, Listener, Mount, OsRelease, Package,
  PackageFiles, PacketFilter, Password, Script, Setting, StartEntry, SudoRule, Unit, WifiNetwork,
} from './linux.ts'
import type { Answer, AttackFact, CapabilityFact, FunctionsFact, NamedPlatform, PlatformFact } from './product.ts'
import type { KeyList, KeyListMatch, WeakKey } from './keys.ts'
import type { Board, BoardDrill, BoardEntry, BoardLayer, BoardPart, BoardSignal } from './board.ts'
import type { BoardSheet } from './board-sheet.ts'
import type { Seen } from './provenance.ts'
import type { Support } from './support.ts'
import type { DeviceFirmware } from './device-firmware.ts'
import type { ContentComparison, ReferenceTree, TreeComparison } from './tree-comparison.ts'
import type { UefiImage, UefiSignatureList, UefiTrust } from './uefi.ts'
import type { CmsCheck, CmsSignature, VerityCheck, VerityTree } from './verity.ts'
import type { Advisory, AdvisoryCoverage, Vulnerability, VulnerabilityDatabase } from './vulnerability.ts'

export interface FactKinds {
  artefact: Artefact
  container: Container
  partition: Partition
  volume: Volume
  'file-tree': FileTreeFact
  system: System
  'os-release': OsRelease
  package: Package
  'package-files': PackageFiles
  'language-package': LanguagePackage
  account: Account
  password: Password
  group: Group
  'sudo-rule': SudoRule
  setting: Setting
  listener: Listener
  'authorized-key': AuthorizedKey
  unit: Unit
  'start-entry': StartEntry
  'event-hook': EventHook
  mount: Mount
  'disk-mapping': DiskMapping
  'wifi-network': WifiNetwork
  'packet-filter': PacketFilter
  'kernel-config': KernelConfig
  kernel: Kernel
  support: Support
  script: Script
  elf: Elf
  certificate: Certificate
  'private-key': PrivateKey
  'published-key': PublishedKey
  'weak-key': WeakKey
  'key-list': KeyList
  'key-list-match': KeyListMatch
  'personal-data': PersonalData
  database: Database
  'device-tree': DeviceTree
  banner: Banner
  applets: Applets
  component: Component
  'vulnerability-database': VulnerabilityDatabase
  'advisory-coverage': AdvisoryCoverage
  advisory: Advisory
  vulnerability: Vulnerability
  secret: Secret
  pattern: Pattern
  digest: Digest
  'password-try': PasswordTry
  'signed-image': SignedImage
  fuses: Fuses
  'public-key': PublicKey
  'key-anchor': KeyAnchor
  'boot-loader-flaw': BootLoaderFlaw
  'signature-check': SignatureCheck
  'verified-signature': VerifiedSignature
  'detached-signature': DetachedSignature
  'verity-tree': VerityTree
  'verity-check': VerityCheck
  'cms-signature': CmsSignature
  'cms-check': CmsCheck
  'uefi-signature-list': UefiSignatureList
  'uefi-image': UefiImage
  'uefi-trust': UefiTrust
  dossier: Dossier
  answer: Answer
  'named-platform': NamedPlatform
  platform: PlatformFact
  capability: CapabilityFact
  functions: FunctionsFact
  attack: AttackFact
  'kernel-hardening': KernelHardening
  'device-firmware': DeviceFirmware
  'reference-tree': ReferenceTree
  'tree-comparison': TreeComparison
  'content-comparison': ContentComparison
  'code-file': CodeFile
  'code-use': CodeUse
  'binary-use': BinaryUse
  board: Board
  'board-part': BoardPart
  'board-signal': BoardSignal
  'board-entry': BoardEntry
  'board-layer': BoardLayer
  'board-drill': BoardDrill
  'board-sheet': BoardSheet
}

export type FactKind = keyof FactKinds

/** Every kind, for those who ask for kinds by name. */
export const factKinds: readonly string[] = Object.keys({
  artefact: 0, container: 0, partition: 0, volume: 0, 'file-tree': 0, system: 0, 'os-release': 0, package: 0, 'package-files': 0, 'language-package': 0, account: 0,
  password: 0, group: 0, 'sudo-rule': 0, setting: 0, listener: 0, 'authorized-key': 0, unit: 0, 'start-entry': 0, 'event-hook': 0, mount: 0,
  'disk-mapping': 0, 'wifi-network': 0, 'packet-filter': 0, 'kernel-config': 0, kernel: 0, support: 0, script: 0, elf: 0, certificate: 0,
  'private-key': 0, 'published-key': 0, 'personal-data': 0, database: 0, 'device-tree': 0, banner: 0, secret: 0, pattern: 0, digest: 0,
  applets: 0, component: 0, 'vulnerability-database': 0, 'advisory-coverage': 0, advisory: 0, vulnerability: 0,
  'password-try': 0, 'signed-image': 0, fuses: 0, 'public-key': 0, 'key-anchor': 0, 'boot-loader-flaw': 0, 'signature-check': 0, 'verified-signature': 0, dossier: 0,
  answer: 0, 'named-platform': 0, platform: 0, capability: 0, functions: 0, attack: 0, 'detached-signature': 0, 'weak-key': 0, 'key-list': 0,
  'key-list-match': 0, 'verity-tree': 0, 'verity-check': 0, 'cms-signature': 0, 'cms-check': 0, 'uefi-signature-list': 0, 'uefi-image': 0, 'uefi-trust': 0,
  'kernel-hardening': 0, 'device-firmware': 0, 'reference-tree': 0, 'tree-comparison': 0, 'content-comparison': 0, 'code-file': 0, 'code-use': 0,
  'binary-use': 0, board: 0, 'board-part': 0, 'board-signal': 0, 'board-entry': 0, 'board-layer': 0, 'board-drill': 0, 'board-sheet': 0,
} satisfies Record<FactKind, 0>)
/** A fact of one kind: its payload, and where it was seen. */
export type Fact<K extends FactKind = FactKind> = { [P in K]: { readonly kind: P } & FactKinds[P] & Seen }[K]

/** What a reader yields: the payload, and where in its own input. The engine adds the rest. */
export type FactDraft<K extends FactKind = FactKind> = {
  [P in K]: { readonly kind: P; readonly line?: number; readonly offset?: number } & FactKinds[P]
}[K]

/** Facts by kind, in a stable order. */
export interface FactQuery {
  <K extends FactKind>(kind: K): readonly Fact<K>[]
}

/** Groups facts by kind. */
export function factQuery(facts: Iterable<Fact>): FactQuery {
  const byKind = new Map<FactKind, Fact[]>()
  for (const fact of facts) {
    const list = byKind.get(fact.kind)
    if (list === undefined) byKind.set(fact.kind, [fact])
    else list.push(fact)
  }
  return <K extends FactKind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly Fact<K>[]
}
