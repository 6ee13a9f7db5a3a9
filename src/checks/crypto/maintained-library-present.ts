/** Whether there is a reputable library at all that the product's own code can use, so that nobody writes ciphers himself. */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { answered, answerEvidence, sentence } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { isCrypto } from '../support-view.ts'
import { eachSystem, inSystem, type SystemView } from '../systems.ts'
import { basename } from '../../kernel/path.ts'

type Kinds = 'system' | 'file-tree' | 'elf' | 'banner' | 'answer'
const question = 'crypto.no-home-made-cryptography'

export const check = defineCheck({
  id: 'crypto/maintained-library-present',
  title: 'A maintained cryptographic library is there to be used',
  property: 'crypto',
  rung: 'available',
  needs: ['system', 'file-tree', 'elf', 'banner', 'answer'],
  asks: [question],
  severity: fromLevel('required', 1, 'high', 'Without one, connections and updates are protected by nothing or by ciphers of the developers\' own.'),
  references: [
    { title: 'CWE-1240: Use of a Cryptographic Primitive with a Risky Implementation', url: 'https://cwe.mitre.org/data/definitions/1240.html' },
    { title: 'OWASP cryptographic storage cheat sheet', url: 'https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which cryptographic libraries it has.', (view) => [judge(context, view)]),
})

/** Shared libraries by the beginning of their file name. */
const known: readonly (readonly [RegExp, string])[] = [
  [/^libcrypto\.so/u, 'OpenSSL'], [/^libmbedcrypto\.so/u, 'Mbed TLS'], [/^libwolfssl\.so/u, 'wolfSSL'], [/^libgnutls\.so/u, 'GnuTLS'], [/^libsodium\.so/u, 'libsodium'],
  [/^libgcrypt\.so/u, 'libgcrypt'], [/^libnss3\.so/u, 'NSS'], [/^libbotan-\d/u, 'Botan'], [/^libnettle\.so/u, 'Nettle'], [/^libtls\.so/u, 'LibreSSL'],
]

/** `Mbed TLS` and `mbedtls` are one. */
const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '')

function judge(context: CheckContext<Kinds>, view: SystemView): Outcome {
  const found = new Map<string, Evidence>()
  const elves = view.own(context.facts('elf'))
  for (const elf of elves) {
    const name = known.find(([pattern]) => pattern.test(basename(elf.file)))?.[1]
    if (name !== undefined && !found.has(name)) found.set(name, seen(elf, { excerpt: elf.soname ?? basename(elf.file) }))
  }
  for (const banner of inSystem(view, context.facts('banner'))) if (isCrypto(banner.component) && ![...found.keys()].some((name) => plainName(name) === plainName(banner.component))) found.set(banner.component, seen(banner, { excerpt: `${banner.component} ${banner.version}` }))
  // Go and its kin bring their own, maintained with the language.
  const go = elves.find((elf) => elf.runtime === 'go')
  if (go !== undefined) found.set('the library of Go', seen(go))
  const [first, ...rest] = found.values()
  if (first !== undefined) return pass(`The system has ${[...found.keys()].join(', ')}. How current they are is judged by crypto/libraries-supported.`, [first, ...rest])
  const answer = answered(context, question)
  if (answer?.answer === 'no') return fail(`No cryptographic library was recognised, and the dossier says that ciphers are home-made.${answer.detail === '' ? '' : ` ${sentence(answer.detail)}`}`, [answerEvidence(answer), at(view.root, '/usr/lib')])
  return unknown('No cryptographic library was recognised among the system\'s libraries and programs.', 'Name the library in the bill of materials, with its version; or say that the product encrypts and signs nothing.', { evidence: [at(view.root, '/usr/lib')] })
}
