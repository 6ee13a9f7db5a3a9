/**
 * What the imports and texts of the product's own compiled programs say about cryptography. Nobody sees from outside what they do with it:
 * these are places to look at, medium at most.
 */
import type { BinaryUse } from '../facts/code.ts'
import type { Fact } from '../facts/fact.ts'
import { fail, seen, type CheckContext, type Fail, type Outcome } from './define.ts'
import { inSystem, layersIn, ownership, type SystemView } from './systems.ts'

type Kinds = 'file-tree' | 'elf' | 'package-files' | 'binary-use'
type Elf = Fact<'elf'>

/** Programs and libraries that no package brought, in the system and in containers; without a package database only those where products put their own. */
export function ownPrograms(context: CheckContext<'file-tree' | 'elf' | 'package-files'>, view: SystemView): readonly Elf[] {
  return [view, ...layersIn(view, context.facts('file-tree'))].flatMap((place) => {
    const owners = ownership(place, context.facts('package-files'))
    const isOwn = (file: string): boolean => (owners.known ? owners.packageOf(file) === undefined : /^\/(?:opt|srv|home|app|usr\/local|data)\//u.test(file))
    return place.near(context.facts('elf')).filter(({ type, file }) => type !== 'relocatable' && type !== 'core' && isOwn(file))
  })
}

const weak = /^(?:EVP_(?:aes_\d+_ecb|des_\w+|rc4|rc2_\w+|bf_\w+)|AES_ecb_encrypt|DES_\w+|RC4(?:_set_key)?|mbedtls_(?:des_\w+|arc4_\w+|aes_crypt_ecb)|wc_(?:Des_\w+|Arc4\w+|AesEcbEncrypt))$/u
const strong = /^(?:EVP_(?:\w+_(?:gcm|ccm|cbc|ctr)|chacha20_poly1305|get_cipherbyname|CIPHER_fetch)|AES_cbc_encrypt|mbedtls_(?:gcm|ccm|cipher)\w+|mbedtls_aes_crypt_(?:cbc|ctr)|wc_(?:AesGcm|AesCbc|ChaCha)\w+|crypto_(?:secretbox|aead)\w+)$/u
// `EVP_des_cbc` is weak by its cipher, whatever its mode.
const isStrong = (name: string): boolean => strong.test(name) && !weak.test(name)

/** Programs that import weak ciphers and no sound one. */
export function weakImports(context: CheckContext<Kinds>, view: SystemView): readonly Fail[] {
  return ownPrograms(context, view).flatMap((elf): Fail[] => {
    const found = elf.imports.filter((name) => weak.test(name))
    if (found.length === 0 || elf.imports.some(isStrong)) return []
    return [fail(
      `${elf.file} imports ${found.slice(0, 4).join(', ')} and no sound cipher. Look what it encrypts with that.`,
      seen(elf, { excerpt: `imports ${found.join(', ')}` }), { subject: 'weak-imports', ...(context.level.required >= 1 ? { severity: 'medium' as const } : {}) },
    )]
  })
}

const foretold = /^(?:rand|random|rand_r|drand48)$/u
const secure = /^(?:getrandom|getentropy|arc4random(?:_buf)?|RAND_(?:priv_)?bytes|mbedtls_ctr_drbg_random|wc_RNG_GenerateBlock|randombytes_buf|gnutls_rnd|gcry_randomize|uuid_generate)$/u

/** Programs that print numbers as tokens, know `rand` and its like, and no source that nobody can foretell. */
export function foretoldTokens(context: CheckContext<Kinds>, view: SystemView): readonly Fail[] {
  const uses = inSystem(view, context.facts('binary-use'))
  const of = (elf: Elf, rule: BinaryUse['rule']): Fact<'binary-use'> | undefined => uses.find((use) => use.rule === rule && use.file === elf.file && use.container === elf.container)
  return ownPrograms(context, view).flatMap((elf): Fail[] => {
    const generators = elf.imports.filter((name) => foretold.test(name))
    const format = of(elf, 'token-format')
    if (generators.length === 0 || format === undefined || elf.imports.some((name) => secure.test(name)) || of(elf, 'random-device') !== undefined) return []
    return [fail(
      `${elf.file} prints a number as a token and knows ${generators.join(', ')} as its only source of numbers. Look where the number comes from.`,
      [seen(format, { excerpt: format.detail }), seen(elf, { excerpt: `imports ${elf.imports.filter((name) => /rand/u.test(name)).join(', ')}` })],
      { subject: 'token-format', ...(context.level.required >= 1 ? { severity: 'medium' as const } : {}) },
    )]
  })
}

/** Scripts without a fault say nothing beside a program that has one. */
export const withPrograms = (programs: readonly Fail[], scripts: readonly Outcome[]): readonly Outcome[] => (programs.length === 0 ? scripts : [...programs, ...scripts.filter(({ result }) => result === 'fail')])
