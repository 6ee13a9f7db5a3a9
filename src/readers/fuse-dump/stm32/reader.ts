/** Option bytes of an STM32 microcontroller, as STM32CubeProgrammer shows them (`STM32_Programmer_CLI -ob displ`). */
import type { Fuses, FuseState } from '../../../facts/boot.ts'
import { defineReader } from '../../define.ts'
import { looseText } from '../../shared/loose-text.ts'
import { textLines, textMark } from '../../shared/text.ts'

const maxBytes = 1024 * 1024

/** Options that say something of protection; the tool lists many more. */
const wanted = /^(?:RDP|TZEN|BOOT_LOCK|SEC_BOOT_LOCK|SECBOOT_LOCK|n?SWBOOT0|nBOOT[01]|nBOOT_SEL|BOOT_SEL|PRODUCT_STATE|SECURITY|WRP\w*|nWRP\w*|PCROP\w*|SECWM\w*|HDP\w*|SEC_SIZE\w*|UNLOCK_\w+|NSBOOTADD\d?|SECBOOTADD\d?|BOOT_ADD\d|DBANK|DEP|BOOT_UBE|SWAP_BANK)$/iu
const row = /^\s*(?:>\s*)*(?:\d\d:\d\d:\d\d:\d+\s*:\s*)?([A-Za-z]\w+)\s*:\s*(0x[0-9A-Fa-f]{1,8}|Enabled|Disabled)(?=[\s(]|$)\s*(?:\((.*?)\)?)?\s*$/u
const device = /^\s*(?:>\s*)*(?:\d\d:\d\d:\d\d:\d+\s*:\s*)?Device name\s*:\s*(STM32\S*)/u

interface Option {
  readonly name: string
  readonly text: string
  readonly value?: number
  readonly line: number
}

export const reader = defineReader({
  id: 'fuse-dump/stm32',
  title: 'Option bytes of an STM32 (STM32CubeProgrammer)',
  emits: ['fuses'],
  basis: 'dump',
  signatures: [
    ...['OPTION BYTES BANK', 'UPLOADING OPTION BYTES', 'ST-LINK SN'].map((head) => ({ hex: textMark(head), at: 0, maxBytes })),
    { hex: `20202020202020202020${'20'.repeat(10)}`, at: 0, paths: ['*.txt', '*.log'], maxBytes },
    { paths: [...looseText, '*option*byte*', '*optbytes*', '*stm32*.txt', '*stm32*.log', '*stlink*.txt', '*stlink*.log'], maxBytes },
  ],
  references: [
    { title: 'ST UM2237, STM32CubeProgrammer software description', url: 'https://www.st.com/resource/en/user_manual/um2237-stm32cubeprogrammer-software-description-stmicroelectronics.pdf' },
    { title: 'ST AN5156, introduction to security for STM32 MCUs', url: 'https://www.st.com/resource/en/application_note/an5156-introduction-to-security-for-stm32-mcus-stmicroelectronics.pdf' },
  ],
  limitations: [
    'Raw option bytes in hexadecimal are not read',
    'Product states of the STM32H5 and later are shown and not judged',
    'Nothing here says whether what is started is authenticated: on these chips that is a boot loader\'s work',
  ],
  async *read(input, budget) {
    let options = new Map<string, Option>()
    let chip: string | undefined
    for (const { number: line, text } of await textLines(input, budget)) {
      const named = device.exec(text)?.[1]
      if (named !== undefined) {
        // The next unit's header.
        if (options.has('RDP') || options.has('PRODUCT_STATE')) yield { fact: factOf(options, chip) }
        options = new Map()
        chip = named
      }
      const [, name = '', value = '', meaning = ''] = row.exec(text) ?? []
      if (!wanted.test(name)) continue
      budget.node()
      const known = options.get(name)
      // Both banks show the same options; an option that changes within one display is damage.
      if (known !== undefined && known.text.split(' ')[0] !== value && name === 'RDP') yield { problem: { code: 'malformed', message: `line ${line}: RDP is told twice with different values` } }
      options.set(name, { name, text: meaning === '' ? value : `${value} (${meaning})`, ...(value.startsWith('0x') ? { value: Number(value) } : {}), line })
    }
    if (options.has('RDP') || options.has('PRODUCT_STATE')) yield { fact: factOf(options, chip) }
  },
})

type Level = '0' | '0.5' | '1' | '2'

/** The level by its value; undefined when the words behind it say another. */
function levelOf({ value, text }: Option): Level | undefined {
  const said = /Level\s*(0\.5|[012])/iu.exec(text)?.[1] as Level | undefined
  // The oldest family knows two levels and tells them in words.
  if (value === undefined) return text.startsWith('Disabled') ? '0' : text.startsWith('Enabled') ? '1' : undefined
  const level: Level = value === 0xaa ? '0' : value === 0xcc ? '2' : value === 0x55 && said === '0.5' ? '0.5' : '1'
  return said === undefined || said === level ? level : undefined
}

function factOf(options: ReadonlyMap<string, Option>, chip: string | undefined): { readonly kind: 'fuses' } & Fuses {
  const notes: string[] = []
  const rdp = options.get('RDP')
  const level = rdp === undefined ? undefined : levelOf(rdp)
  const flag = (name: string): FuseState => {
    const value = options.get(name)?.value
    return value === undefined ? 'unknown' : value === 0 ? 'off' : 'on'
  }
  if (rdp !== undefined && level === undefined) notes.push(`RDP is ${rdp.text}: value and words do not fit each other`)
  if (level === '1') notes.push('read-out protection level 1: flash is closed to the debug port, which still works; going back to level 0 erases the flash')
  if (level === '0.5') notes.push('read-out protection level 0.5: only the secure side is closed to the debug port')
  if (rdp?.value === undefined && rdp !== undefined) notes.push('this family has no read-out protection that is final')
  if (options.has('PRODUCT_STATE')) notes.push(`product state ${options.get('PRODUCT_STATE')?.text ?? ''}: it is not judged here`)
  if (flag('TZEN') === 'off') notes.push('TZEN is not set: there is no secure side')
  const locked = ['BOOT_LOCK', 'SEC_BOOT_LOCK', 'SECBOOT_LOCK'].some((name) => flag(name) === 'on')
  return {
    kind: 'fuses', family: 'st', ...(chip === undefined ? {} : { chip }),
    bootAuthentication: 'unknown',
    debugClosed: level === '2' ? 'on' : level === undefined ? 'unknown' : 'off',
    flashEncryption: 'unknown',
    downloadClosed: level === undefined ? 'unknown' : level === '2' || locked ? 'on' : bootPin(flag),
    spareKeysClosed: 'unknown',
    ...(level === undefined ? {} : { lifecycle: `read-out protection level ${level}` }),
    keys: [],
    fields: [...options.values()].map(({ name, text, line }) => ({ name, value: text, line })),
    notes,
    decidedBy: { debugClosed: ['RDP'], downloadClosed: ['RDP', 'BOOT_LOCK', 'SEC_BOOT_LOCK', 'SECBOOT_LOCK', 'nSWBOOT0', 'nBOOT0'] },
    ...(rdp === undefined ? {} : { line: rdp.line }),
  }
}

/** Whether a pin selects the system boot loader: not where the option bytes take its place and choose flash. */
function bootPin(flag: (name: string) => FuseState): FuseState {
  const bySoftware = flag('nSWBOOT0')
  if (bySoftware === 'on') return 'off'
  if (bySoftware === 'off') return flag('nBOOT0')
  return 'unknown'
}
