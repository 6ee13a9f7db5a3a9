/** Follows a command sequence as the ROM would: from the table of super root keys over certificates to the blocks of the image. */
import type { FactDraft } from '../../../facts/fact.ts'
import type { BootKey, ByteRange, ImageSignature } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { sha256 } from '../../../kernel/native/digest.ts'
import { hex, type PublicKey } from '../../../kernel/native/signatures.ts'
import { malformed, ReadError } from '../../../kernel/problem.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { schemeText } from '../../shared/algorithm.ts'
import { bootKey, heldKey } from '../../shared/boot-key.ts'
import { isNamed, readSignedData, signerVerifies } from '../../shared/cms.ts'
import { certificateKey, issuedBy, signedCertificate, type SignedCertificate } from '../../shared/signed-certificate.ts'
import { readCertificate } from '../../shared/x509.ts'
import { protocols, type Authenticate, type Csf, type InstallKey } from './csf.ts'
import { objectAt, objectTags } from './object.ts'
import { srkTable, type SrkTable } from './srk.ts'

/** Slots of the ROM's key store (HAB4 API): super root key and CSF key, for the maker's set of keys and for NXP's. */
const slots = { srk: 0, csf: 1, nxpSrk: 5, nxpCsf: 6 } as const

type Verdict = { readonly result: 'verifies' } | { readonly result: 'fails' | 'unchecked'; readonly why: string }
const good: Verdict = { result: 'verifies' }
const fails = (why: string): Verdict => ({ result: 'fails', why })
const unchecked = (why: string): Verdict => ({ result: 'unchecked', why })

interface Slot {
  readonly name: string
  readonly key?: PublicKey
  readonly certificate?: SignedCertificate
  /** May sign certificates and nothing else. */
  readonly authority: boolean
  readonly trust: Verdict
}

export interface Followed {
  readonly signatures: readonly ImageSignature[]
  readonly keys: readonly FactDraft<'public-key'>[]
  /** Where parts of the CSF stand. */
  readonly parts: readonly ByteRange[]
  readonly encrypted: boolean
  readonly encryptedRanges: readonly ByteRange[]
  /** The table is NXP's own: its image is not the maker's. */
  readonly nxp: boolean
  readonly notes: readonly string[]
  readonly opens: readonly string[]
}

/** Where a block of memory stands in the file; undefined when that is not known, or when it is not in the file. */
export type Locate = (address: number, bytes: number) => ByteRange | undefined

export async function follow(source: ByteSource, csf: Csf, locate: Locate, budget: Budget): Promise<Followed> {
  const run = new Run(source, csf, locate, budget)
  for (const command of csf.commands) {
    budget.check()
    await (command.kind === 'install-key' ? run.install(command) : run.authenticate(command))
  }
  return run.end()
}

class Run {
  readonly #source: ByteSource
  readonly #csf: Csf
  readonly #locate: Locate
  readonly #budget: Budget
  readonly #slots = new Map<number, Slot>()
  readonly #parts: ByteRange[]
  readonly #signatures: ImageSignature[] = []
  readonly #keys: FactDraft<'public-key'>[] = []
  readonly #notes: string[]
  readonly #encrypted: ByteRange[] = []
  #hasSecretKey = false
  #table: SrkTable | undefined
  #root: BootKey | undefined
  #nxp = false
  /** Whether the commands themselves are authentic; undefined before the command that says so. */
  #sequence: Verdict | undefined
  #sequenceAt: ByteRange | undefined
  #scheme = 'HABv4'

  constructor(source: ByteSource, csf: Csf, locate: Locate, budget: Budget) {
    this.#source = source
    this.#csf = csf
    this.#locate = locate
    this.#budget = budget
    this.#parts = [csf.signed]
    this.#notes = [...csf.notes]
  }

  async install(command: InstallKey): Promise<void> {
    if (command.protocol === protocols.srk) await this.#installRoot(command)
    else if (command.protocol === protocols.x509) await this.#installCertificate(command)
    else if (command.protocol === protocols.blob) this.#hasSecretKey = true
    else throw malformed(`a key of a protocol 0x${command.protocol.toString(16)} that is not known`, command.at)
  }

  async #installRoot(command: InstallKey): Promise<void> {
    if (this.#table !== undefined || (command.target !== slots.srk && command.target !== slots.nxpSrk)) throw malformed('a second table of super root keys, or one in a slot that is not for it', command.at)
    const object = await objectAt(this.#source, command.location, objectTags.certificate, 'the table of super root keys')
    this.#parts.push(object)
    const table = srkTable(object.body, object.start + 4)
    this.#table = table
    this.#nxp = command.target === slots.nxpSrk
    for (const [index, { key }] of table.keys.entries()) {
      if (key !== undefined) this.#keys.push(heldKey(key, 'image', `super root key ${index + 1}`, { offset: object.start }))
    }
    const chosen = table.keys[command.source]
    const name = `super root key ${command.source + 1} of ${table.keys.length}`
    if (chosen === undefined) this.#slots.set(command.target, { name, authority: true, trust: fails(`the commands choose super root key ${command.source + 1}, and the table holds ${table.keys.length}`) })
    else if (chosen.key === undefined) this.#slots.set(command.target, { name, authority: true, trust: fails(`${name}, which the commands choose, is in the table as a digest only`) })
    else {
      this.#root = bootKey(chosen.key, { anchors: this.#nxp ? {} : { 'hab-srk': table.hash }, label: this.#nxp ? `NXP's ${name}` : name })
      this.#slots.set(command.target, { name, key: chosen.key, authority: chosen.authority, trust: good })
    }
  }

  async #installCertificate(command: InstallKey): Promise<void> {
    const { location, source: from, target } = command
    if (this.#slots.has(target)) throw malformed(`a second key for slot ${target}`, command.at)
    const isCsfKey = target === slots.csf || target === slots.nxpCsf
    const what = isCsfKey ? 'the CSF key\'s certificate' : `the certificate for key slot ${target}`
    const object = await objectAt(this.#source, location, objectTags.certificate, what)
    this.#parts.push(object)
    const issuer = this.#slots.get(from)
    const base = { name: what, authority: false }
    try {
      const certificate = signedCertificate(object.body)
      const key = certificateKey(certificate)
      this.#keys.push(heldKey(key, 'certificate', readCertificate(object.body).subject, { offset: object.start }))
      this.#slots.set(target, { ...base, key, certificate, trust: await this.#trustOf(command, certificate, object.body, what, issuer) })
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      this.#slots.set(target, { ...base, trust: fails(`${what} cannot be read: ${error.message}`) })
    }
  }

  async #trustOf(command: InstallKey, certificate: SignedCertificate, body: Uint8Array, what: string, issuer: Slot | undefined): Promise<Verdict> {
    const early = command.target === slots.csf || command.target === slots.nxpCsf
    if (early !== (this.#sequence === undefined)) return fails(early ? 'the CSF key is installed after the commands were authenticated' : `${what} is installed before the commands are authenticated`)
    if (certificate.whole.length !== body.length) return fails(`${what} has bytes behind it`)
    if (command.digest !== undefined && hex(command.digest) !== sha256(await this.#source.read(command.location, body.length + 4))) return fails(`${what} is not the one whose digest the command holds`)
    if (issuer?.key === undefined) return issuer !== undefined && issuer.trust.result !== 'verifies' ? issuer.trust : fails(`${what} is to be checked with key slot ${command.source}, which holds no key`)
    if (issuer.trust.result !== 'verifies') return issuer.trust
    const isRoot = command.source === slots.srk || command.source === slots.nxpSrk
    if (isRoot && !issuer.authority) return fails(`${what} is issued by ${issuer.name}, which is not marked as an authority`)
    const issued = await issuedBy(certificate, issuer.key, this.#budget)
    if (issued === undefined) return unchecked(`${what} is signed in a way that is not known here (${certificate.algorithm})`)
    return issued ? good : fails(`${what} was not issued by ${issuer.name}`)
  }

  async authenticate(command: Authenticate): Promise<void> {
    if (command.protocol === protocols.aead) await this.#decrypt(command)
    else if (command.protocol !== protocols.cms) throw malformed(`a signature of a protocol 0x${command.protocol.toString(16)} that is not known`, command.at)
    else if (command.key === slots.csf || command.key === slots.nxpCsf) await this.#authenticateSequence(command)
    else await this.#authenticateData(command)
  }

  async #authenticateSequence(command: Authenticate): Promise<void> {
    if (command.blocks.length > 0 || this.#sequence !== undefined) throw malformed('the CSF key may only sign the commands, and only once', command.at)
    const root = this.#slots.get(command.key === slots.csf ? slots.srk : slots.nxpSrk)
    // Fast authentication: no CSF key is installed, and the super root key, which is no authority, signs itself (CST User Guide, 5.2.4).
    const slot = this.#slots.get(command.key) ?? (root?.authority === false ? root : undefined)
    const { verdict, at } = await this.#cms(command, slot, [this.#csf.signed], 'the commands')
    this.#sequence = verdict
    this.#sequenceAt = at
  }

  async #authenticateData(command: Authenticate): Promise<void> {
    const slot = this.#slots.get(command.key)
    const ranges = command.blocks.map(({ address, bytes }) => this.#locate(address, bytes))
    const lost = command.blocks[ranges.indexOf(undefined)]
    const covers = ranges.filter((range) => range !== undefined)
    const isRoot = command.key === slots.srk || command.key === slots.nxpSrk
    const { verdict, at, scheme } = await this.#cms(command, slot, covers, 'the image')
    const all: Verdict[] = [
      this.#sequence ?? fails('the image is authenticated before the commands are'),
      isRoot && slot?.authority === true ? fails(`${slot.name} is an authority, and the image is to be signed with it`) : good,
      slot?.trust ?? good,
      covers.length === 0 && lost === undefined ? fails('it covers no block at all') : good,
      lost === undefined ? good : unchecked(`${lost.bytes} bytes at address 0x${lost.address.toString(16)} are signed, and where they stand in the file is not known`),
      // What is encrypted in the file was signed before.
      covers.some((range) => this.#encrypted.some((other) => range.start < other.end && other.start < range.end)) ? unchecked('blocks that it covers are encrypted in the file') : good,
      verdict,
    ]
    const first = all.find(({ result }) => result === 'fails') ?? all.find(({ result }) => result === 'unchecked') ?? good
    this.#signatures.push(this.#signature(scheme, first, at, [this.#csf.signed, ...covers]))
  }

  #signature(scheme: string, verdict: Verdict, at: ByteRange, covers: readonly ByteRange[]): ImageSignature {
    return {
      scheme, result: verdict.result, at,
      why: verdict.result === 'verifies' ? 'from the super root key in its own table, which only fuses can anchor, over the certificates to the image' : verdict.why,
      ...(this.#root === undefined ? {} : { key: this.#root }),
      covers: verdict.result === 'verifies' ? covers.map(({ start, end }) => ({ start, end })) : [],
    }
  }

  /** The signature by itself: with the slot's key, over these bytes. */
  async #cms(command: Authenticate, slot: Slot | undefined, signed: readonly ByteRange[], what: string): Promise<{ readonly verdict: Verdict; readonly at: ByteRange; readonly scheme: string }> {
    const object = await objectAt(this.#source, command.location, objectTags.signature, `the signature over ${what}`)
    this.#parts.push(object)
    const at = { start: object.start, end: object.end }
    const plain = { at, scheme: this.#scheme }
    if (slot?.key === undefined) return { ...plain, verdict: slot?.trust ?? fails(`the signature over ${what} asks for key slot ${command.key}, which holds no key`) }
    try {
      const data = readSignedData(object.body)
      const [signer, ...more] = data.signers
      const scheme = signer?.scheme === undefined ? this.#scheme : `HABv4, ${schemeText(signer.scheme)}`
      if (signer === undefined || more.length > 0 || data.content !== undefined || data.size !== object.body.length) return { at, scheme, verdict: fails(`the signature over ${what} is not one detached signature`) }
      if (slot.certificate !== undefined && !isNamed(signer, slot.certificate)) return { at, scheme, verdict: fails(`the signature over ${what} names another certificate than ${slot.name}`) }
      const { verifies, why } = await signerVerifies(this.#source, signed, data, signer, slot.key, this.#budget)
      if (verifies === undefined) return { at, scheme, verdict: unchecked(`the signature over ${what}: ${why}`) }
      return { at, scheme, verdict: !verifies ? fails(`the signature over ${what}: ${why}`) : slot.trust }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      return { ...plain, verdict: fails(`the signature over ${what} cannot be read: ${error.message}`) }
    }
  }

  async #decrypt(command: Authenticate): Promise<void> {
    const object = await objectAt(this.#source, command.location, objectTags.mac, 'the code of the encrypted blocks')
    this.#parts.push(object)
    this.#encrypted.push(...command.blocks.map(({ address, bytes }) => this.#locate(address, bytes)).filter((range) => range !== undefined))
    this.#signatures.push({ scheme: 'HABv4, AES-CCM', result: 'unchecked', why: 'the blocks are encrypted with a key that only the chip can unwrap', covers: [], at: { start: object.start, end: object.end } })
  }

  end(): Followed {
    const covered = this.#signatures.some(({ scheme }) => !scheme.endsWith('AES-CCM'))
    // Commands that are signed and authenticate nothing: the chip starts the image whatever it is.
    const alone = covered || this.#sequence === undefined || this.#sequenceAt === undefined ? [] : [this.#signature(this.#scheme, this.#sequence, this.#sequenceAt, [this.#csf.signed])]
    return {
      signatures: [...alone, ...this.#signatures], keys: this.#keys, parts: this.#parts, nxp: this.#nxp,
      encrypted: this.#hasSecretKey || this.#encrypted.length > 0, encryptedRanges: this.#encrypted,
      notes: [...alone.length === 0 ? [] : ['only the commands are signed: they authenticate no byte of the image'], ...this.#notes],
      opens: this.#csf.opens,
    }
  }
}
