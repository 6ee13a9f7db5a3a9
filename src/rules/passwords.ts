/**
 * Passwords that products are known to have been shipped with, and how to make more of what a product is called. A short list
 * on purpose: it finds defaults, it does not guess what people chose.
 */

export interface Candidate {
  readonly password: string
  /** Why it is on the list; told instead of the password. */
  readonly why: 'account-name' | 'product-default' | 'product-name' | 'common'
}

/** Where a group of entries is published. */
export const passwordSources = {
  raspberryPi: { title: 'Raspberry Pi: an update to Raspberry Pi OS Bullseye (the default user pi and its password, until 2022)', url: 'https://www.raspberrypi.com/news/raspberry-pi-bullseye-update-april-2022/' },
  boards: { title: 'Default accounts in the manuals of single-board computers and their distributions (Armbian, BeagleBoard, Orange Pi, DietPi, OSMC, LibreELEC, Volumio ...)', url: 'https://docs.armbian.com/User-Guide_Getting-Started/' },
  mirai: { title: 'Antonakakis et al., Understanding the Mirai Botnet, USENIX Security 2017, table 5: default passwords of devices', url: 'https://www.usenix.org/conference/usenixsecurity17/technical-sessions/presentation/antonakakis' },
  common: { title: 'UK NCSC and SplashData lists of the most frequent passwords', url: 'https://www.ncsc.gov.uk/blog-post/passwords-passwords-everywhere' },
} as const

/** Account, password: the pairs that manuals print. */
const pairs: readonly (readonly [source: keyof typeof passwordSources, account: string, ...passwords: readonly string[]])[] = [
  ['raspberryPi', 'pi', 'raspberry'],
  ['boards', 'root', 'toor', '1234', 'orangepi', 'odroid', 'libreelec', 'dietpi', 'linaro', 'openelec', 'recalboxroot', 'linux', 'khadas', 'oelinux123', 'alpine', 'calvin'],
  ['boards', 'debian', 'temppwd'],
  ['boards', 'ubuntu', 'ubuntu'],
  ['boards', 'linaro', 'linaro'],
  ['boards', 'rock', 'rock'],
  ['boards', 'radxa', 'radxa'],
  ['boards', 'osmc', 'osmc'],
  ['boards', 'volumio', 'volumio'],
  ['boards', 'moode', 'moodeaudio'],
  ['boards', 'alarm', 'alarm'],
  ['boards', 'nvidia', 'nvidia'],
  ['boards', 'openhabian', 'openhabian'],
  ['boards', 'admin', 'admin1', 'admin123', 'admin1234'],
  [
    'mirai', 'root', 'xc3511', 'vizxv', 'admin', 'xmhdipc', '888888', 'default', 'juantech', '123456', '54321', 'klv123', 'klv1234', 'Zte521', 'hi3518', 'jvbzd', 'anko', 'zlxx.',
    '7ujMko0vizxv', '7ujMko0admin', 'system', 'ikwb', 'dreambox', 'user', 'realtek', '00000000', '1111', '12345', 'pass', 'password', '666666',
  ],
  ['mirai', 'admin', 'password', 'smcadmin', '1111', '1111111', '1234', '12345', '54321', '123456', '7ujMko0admin', 'pass', 'meinsm', 'admin1234'],
  ['mirai', 'support', 'support'],
  ['mirai', 'service', 'service'],
  ['mirai', 'supervisor', 'supervisor'],
  ['mirai', 'tech', 'tech'],
  ['mirai', 'ubnt', 'ubnt'],
  ['mirai', 'guest', '12345', 'guest'],
  ['mirai', 'Administrator', 'admin'],
]

/** Tried for every account, in this order. */
const everywhere: readonly (readonly [source: keyof typeof passwordSources, password: string])[] = [
  ['mirai', 'admin'], ['common', 'password'], ['raspberryPi', 'raspberry'], ['mirai', '1234'], ['mirai', '12345'], ['common', '123456'], ['common', '12345678'], ['mirai', 'root'], ['common', 'changeme'], ['mirai', 'default'],
  ['mirai', 'user'], ['boards', 'toor'], ['mirai', 'pass'], ['common', 'test'], ['mirai', 'guest'], ['common', 'letmein'], ['common', 'welcome'], ['common', 'secret'], ['common', '123456789'], ['common', 'qwerty'], ['mirai', '0000'],
  ['mirai', '1111'], ['common', 'Password1'], ['common', 'P@ssw0rd'], ['common', 'passw0rd'], ['mirai', 'service'], ['mirai', 'support'], ['common', 'demo'], ['common', 'abc123'], ['common', 'iloveyou'],
]

/** At most `limit` candidates for an account, the likeliest first. `hints` are names: product, host, vendor, network. */
export function candidatesFor(account: string, hints: readonly string[], limit: number): Candidate[] {
  const found = new Map<string, Candidate['why']>()
  const add = (password: string, why: Candidate['why']): void => {
    if (password !== '' && !found.has(password)) found.set(password, why)
  }
  const own = pairs.filter(([, name]) => name === account)
  const names = variants(hints)
  add(account, 'account-name')
  for (const [, , first] of own) if (first !== undefined) add(first, 'product-default')
  for (const name of names.slice(0, 4)) add(name, 'product-name')
  for (const [source, password] of everywhere.slice(0, 10)) add(password, source === 'common' ? 'common' : 'product-default')
  for (const [, , ...passwords] of own) for (const password of passwords.slice(0, 8)) add(password, 'product-default')
  for (const name of names) add(name, 'product-name')
  for (const suffix of ['123', '1234', '1', '!']) add(account + suffix, 'account-name')
  for (const name of names.slice(0, 4)) for (const suffix of ['123', '1234', '1', '!', '2024', '2025', '2026', 'admin']) add(name + suffix, 'product-name')
  for (const [source, password] of everywhere) add(password, source === 'common' ? 'common' : 'product-default')
  for (const [, , ...passwords] of own) for (const password of passwords) add(password, 'product-default')
  return [...found].slice(0, limit).map(([password, why]) => ({ password, why }))
}

/** A name as people type it for a password: lower case, parts joined, first part, capitalised. */
function variants(hints: readonly string[]): string[] {
  const names: string[] = []
  const add = (name: string): void => {
    if (name.length >= 3 && !names.includes(name)) names.push(name)
  }
  for (const hint of hints) add(hint.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ''))
  for (const hint of hints) {
    const parts = hint.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 3)
    for (const part of parts) add(part.toLowerCase())
    add(hint)
    const joined = parts.join('')
    if (joined !== '') add(joined[0]?.toUpperCase() + joined.slice(1))
  }
  return names
}

/** All passwords that stand in this file, for tests. */
export const listedPasswords: ReadonlySet<string> = new Set([...pairs.flatMap(([, , ...passwords]) => passwords), ...everywhere.map(([, password]) => password)])
