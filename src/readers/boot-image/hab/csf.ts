/** Command sequence files of HABv4 (HAB4 API, 4.3): what the ROM does with an image, one command after the other. */
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { objectAt, objectTags, type HabObject } from './object.ts'

const commandTags = { set: 0xb1, init: 0xb4, unlock: 0xb2, installKey: 0xbe, nop: 0xc0, authenticate: 0xca, write: 0xcc, check: 0xcf } as const
/** Protocols of keys and signatures. */
export const protocols = { srk: 0x03, x509: 0x09, cms: 0xc5, blob: 0xbb, aead: 0xa3 } as const

export interface InstallKey {
  readonly kind: 'install-key'
  readonly at: number
  readonly protocol: number
  readonly source: number
  readonly target: number
  /** Offset in the file. */
  readonly location: number
  /** SHA-256 that the certificate's structure has to have. */
  readonly digest?: Uint8Array
}
export interface Authenticate {
  readonly kind: 'authenticate'
  readonly at: number
  readonly key: number
  readonly protocol: number
  readonly location: number
  /** Blocks by address; none: the CSF itself. */
  readonly blocks: readonly { readonly address: number; readonly bytes: number }[]
}
export interface Csf {
  /** Header and commands: what its own signature covers. */
  readonly signed: HabObject
  readonly commands: readonly (InstallKey | Authenticate)[]
  readonly notes: readonly string[]
  /** What stays unlocked on every unit that starts the image, and lets somebody in. */
  readonly opens: readonly string[]
}

/** Features that commands leave unlocked (CST User Guide, table 24), by engine and bit. */
const engines: Readonly<Record<number, { readonly name: string; readonly features: readonly string[] }>> = {
  0x0c: { name: 'SRTC', features: [] },
  0x1d: { name: 'CAAM', features: ['the job ring master IDs', 'the random number generator\'s set-up', 'the manufacturing protection key'] },
  0x1e: { name: 'SNVS', features: ['low-power software reset', 'writing of the zeroisable master key'] },
  0x21: { name: 'OCOTP', features: ['the field return fuse', 'revocation of super root keys', 'the SCS register', 'JTAG'] },
}

/** The CSF at an offset; `offsetOf` maps absolute addresses. */
export async function csfAt(source: ByteSource, offset: number, offsetOf: (address: number) => number, budget: Budget): Promise<Csf> {
  const signed = await objectAt(source, offset, objectTags.csf, 'the command sequence')
  const cursor = new Cursor(signed.body, offset + 4)
  const commands: (InstallKey | Authenticate)[] = []
  const notes: string[] = []
  const opens: string[] = []
  while (cursor.remaining > 0) {
    budget.node()
    const at = cursor.base + cursor.position
    const start = cursor.position
    const tag = cursor.u8()
    const length = cursor.u16(false)
    if (length < 4) throw malformed('a command of impossible length', at)
    const command = cursor.seek(start).sub(length)
    const parameter = command.skip(3).u8()
    const located = (absolute: boolean): number => {
      const value = command.u32(false)
      return absolute ? offsetOf(value) : offset + value
    }
    if (tag === commandTags.installKey) commands.push(installKey(command, at, parameter, located))
    else if (tag === commandTags.authenticate) commands.push(authenticate(command, at, parameter, located))
    else if (tag === commandTags.unlock) {
      const { features, note, oneUnit } = unlock(command, parameter)
      notes.push(note)
      if (!oneUnit) opens.push(...features.filter((feature) => doors.has(feature)))
    }
    else if (tag === commandTags.write) notes.push('the command sequence writes to memory or registers')
    else if (tag !== commandTags.set && tag !== commandTags.init && tag !== commandTags.nop && tag !== commandTags.check) throw malformed(`a command 0x${tag.toString(16)} that does not exist`, at)
  }
  return { signed, commands, notes, opens }
}

/** Flags of Install Key (HAB4 API, hab_cmd_ins_key_flg). */
const keyFlags = { absolute: 0x01, hash: 0x80 } as const
const sha256Id = 0x17

function installKey(command: Cursor, at: number, flags: number, located: (absolute: boolean) => number): InstallKey {
  const [protocol, algorithm, source, target] = [command.u8(), command.u8(), command.u8(), command.u8()]
  const location = located((flags & keyFlags.absolute) !== 0)
  const hashed = (flags & keyFlags.hash) !== 0
  if (command.remaining !== (hashed ? 32 : 0) || (hashed && algorithm !== sha256Id)) throw malformed('an Install Key command of a form that is not known', at)
  return { kind: 'install-key', at, protocol, source, target, location, ...(hashed ? { digest: command.take(32) } : {}) }
}

function authenticate(command: Cursor, at: number, flags: number, located: (absolute: boolean) => number): Authenticate {
  const [key, protocol] = [command.u8(), command.u8()]
  command.skip(2)
  const location = located((flags & 1) !== 0)
  const blocks: { address: number; bytes: number }[] = []
  while (command.remaining > 0) blocks.push({ address: command.u32(false), bytes: command.u32(false) })
  return { kind: 'authenticate', at, key, protocol, location, blocks }
}

/** Of these features, what lets somebody into a unit. */
const doors: ReadonlySet<string> = new Set(['JTAG', 'the field return fuse'])

function unlock(command: Cursor, engine: number): { readonly features: readonly string[]; readonly note: string; readonly oneUnit: boolean } {
  const known = engines[engine]
  const bits = command.remaining >= 4 ? command.u32(false) : 0
  const features = known?.features.filter((_, bit) => ((bits >> bit) & 1) === 1) ?? []
  const what = features.length === 0 ? '' : `: ${features.join(', ')}`
  const oneUnit = command.remaining > 0
  return { features, oneUnit, note: `the command sequence leaves ${known?.name ?? `engine 0x${engine.toString(16)}`} unlocked${what}${oneUnit ? ', on one unit only' : ''}` }
}
