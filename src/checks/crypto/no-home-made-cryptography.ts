/**
 * Ciphers and protocols that only their author has studied fail quietly. Evidence first: hand-written ciphers in own scripts, and
 * tables of ciphers in own programs that link no library; then what the dossier says.
 */
import type { Fact } from '../../facts/fact.ts'
import { failuresOf, usesOf } from '../code-uses.ts'
import { defineCheck, fail, seen, type CheckContext, type Fail, type Outcome } from '../define.ts'
import { ownPrograms } from '../own-programs.ts'
import { byAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, inSystem, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'os-release' | 'code-use' | 'binary-use' | 'elf' | 'banner' | 'answer'

const question = 'crypto.no-home-made-cryptography'

export const check = defineCheck({
  id: 'crypto/no-home-made-cryptography',
  title: 'Own code uses published cryptography from maintained libraries only',
  property: 'crypto',
  rung: 'correct',
  needs: ['system', 'file-tree', 'package-files', 'os-release', 'code-use', 'binary-use', 'elf', 'banner', 'answer'],
  asks: [question],
  severity: fromLevel('required', 1, 'high', 'What is protected by it is readable or forgeable for somebody who takes the program apart.'),
  references: [
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'NIST SP 800-131A Rev. 2, Transitioning the Use of Cryptographic Algorithms and Key Lengths', url: 'https://csrc.nist.gov/pubs/sp/800/131/a/r2/final' },
    { title: 'CWE-1240: Use of a Cryptographic Primitive with a Risky Implementation', url: 'https://cwe.mitre.org/data/definitions/1240.html' },
    { title: 'CWE-327: Use of a Broken or Risky Cryptographic Algorithm', url: 'https://cwe.mitre.org/data/definitions/327.html' },
  ],
  run: (context) => {
    const found = eachSystem(context, '', (view) => judge(context, view)).filter(({ result }) => result === 'fail')
    const answer = byAnswer(context, { question, yes: check.title, no: 'Something is protected by an algorithm or protocol of your own making.' })
    // What was seen outweighs what was said; a "no" stands beside it.
    return found.length === 0 ? [answer] : answer.result === 'fail' ? [...found, answer] : found
  },
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  return [...failuresOf(usesOf(context, view, ['home-made-cipher']), context.level.required, { severityOf: () => 'medium' }), ...byPrograms(context, view)]
}

/** Libraries that bring these tables, linked or built in. */
const library = /^lib(?:crypto|ssl|mbed|wolf|gnutls|gcrypt|nettle|hogweed|sodium|nss|tomcrypt|botan|cryptopp|bearssl|polarssl|cyassl|axtls|matrixssl|tls|kcapi|crypt|openssl|boringssl|xmlsec|ssh|srtp|aws|QtNetwork|Qt\dNetwork|curl|krb5|k5crypto)/u
const cryptoComponents = /openssl|libressl|boringssl|mbed|polarssl|wolfssl|cyassl|gnutls|gcrypt|nettle|sodium|tomcrypt|botan|crypto|bearssl|axtls|matrixssl|dropbear|openssh|hostap|wpa|putty|curl|qt|ssh|sqlcipher|busybox|zip|7z|krb|samba|mosquitto/iu

function byPrograms(context: CheckContext<Kinds>, view: SystemView): readonly Fail[] {
  const own = new Map(ownPrograms(context, view).map((elf) => [`${elf.container} ${elf.file}`, elf]))
  const banners = new Set(inSystem(view, context.facts('banner')).filter(({ component }) => cryptoComponents.test(component)).map(({ container, file }) => `${container} ${file}`))
  const tables = Map.groupBy(inSystem(view, context.facts('binary-use')).filter(({ rule, container, file }) => rule === 'cipher-table' && !banners.has(`${container} ${file}`)), ({ container, file }) => `${container} ${file}`)
  return [...tables].flatMap(([file, found]): Fail[] => {
    const elf = own.get(file)
    const [first] = found
    // A shared library may be the maintained library itself, under a name that nobody knows here.
    if (elf === undefined || first === undefined || elf.type === 'shared-object' || elf.static || elf.needed.some((name) => library.test(name))) return []
    return [fail(
      `${elf.file} holds the tables of ${[...new Set(found.map(({ detail }) => detail))].join(' and ')} and links no library of cryptography. Look whose code that is.`,
      [seen(first, { excerpt: `table of ${first.detail}` }), seen(elf, { excerpt: `links ${needed(elf)}` })], { subject: 'cipher-table', severity: 'low' },
    )]
  })
}

const needed = (elf: Fact<'elf'>): string => (elf.needed.length === 0 ? 'nothing' : elf.needed.slice(0, 8).join(', '))
