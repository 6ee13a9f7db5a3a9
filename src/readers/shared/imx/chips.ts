/**
 * Where i.MX processors keep what decides about boot: bank and word as U-Boot counts them. Sources: U-Boot (arch/arm/mach-imx hab.c and soc.c),
 * NXP's U-Boot guides (mx6_mx7_secure_boot, mx8m_secure_boot, mx8_mx8x_secure_boot, mx8ulp_9x_secure_boot), and the fusemaps of
 * usbarmory/crucible, which name the chapter of each reference manual. What no source gives is not here, and unknown.
 */

export type BitName =
  | 'SEC_CONFIG' | 'FIELD_RETURN' | 'SJC_DISABLE' | 'JTAG_SMODE' | 'JTAG_HEO' | 'KTE' | 'SDP_DISABLE' | 'SDP_READ_DISABLE' | 'UART_SERIAL_DOWNLOAD_DISABLE'
  | 'DIR_BT_DIS' | 'BT_FUSE_SEL' | 'SRK_LOCK' | 'SRK_REVOKE'

/** Bank, word, lowest bit, number of bits. */
export type Bits = readonly [bank: number, word: number, offset: number, length: number]
export type WordAt = readonly [bank: number, word: number]

export interface ImxChip {
  /** As the catalogue calls it. */
  readonly name: string
  readonly family: 'nxp-hab' | 'nxp-ahab'
  /** Words in a bank, as files of the nvmem driver count them. */
  readonly bankWords: number
  readonly rule: 'hab-srk' | 'ahab-srk-256' | 'ahab-srk-512'
  readonly srk: readonly WordAt[]
  readonly bits: Readonly<Partial<Record<BitName, Bits>>>
  /** The whole word that marks a returned unit, where it is a pattern and no bit. */
  readonly returned?: number
  /** The response that opens JTAG: a secret. */
  readonly jtagResponse?: readonly WordAt[]
  readonly unit?: readonly [low: WordAt, high: WordAt]
  /** Register names of the old /sys/fsl_otp, without HW_OCOTP_. */
  readonly registers: Readonly<Record<string, WordAt>>
}

const row = (bank: number, from: number, count: number): WordAt[] => Array.from({ length: count }, (_, index) => [bank, from + index])
const numbered = (name: string, words: readonly WordAt[]): Record<string, WordAt> => Object.fromEntries(words.map((word, index) => [`${name}${index}`, word]))

const srk6 = row(3, 0, 8)
const srk8m = [...row(6, 0, 4), ...row(7, 0, 4)]
const bits6: ImxChip['bits'] = {
  SEC_CONFIG: [0, 6, 1, 1], FIELD_RETURN: [5, 6, 0, 1], SJC_DISABLE: [0, 6, 20, 1], JTAG_SMODE: [0, 6, 22, 2], KTE: [0, 6, 26, 1], JTAG_HEO: [0, 6, 27, 1],
  DIR_BT_DIS: [0, 6, 3, 1], BT_FUSE_SEL: [0, 6, 4, 1], SRK_LOCK: [0, 0, 14, 1],
}
const imx6 = {
  family: 'nxp-hab', bankWords: 8, rule: 'hab-srk', srk: srk6, bits: bits6, jtagResponse: row(4, 0, 2), unit: [[0, 1], [0, 2]],
  registers: { LOCK: [0, 0], CFG5: [0, 6], CFG6: [0, 7], FIELD_RETURN: [5, 6], ...numbered('SRK', srk6) },
} as const satisfies Omit<ImxChip, 'name'>
const imx6ul = { ...imx6, bits: { ...bits6, SDP_DISABLE: [0, 6, 17, 1], SDP_READ_DISABLE: [0, 6, 18, 1], UART_SERIAL_DOWNLOAD_DISABLE: [0, 7, 4, 1] } } as const satisfies Omit<ImxChip, 'name'>
const imx7 = {
  family: 'nxp-hab', bankWords: 4, rule: 'hab-srk', srk: srk8m, jtagResponse: row(8, 0, 2), unit: [[0, 1], [0, 2]],
  bits: {
    SEC_CONFIG: [1, 3, 25, 1], FIELD_RETURN: [8, 3, 0, 1], SJC_DISABLE: [1, 3, 21, 1], JTAG_SMODE: [1, 3, 22, 2], KTE: [1, 3, 20, 1], JTAG_HEO: [1, 3, 26, 1],
    DIR_BT_DIS: [1, 3, 27, 1], BT_FUSE_SEL: [1, 3, 28, 1], SDP_READ_DISABLE: [2, 0, 8, 1], SDP_DISABLE: [2, 0, 9, 1], SRK_LOCK: [0, 0, 9, 1], SRK_REVOKE: [9, 3, 0, 3],
  },
  registers: { LOCK: [0, 0], BOOT_CFG0: [1, 3], BOOT_CFG1: [2, 0], FIELD_RETURN: [8, 3], SRK_REVOKE: [9, 3], ...numbered('SRK', srk8m) },
} as const satisfies Omit<ImxChip, 'name'>
/** What U-Boot treats alike in all of i.MX 8M. */
const bits8m: ImxChip['bits'] = { SEC_CONFIG: [1, 3, 25, 1], FIELD_RETURN: [8, 3, 0, 1] }
const imx8m = { ...imx7, bits: bits8m } as const satisfies Omit<ImxChip, 'name'>
const boot8m: ImxChip['bits'] = { BT_FUSE_SEL: [1, 3, 28, 1], SDP_DISABLE: [2, 0, 21, 1], SDP_READ_DISABLE: [2, 0, 22, 1], SRK_LOCK: [0, 0, 9, 1], SRK_REVOKE: [9, 3, 0, 3] }

const ele = { family: 'nxp-ahab', bankWords: 8, rule: 'ahab-srk-256', srk: row(15, 0, 8), bits: {}, registers: {} } as const satisfies Omit<ImxChip, 'name'>
const seco = (name: string, first: number): ImxChip => ({ name, family: 'nxp-ahab', bankWords: 8, rule: 'ahab-srk-512', srk: row(0, first, 16), bits: {}, registers: {} })

const chips = {
  '6q': { ...imx6, name: 'i.MX 6Quad' }, '6dl': { ...imx6, name: 'i.MX 6DualLite' }, '6sx': { ...imx6, name: 'i.MX 6SoloX' },
  '6ul': { ...imx6ul, name: 'i.MX 6UltraLite' }, '6ull': { ...imx6ul, name: 'i.MX 6ULL' }, '6ulz': { ...imx6ul, name: 'i.MX 6ULZ' },
  '7d': { ...imx7, name: 'i.MX 7' },
  '7ulp': {
    name: 'i.MX 7ULP', family: 'nxp-hab', bankWords: 8, rule: 'hab-srk', srk: row(5, 0, 8), registers: {},
    bits: { SEC_CONFIG: [29, 6, 31, 1], FIELD_RETURN: [9, 6, 0, 1], SJC_DISABLE: [1, 1, 5, 1], JTAG_SMODE: [1, 1, 6, 2], DIR_BT_DIS: [1, 1, 13, 1], SRK_LOCK: [1, 1, 7, 1] },
  },
  '8mq': { ...imx8m, name: 'i.MX 8M Quad', bits: { ...bits8m, ...boot8m, UART_SERIAL_DOWNLOAD_DISABLE: [2, 0, 24, 1] } },
  '8mm': { ...imx8m, name: 'i.MX 8M Mini', bits: { ...bits8m, ...boot8m, SJC_DISABLE: [1, 3, 21, 1], JTAG_SMODE: [1, 3, 22, 2] } },
  '8mn': { ...imx8m, name: 'i.MX 8M Nano' },
  '8mp': {
    ...imx8m, name: 'i.MX 8M Plus', unit: [[0, 2], [0, 3]],
    // U-Boot, hab.c: the factory sets bit 2; a returned unit reads the whole pattern.
    returned: 0x28001405,
    bits: {
      SEC_CONFIG: [1, 3, 25, 1], FIELD_RETURN: [8, 3, 0, 32], SJC_DISABLE: [1, 3, 21, 1], JTAG_SMODE: [1, 3, 22, 2], KTE: [1, 3, 20, 1], JTAG_HEO: [1, 3, 26, 1],
      BT_FUSE_SEL: [1, 3, 28, 1], SDP_DISABLE: [2, 0, 21, 1], SRK_LOCK: [0, 0, 9, 1], SRK_REVOKE: [9, 3, 0, 4],
    },
  },
  '8ulp': { ...ele, name: 'i.MX 8ULP' }, '93': { ...ele, name: 'i.MX 93' }, '91': { ...ele, name: 'i.MX 91' },
  '8qxp': seco('i.MX 8X', 730), '8qm': seco('i.MX 8', 722),
} as const satisfies Readonly<Record<string, ImxChip>>

/** Names of parts, the longer before those they begin with: of U-Boot's CPU line, and of files. */
const names: readonly (readonly [RegExp, keyof typeof chips])[] = [
  [/^6ull/u, '6ull'], [/^6ulz/u, '6ulz'], [/^6ul/u, '6ul'], [/^6sx|^6solox/u, '6sx'], [/^6dl|^6solo/u, '6dl'], [/^6(?:qp?|dp?|quad|dual)(?!l)/u, '6q'],
  [/^7ulp/u, '7ulp'], [/^7[ds]/u, '7d'], [/^8mm/u, '8mm'], [/^8mn/u, '8mn'], [/^8mp/u, '8mp'], [/^8m[qd]/u, '8mq'], [/^8ulp/u, '8ulp'],
  [/^8(?:qxp|dxp|dx)(?!l)/u, '8qxp'], [/^8q[mp]/u, '8qm'], [/^93/u, '93'], [/^91/u, '91'],
]

/** The chip whose name begins the text: what stands behind `i.MX`, in any writing. */
export function chipNamed(text: string): ImxChip | undefined {
  const plain = text.toLowerCase().replaceAll(/[^a-z0-9]/gu, '').replace(/^8m(mini|nano|plus|quad)/u, (_, kind: string) => `8m${kind[0] ?? ''}`)
  const found = names.find(([pattern]) => pattern.test(plain))
  return found === undefined ? undefined : chips[found[1]]
}

/** A chip that a path names: `imx8mm-unit7.txt`, `fuses-mx6ull.log`. */
export function chipInPath(path: string): ImxChip | undefined {
  const found = /(?:^|[^a-z])i?\.?mx[\s._-]?([6789][a-z0-9]*(?:[\s._-]?(?:mini|nano|plus|quad))?)/iu.exec(path.slice(path.lastIndexOf('/') + 1))
  return found?.[1] === undefined ? undefined : chipNamed(found[1])
}
