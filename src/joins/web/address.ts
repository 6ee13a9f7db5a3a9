/** Addresses as web servers write them. */
import type { Fact } from '../../facts/fact.ts'
import { seenLike } from '../config-files.ts'

/** `80`, `*:80`, `127.0.0.1:8080`, `[::]:443`, `:443`; undefined for sockets in the file system and for nonsense. */
export function parseAddress(text: string): { readonly address: string; readonly port: number } | undefined {
  const match = /^(?:\[([^\]]*)\]|([^:\s]*)):(\d{1,5})$/u.exec(text) ?? /^()()(\d{1,5})$/u.exec(text)
  if (match !== null) return { address: everywhere(match[1] ?? match[2] ?? ''), port: Number(match[3]) }
  // An address alone means port 80.
  return /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-fA-F:]+\]|localhost)$/u.test(text) ? { address: everywhere(text.replace(/[[\]]/gu, '')), port: 80 } : undefined
}

const everywhere = (address: string): string => (address === '' || address === '*' || address === '0.0.0.0' || address === '::' || address === '_default_' ? '*' : address)

/** One fact for each port and address, where several settings name the same. */
export function webListener(at: Fact<'setting'>, program: string, where: { address: string; port: number }, about: { encrypted: boolean; authenticated: Fact<'listener'>['authenticated']; redirects: boolean }): Fact<'listener'> {
  return {
    ...seenLike(at), kind: 'listener', program, protocol: about.encrypted ? 'https' : 'http', ...where, encrypted: about.encrypted, authenticated: about.authenticated,
    ...(about.encrypted ? {} : { redirectsToEncrypted: about.redirects }),
  }
}
