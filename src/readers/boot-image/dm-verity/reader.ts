/**
 * dm-verity hash trees that stand alone, and signatures over root hashes (PKCS #7 in a file of its own). Which data belongs to a tree,
 * and which root hash, is for a join to find; the data is compared when everything was read.
 */
import { ReadError } from '../../../kernel/problem.ts'
import { readAll, window } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { heldKey } from '../../shared/boot-key.ts'
import { readSignedData } from '../../shared/cms.ts'
import { element } from '../../shared/der.ts'
import { signerText } from '../../shared/detached.ts'
import { certificateKey } from '../../shared/signed-certificate.ts'
import { verityMagic, verityTree } from '../../shared/verity.ts'
import { nameText } from '../../shared/x509.ts'

const maxSignatureBytes = 256 * 1024
/** The object identifier of SignedData. */
const signedDataMark = '06 09 2a 86 48 86 f7 0d 01 07 02'

export const reader = defineReader({
  id: 'boot-image/dm-verity',
  title: 'dm-verity hash tree, or the signature of a root hash',
  emits: ['verity-tree', 'cms-signature', 'public-key'],
  signatures: [
    { hex: verityMagic, at: 0 },
    ...['30 82 ?? ??', '30 81 ??'].map((head) => ({ hex: `${head} ${signedDataMark}`, at: 0, paths: ['*.p7s'], maxBytes: maxSignatureBytes })),
  ],
  references: [
    { title: 'Linux kernel documentation, dm-verity', url: 'https://docs.kernel.org/admin-guide/device-mapper/verity.html' },
    { title: 'cryptsetup, dm-verity on-disk format', url: 'https://gitlab.com/cryptsetup/cryptsetup/-/wikis/DMVerity' },
    { title: 'RFC 5652: Cryptographic Message Syntax', url: 'https://www.rfc-editor.org/rfc/rfc5652' },
  ],
  limitations: ['Trees without a superblock are found only where something else describes them (Android\'s vbmeta).', 'Forward error correction data is not looked at.', 'A tree over one single block is not read.'],
  async *read(input, budget) {
    const head = await window(input, 0, 1)
    if (head.u8() !== 0x30) {
      yield { fact: { kind: 'verity-tree', ...await verityTree(input, 0, false) } }
      return
    }
    const data = readSignedData(Uint8Array.from(await readAll(input, maxSignatureBytes)))
    // With content inside it is no signature over something else.
    if (data.content !== undefined) return
    yield { fact: { kind: 'cms-signature', place: input.place, signers: data.signers.map(signerText) } }
    for (const certificate of data.certificates) {
      budget.node()
      try {
        yield { fact: heldKey(certificateKey(certificate), 'certificate', nameText(element(certificate.subject))) }
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
        yield { problem: { code: error.code, message: `a certificate in the signature: ${error.message}` } }
      }
    }
  },
})
