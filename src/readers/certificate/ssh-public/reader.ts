/** Public keys of SSH in files of their own, as ssh-keygen writes them beside the private ones. */
import { defineReader } from '../../define.ts'
import { sshPublicKey } from '../../shared/ssh-key.ts'
import { settingLines } from '../../shared/text.ts'

const maxBytes = 64 * 1024
const keyLine = /^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3})\s+([A-Za-z0-9+/]{16,}={0,2})(?:\s+(.*))?$/u

export const reader = defineReader({
  id: 'certificate/ssh-public',
  title: 'SSH public keys',
  emits: ['public-key'],
  signatures: [
    { hex: '73 73 68 2d', at: 0, paths: ['*.pub'], maxBytes },
    { hex: '65 63 64 73 61 2d 73 68 61 32 2d', at: 0, paths: ['*.pub'], maxBytes },
  ],
  references: [
    { title: 'RFC 4253 section 6.6', url: 'https://www.rfc-editor.org/rfc/rfc4253#section-6.6' },
    { title: 'RFC 5656: Elliptic Curve Algorithm Integration in SSH', url: 'https://www.rfc-editor.org/rfc/rfc5656' },
    { title: 'RFC 8709: Ed25519 and Ed448 in SSH', url: 'https://www.rfc-editor.org/rfc/rfc8709' },
  ],
  limitations: ['Certificates of SSH and keys that live in a token are passed over.'],
  async *read(input, budget) {
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const match = keyLine.exec(text.trim())
      if (match === null) continue
      budget.node()
      for (const fact of sshPublicKey(match[1] ?? '', (match[2] ?? '').trim().slice(0, 256), number)) yield { fact }
    }
  },
})
