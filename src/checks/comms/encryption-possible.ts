/** Whether the system has what it takes to encrypt and authenticate its connections. */
import { defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { basename } from '../../kernel/path.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'package' | 'elf' | 'banner'

export const check = defineCheck({
  id: 'comms/encryption-possible',
  title: 'The system can encrypt and authenticate its connections',
  property: 'comms',
  rung: 'available',
  needs: ['system', 'file-tree', 'package', 'elf', 'banner'],
  severity: fromLevel('remote', 1, 'high', 'Without a protocol such as TLS or SSH everything that the unit says can be read and changed on the way.'),
  references: [
    { title: 'RFC 8446: The Transport Layer Security (TLS) Protocol Version 1.3', url: 'https://www.rfc-editor.org/rfc/rfc8446' },
    { title: 'RFC 7925: TLS/DTLS Profiles for the Internet of Things', url: 'https://www.rfc-editor.org/rfc/rfc7925' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.5-1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows whether it can encrypt its connections.', (view) => judge(context, view)),
})

/** Libraries that bring TLS, by the start of their file names and of their package names. */
const libraries: readonly (readonly [title: string, file: RegExp, name: RegExp])[] = [
  ['OpenSSL', /^libssl\.so/u, /^(?:libssl\d|libopenssl|openssl-libs|openssl$)/u],
  ['GnuTLS', /^libgnutls\.so/u, /^(?:libgnutls|gnutls)/u],
  ['Mbed TLS', /^libmbedtls\.so/u, /^(?:libmbedtls|mbedtls)/u],
  ['wolfSSL', /^libwolfssl\.so/u, /^(?:libwolfssl|wolfssl)/u],
  ['NSS', /^libssl3\.so$/u, /^(?:libnss3|nss$)/u],
  ['BearSSL', /^libbearssl\.so/u, /^(?:libbearssl|bearssl)/u],
]

interface Found {
  readonly title: string
  readonly evidence: Evidence
  /** It ends before TLS 1.2. */
  readonly old: boolean
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const found: Found[] = []
  const elves = view.own(context.facts('elf'))
  const packages = view.own(context.facts('package'))
  for (const [title, file, name] of libraries) {
    const library = elves.find((elf) => file.test(basename(elf.file)) || (elf.soname !== undefined && file.test(elf.soname)))
    if (library === undefined) continue
    const version = packages.find((each) => name.test(each.name))?.version ?? /\.so\.(0\.[\d.]+)/u.exec(library.soname ?? library.file)?.[1]
    found.push({ title: version === undefined ? title : `${title} ${version}`, evidence: seen(library), old: title === 'OpenSSL' && beforeTls12(version) })
  }
  // Linked into a program, a library is told by its own banner.
  for (const banner of view.own(context.facts('banner'))) {
    if (!/^(?:openssl|libressl|gnutls|mbedtls|wolfssl|boringssl|bearssl)$/u.test(banner.component)) continue
    found.push({ title: `${banner.component} ${banner.version} inside ${banner.file}`, evidence: seen(banner), old: banner.component === 'openssl' && beforeTls12(banner.version) })
  }
  const native = elves.find((elf) => elf.runtime === 'go')
  if (native !== undefined) found.push({ title: 'the TLS of the Go language', evidence: seen(native), old: false })
  const able = found.filter((each) => !each.old)
  if (able[0] !== undefined) return [pass(`The system has what it takes: ${[...new Set(able.map((each) => each.title))].slice(0, 5).join(', ')}.`, able[0].evidence)]
  const [first] = found
  if (first !== undefined) return [fail(`All that the system has is ${found.map((each) => each.title).join(', ')}, which ends before TLS 1.2.`, first.evidence)]
  return [unknown('No library for TLS was found in the system; one may be linked into a program without a sign of it.', 'Name the library or protocol that encrypts the product\'s connections, in the bill of materials of the release.')]
}

/** TLS 1.2 came with OpenSSL 1.0.1. */
const beforeTls12 = (version: string | undefined): boolean => version !== undefined && /^(?:\d+:)?(?:0\.|1\.0\.0(?!\d))/u.test(version)
