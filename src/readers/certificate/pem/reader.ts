/** Certificates and keys in PEM and its relatives (OpenSSH, OpenPGP armour), single or in bundles. Opens nothing encrypted. */
import type { FactDraft } from '../../../facts/fact.ts'
import { limitReached, ReadError } from '../../../kernel/problem.ts'
import { readAll } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { armoured, type Armoured } from '../../shared/armour.ts'
import { spkiKey } from '../../../kernel/native/signatures.ts'
import { heldKey } from '../../shared/boot-key.ts'
import { armouredPrivateKey, keyFacts } from '../../shared/private-key.ts'
import { certificateKey, readCertificate } from '../../shared/x509.ts'

const maxBytes = 8 * 1024 * 1024
/** Public bundles hold about 150 certificates. */
const maxBlocks = 2000

const certificateLabels = new Set(['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE'])
const latin1 = new TextDecoder('latin1')

export const reader = defineReader({
  id: 'certificate/pem',
  title: 'Certificates and keys in PEM, OpenSSH and OpenPGP armour',
  emits: ['certificate', 'private-key', 'public-key'],
  signatures: [
    { hex: '2d 2d 2d 2d 2d 42 45 47 49 4e 20', at: 0, maxBytes },
    { paths: ['*.pem', '*.crt', '*.cer', '*.cert', '*.key', '*.p8', '*.asc', '*.ca', '*.ca-bundle', '*.chain', 'id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519', 'ssh_host_*_key'], maxBytes },
  ],
  references: [
    { title: 'RFC 7468: Textual Encodings of PKIX, PKCS, and CMS Structures', url: 'https://www.rfc-editor.org/rfc/rfc7468' },
    { title: 'RFC 5280: X.509 certificates', url: 'https://www.rfc-editor.org/rfc/rfc5280' },
    { title: 'RFC 5958: Asymmetric Key Packages (PKCS #8)', url: 'https://www.rfc-editor.org/rfc/rfc5958' },
    { title: 'OpenSSH PROTOCOL.key', url: 'https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key' },
    { title: 'RFC 9580: OpenPGP', url: 'https://www.rfc-editor.org/rfc/rfc9580' },
  ],
  limitations: [
    'Encrypted keys are recognised, not opened.',
    'A block whose content is no base64 (an excerpt, a placeholder) is passed over.',
    'Certificate requests and revocation lists are passed over.',
  ],
  async *read(input, budget) {
    const text = latin1.decode(await readAll(input, maxBytes))
    const facts: FactDraft<Emitted>[] = []
    const contents = new Map<FactDraft<Emitted>, Uint8Array>()
    const problems: { code: ReadError['code']; message: string; offset?: number }[] = []
    let blocks = 0
    let certificates = 0
    for (const block of armoured(text)) {
      if (++blocks > maxBlocks) {
        problems.push({ code: 'limit', message: limitReached(`more than ${maxBlocks} blocks in one PEM file`).message })
        break
      }
      budget.node()
      try {
        for (const fact of factsOf(block)) {
          if (fact.kind === 'certificate') {
            certificates++
            if (block.content !== undefined) contents.set(fact, block.content)
          }
          facts.push(fact)
        }
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
        problems.push({ code: error.code, message: `${block.label} in line ${block.line}: ${error.message}` })
      }
    }
    for (const fact of facts) {
      if (fact.kind !== 'certificate') {
        yield { fact }
        continue
      }
      const certificate = { ...fact, inFile: certificates }
      yield { fact: certificate }
      for (const key of certificateKey(contents.get(fact) ?? new Uint8Array(), certificate, input.path, fact.line)) yield { fact: key }
    }
    for (const problem of problems) yield { problem }
  },
})

type Emitted = 'certificate' | 'private-key' | 'public-key'

function factsOf(block: Armoured): readonly FactDraft<Emitted>[] {
  if (certificateLabels.has(block.label)) return block.content === undefined ? [] : [{ kind: 'certificate', line: block.line, ...readCertificate(block.content), inFile: 1 }]
  // RFC 7468 section 13.
  if (block.label === 'PUBLIC KEY') return block.content === undefined ? [] : [heldKey(spkiKey(block.content), 'file', '', { line: block.line })]
  const key = armouredPrivateKey(block)
  return key === undefined ? [] : keyFacts(key, block.line)
}
