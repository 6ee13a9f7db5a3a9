/** Public keys as U-Boot keeps them in nodes of its control device tree (lib/rsa/rsa-verify.c, lib/ecdsa/ecdsa-verify.c). */
import { ecKey, rsaKey, type Curve, type PublicKey } from '../../../kernel/native/signatures.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { fdtBytes, fdtNumber, fdtText, type FdtProperty } from '../../shared/fdt.ts'

/** Curves by the name that U-Boot gives them, and the bytes of a coordinate. */
const curves: Readonly<Record<string, { readonly curve: Curve; readonly bytes: number }>> = {
  prime256v1: { curve: 'P-256', bytes: 32 }, secp384r1: { curve: 'P-384', bytes: 48 }, secp521r1: { curve: 'P-521', bytes: 66 },
}

/** RSA_DEFAULT_PUBEXP: what U-Boot takes where the node has no exponent. */
const defaultExponent = Uint8Array.of(1, 0, 1)

export async function keyOfNode(source: ByteSource, properties: ReadonlyMap<string, FdtProperty>, at: number): Promise<PublicKey> {
  const name = await fdtText(source, properties.get('ecdsa,curve'))
  if (name !== undefined) {
    const curve = curves[name]
    const x = await fdtBytes(source, properties.get('ecdsa,x-point'))
    const y = await fdtBytes(source, properties.get('ecdsa,y-point'))
    if (curve === undefined || x.length !== curve.bytes || y.length !== curve.bytes) throw malformed('a point that does not fit its curve', at)
    return ecKey(curve.curve, x, y)
  }
  const modulus = await fdtBytes(source, properties.get('rsa,modulus'))
  const bits = await fdtNumber(source, properties.get('rsa,num-bits'))
  if (modulus.length === 0 || bits === undefined || modulus.length * 8 !== bits) throw malformed('neither an RSA nor an ECDSA key, or one of other length than it says', at)
  const exponent = await fdtBytes(source, properties.get('rsa,exponent'))
  return rsaKey(modulus, exponent.length < 8 ? defaultExponent : exponent.subarray(0, 8))
}
