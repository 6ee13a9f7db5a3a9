/**
 * Signed Linux kernel modules: a detached PKCS #7 signature, a short structure and a mark behind the module (Linux, scripts/sign-file.c and
 * kernel/module_signature.c). The certificate is usually in the kernel's keyring and not here. Modules without the mark are passed over:
 * whether a kernel takes them is a question to its configuration.
 */
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { hex } from '../../../kernel/native/signatures.ts'
import { basename } from '../../../kernel/path.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { readSignedData } from '../../shared/cms.ts'
import { detachedSignatures } from '../../shared/detached.ts'

/** `~Module signature appended~` and the end of the line. */
const mark = '7e4d6f64756c65207369676e617475726520617070656e6465647e0a'
const markBytes = mark.length / 2
/** struct module_signature (include/linux/module_signature.h). */
const structureBytes = 12
const pkcs7 = 2
const plainData = '1.2.840.113549.1.7.1'
const maxSignatureBytes = 64 * 1024

export const reader = defineReader({
  id: 'boot-image/linux-module',
  title: 'Signed Linux kernel module',
  emits: ['signed-image'],
  signatures: [{ hex: mark, at: -markBytes, paths: ['*.ko', '*.ko.signed', 'vmlinu?', 'vmlinu?-*'] }],
  references: [
    { title: 'Linux kernel documentation, kernel module signing facility', url: 'https://docs.kernel.org/admin-guide/module-signing.html' },
    { title: 'Linux, include/linux/module_signature.h', url: 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/module_signature.h' },
  ],
  limitations: ['Signatures of kernels before 4.3, which are not PKCS #7, are told and not checked.', 'Modules without a signature are left to the kernel\'s configuration.'],
  async *read(input, budget) {
    const structureAt = input.size - markBytes - structureBytes
    if (structureAt < 0) throw malformed('the mark of a module signature, and nothing in front of it', 0)
    if (hex((await window(input, input.size - markBytes, markBytes)).bytes) !== mark) throw malformed('no mark of a module signature at the end', structureAt + structureBytes)
    const structure = await window(input, structureAt, structureBytes)
    const [algorithm, hash, kind, signerBytes, keyBytes] = [structure.u8(), structure.u8(), structure.u8(), structure.u8(), structure.u8()]
    const padding = structure.take(3)
    const size = structure.u32(false)
    if (size > structureAt || size > maxSignatureBytes) throw malformed(`a module signature of ${size} bytes leaves the file`, structureAt + 8)
    if (kind !== pkcs7) throw unsupported(`a module signature of kind ${kind}, as kernels before 4.3 had it`, structureAt + 2)
    // The kernel insists on these (mod_check_sig).
    if ([algorithm, hash, signerBytes, keyBytes, ...padding].some((byte) => byte !== 0)) throw malformed('a module signature whose unused fields are not zero', structureAt)
    const start = structureAt - size
    const data = readSignedData(Uint8Array.from(await input.read(start, size)))
    // As the kernel does (pkcs7_verify for VERIFYING_MODULE_SIGNATURE).
    if (data.contentType !== plainData) throw malformed('a module signature that is none over plain data', start)
    if (data.content !== undefined) throw malformed('a module signature that brings content of its own', start)
    const module = { start: 0, end: start }
    const signatures = await detachedSignatures(input, { data, content: [module], covers: [module], at: { start, end: start + data.size } }, budget)
    yield {
      fact: {
        kind: 'signed-image', format: 'linux-module', place: input.place, title: `Linux kernel module ${basename(input.path)}`, version: '', role: input.path.includes('.ko') ? 'module' : 'kernel',
        encrypted: false, signatures, digests: [],
        uncovered: data.size < size ? [{ start: start + data.size, end: structureAt, what: 'bytes behind the signature' }] : [],
        notes: [],
      },
    }
  },
})
