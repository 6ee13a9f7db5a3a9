/** Keys that may log in over SSH: OpenSSH's authorized_keys and the one file that dropbear shares for root. */
import { basename, dirname } from '../../../kernel/path.ts'
import { sha256 } from '../../../kernel/native/digest.ts'
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { redact } from '../../shared/setting.ts'
import { sshPublicKey } from '../../shared/ssh-key.ts'
import { settingLines } from '../../shared/text.ts'

const keyType = /(?:^|\s)((?:sk-)?(?:ssh-(?:rsa|dss|ed25519|ed448)|ecdsa-sha2-nistp\d{3})(?:-cert-v01)?(?:@openssh\.com)?)\s+([A-Za-z0-9+/]{16,}={0,2})(?:\s+(.*))?$/u

export const reader = defineReader({
  id: 'account/authorized-keys',
  title: 'Keys that may log in (authorized_keys)',
  emits: ['authorized-key', 'public-key'],
  signatures: [
    { paths: ['.ssh/authorized_keys', '.ssh/authorized_keys2', ...inEtc('dropbear/authorized_keys', 'ssh/authorized_keys', 'ssh/authorized_keys/*', 'ssh/authorized_keys.d/*', 'ssh/keys/*/authorized_keys')], maxBytes: 1024 * 1024 },
  ],
  references: [
    { title: 'sshd(8), AUTHORIZED_KEYS FILE FORMAT', url: 'https://man.openbsd.org/sshd.8#AUTHORIZED_KEYS_FILE_FORMAT' },
    { title: 'RFC 4253 section 6.6', url: 'https://www.rfc-editor.org/rfc/rfc4253#section-6.6' },
  ],
  limitations: ['The account is told by the folder; keys that a command or a directory service supplies are not in the image'],
  async *read(input, budget) {
    const account = accountOf(input.path)
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const [plain, options] = splitOptions(text)
      const match = keyType.exec(plain)
      if (match === null) continue
      budget.node()
      yield {
        fact: {
          kind: 'authorized-key', line: number, account, algorithm: match[1] ?? '', comment: (match[3] ?? '').trim().slice(0, 256),
          fingerprint: fingerprint(match[2] ?? ''), options: redact(options).slice(0, 512),
        },
      }
      for (const fact of sshPublicKey(match[2] ?? '', (match[3] ?? '').trim().slice(0, 256), number)) yield { fact }
    }
  },
})

/** `root` for files that serve root, else the name of the home folder or of the file itself. */
function accountOf(path: string): string {
  if (path.includes('/etc/dropbear/')) return 'root'
  const folder = dirname(path)
  if (basename(folder) === '.ssh') return basename(dirname(folder)) || 'root'
  if (basename(folder) === 'authorized_keys' || basename(folder) === 'authorized_keys.d') return basename(path)
  return path.includes('/ssh/keys/') ? basename(folder) : '*'
}

/** Options come first, and may hold blanks inside quotes. */
function splitOptions(text: string): readonly [key: string, options: string] {
  if (/^(?:sk-)?(?:ssh-|ecdsa-)/u.test(text)) return [text, '']
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (c === '\\') i++
    else if (c === '"') quoted = !quoted
    else if (!quoted && (c === ' ' || c === '\t')) return [text.slice(i + 1).trim(), text.slice(0, i)]
  }
  return ['', '']
}

/** As ssh-keygen -l prints it: SHA-256 of the key blob, base64 without padding. */
function fingerprint(base64: string): string {
  let blob: string
  try {
    blob = atob(base64)
  } catch {
    return ''
  }
  const hex = sha256(Uint8Array.from(blob, (c) => c.charCodeAt(0)))
  return `SHA256:${btoa(String.fromCharCode(...(hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16)))).replace(/=+$/u, '')}`
}
