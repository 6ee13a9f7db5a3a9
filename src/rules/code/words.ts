/** What a name says that a value is for. Words only; knows no program. */

/** `userPassword2` and `USER_PASSWORD` give `user`, `password`. */
export const wordsOf = (name: string): readonly string[] =>
  name.replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2').toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== '')

const passwords: ReadonlySet<string> = new Set(['password', 'passwords', 'passwd', 'passwort', 'passphrase', 'passcode', 'pwd', 'pass', 'pw', 'psw', 'psswd', 'passw', 'userpass', 'userpassword', 'adminpass', 'adminpassword', 'pwhash', 'passhash', 'passwdhash', 'hashpassword', 'hashpass', 'hashpw', 'checkpassword', 'checkpw', 'adminpw', 'userpw', 'newpass', 'oldpass', 'mdp', 'kennwort', 'contrasena', 'senha', 'loginpassword'])

/** Says password, and nothing beside it that makes it something else: the file of passwords, the field's label. */
export const saysPassword = (name: string): boolean => {
  const words = wordsOf(name)
  return words.some((word) => passwords.has(word)) && !words.some((word) => aroundPasswords.has(word))
}
const aroundPasswords: ReadonlySet<string> = new Set(['file', 'path', 'filename', 'label', 'field', 'input', 'length', 'len', 'count', 'id', 'index', 'url', 'template', 'prompt', 'by', 'through', 'through', 'test', 'tests', 'first', 'second', 'two', 'low', 'high', 'filter', 'band', 'rx', 'tx', 'multi', 'single', 'key', 'keys', 'pubkey'])

const secrets: ReadonlySet<string> = new Set(['token', 'tokens', 'nonce', 'csrf', 'xsrf', 'otp', 'totp', 'secret', 'secrets', 'salt', 'iv', 'password', 'passwd', 'passphrase', 'passcode', 'pwd', 'pass', 'apikey', 'authkey', 'sessionid', 'sessid', 'sid', 'sessionkey', 'sessiontoken', 'authtoken', 'accesstoken', 'csrftoken', 'secretkey', 'privatekey', 'aeskey', 'cookie', 'challenge', 'psk', 'newpassword', 'genpassword', 'generatepassword', 'randompassword', 'generatetoken', 'newtoken', 'gentoken', 'createtoken', 'maketoken', 'captchasecret'])
/** Two words that only together speak of a secret. */
const secretPairs: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:session|sess|login|auth|access|refresh|cookie)$/u, /^(?:id|key|hash|code|cookie|ticket|value)$/u],
  [/^(?:api|aes|secret|private|encryption|encrypt|crypto|cipher|signing|hmac|master|session|wifi|wpa|pairing|device|shared|license)$/u, /^keys?$/u],
  [/^(?:verification|verify|reset|pairing|activation|confirm|confirmation|recovery|invite|sms|unlock|backup)$/u, /^(?:code|codes|pin|key|link|hash)$/u],
]
/** What makes a word of the above harmless: it is counted, looked up or tried. */
const harmless: ReadonlySet<string> = new Set(['count', 'index', 'idx', 'length', 'len', 'size', 'type', 'kind', 'name', 'names', 'list', 'label', 'color', 'colour', 'test', 'mock', 'fake', 'dummy', 'example', 'sample', 'demo', 'timeout', 'delay', 'expiry', 'expires', 'interval', 'tokenizer', 'tokenize', 'limit', 'probability', 'rate', 'cache', 'bust', 'buster', 'writable', 'field', 'fields', 'form', 'cachebuster', 'jitter', 'port', 'url', 'ttl', 'position', 'pos', 'x', 'y'])

export function saysSecret(name: string): boolean {
  const words = wordsOf(name)
  if (words.some((word) => harmless.has(word))) return false
  return words.some((word) => secrets.has(word)) || secretPairs.some(([first, second]) => words.some((word, index) => first.test(word) && second.test(words[index + 1] ?? '')))
}

/** A name of what digests are made for where nobody attacks: files, caches, names. */
const plainUses: ReadonlySet<string> = new Set(['etag', 'etags', 'cache', 'cached', 'cachekey', 'checksum', 'checksums', 'fingerprint', 'filename', 'file', 'files', 'path', 'url', 'uri', 'gravatar', 'avatar', 'uuid', 'content', 'chunk', 'block', 'image', 'firmware', 'realm', 'ha', 'digestauth', 'dedup', 'bucket', 'shard', 'color', 'colour'])
export const saysPlainUse = (name: string): boolean => wordsOf(name).some((word) => plainUses.has(word))

/** Proof of origin: what a checksum cannot give. */
const proofs: ReadonlySet<string> = new Set(['signature', 'sign', 'signed', 'sig', 'mac', 'hmac', 'auth', 'authenticate', 'authenticated', 'authentication', 'token', 'password', 'passwd', 'pwd', 'secret', 'license', 'licence', 'activation', 'serialkey', 'authcode'])
const noProofs: ReadonlySet<string> = new Set(['address', 'addr', 'mac_address', 'eth', 'wlan', 'hwaddr', 'file', 'cache', 'header', 'png', 'zip', 'gzip', 'frame', 'packet', 'table', 'bucket', 'shard'])
export function saysProof(name: string): boolean {
  const words = wordsOf(name)
  return words.some((word) => proofs.has(word)) && !words.some((word) => noProofs.has(word)) && !(words.includes('mac') && words.length === 1)
}

const keyWords: ReadonlySet<string> = new Set(['key', 'keys', 'secret', 'password', 'passwd', 'pwd', 'pass', 'passphrase', 'seed', 'mask', 'magic', 'salt', 'cipher', 'crypt', 'encrypt', 'decrypt', 'xorkey', 'keystr', 'keybytes', 'keylen', 'keystream'])
export const saysKey = (name: string): boolean => wordsOf(name).some((word) => keyWords.has(word))

/** The name of a function or value that hides something: `encrypt`, `obfuscate`, `scramble`. */
export const saysHiding = (name: string): boolean => /(?:en|de)?crypt|cipher|obfuscat|scrambl|(?:^|_)(?:en|de)code_?(?:pass|secret|key)|xor_?(?:enc|dec|string|str|data|bytes|cipher)|^xor$/iu.test(name)
