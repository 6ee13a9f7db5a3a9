/** What the formats of Wi-Fi settings have in common: key management, generations, judging a passphrase. */
import type { FactDraft } from '../../facts/fact.ts'
import type { WifiNetwork } from '../../facts/linux.ts'
import { passphraseWeakness } from '../../rules/wifi-passphrases.ts'

/** A passphrase as facts may tell it. 64 hex digits are the key itself (IEEE 802.11 annex J.4), which nobody guesses. */
export function judged(passphrase: string, ssid: string): NonNullable<WifiNetwork['passphrase']> {
  return { length: passphrase.length, weak: /^[0-9a-f]{64}$/iu.test(passphrase) ? 'no' : passphraseWeakness(passphrase, ssid) }
}

/** A `wifi-network` fact with generations sorted and told once. */
export function network(line: number, about: { role: WifiNetwork['role']; ssid: string; keyManagement: readonly string[]; wpa: readonly number[]; passphrase?: string }): { readonly fact: FactDraft<'wifi-network'> } {
  const { role, ssid, keyManagement, wpa, passphrase } = about
  return {
    fact: {
      kind: 'wifi-network', line, role, ssid: ssid.slice(0, 64), keyManagement: keyManagement.slice(0, 16), wpa: [...new Set(wpa)].sort((a, b) => a - b),
      ...(passphrase === undefined ? {} : { passphrase: judged(passphrase, ssid) }),
    },
  }
}

const utf8 = new TextDecoder('utf-8')

/** Text of hex digits, as some formats write an SSID. */
export const hexText = (hex: string): string => utf8.decode(Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16)))
