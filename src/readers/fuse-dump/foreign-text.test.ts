/** Readers of dumps look at any text that lies beside an image: what is another one's, or nobody's, they leave alone without a word. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readers } from '../registry.gen.ts'
import { looseText } from '../shared/loose-text.ts'
import { runReader } from '../shared/testing.ts'

const fixture = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

/** Texts, and the one reader that knows each. */
const texts: readonly { readonly title: string; readonly owner?: string; readonly text: string }[] = [
  { title: 'rows of a Raspberry Pi', owner: 'fuse-dump/raspberry-pi-otp', text: fixture('raspberry-pi-otp/fixtures/bcm2711/otp_dump.txt') },
  { title: 'the console of an i.MX', owner: 'fuse-dump/imx', text: fixture('imx/fixtures/imx8mm-console.txt') },
  { title: 'a summary of espefuse', owner: 'fuse-dump/espressif', text: 'espefuse.py v4.8\nDetecting chip type... ESP32-S3\n=== Run "summary" command ===\nEFUSE_NAME (Block) Description  = [Meaningful Value] [Readable/Writeable] (Hex Value)\nSECURE_BOOT_EN (BLOCK0)                            Set this bit to enable secure boot                 = True R/- (0b1)\nDIS_PAD_JTAG (BLOCK0)                              Disable JTAG                                       = True R/- (0b1)\nSPI_BOOT_CRYPT_CNT (BLOCK0)                        Enables flash encryption                           = Enable R/- (0b001)\nKEY_PURPOSE_0 (BLOCK0)                             Purpose of Key0                                    = USER R/W (0x0)\n' },
  { title: 'option bytes of an STM32', owner: 'fuse-dump/stm32', text: 'OPTION BYTES BANK: 0\n\n   Read Out Protection:\n\n     RDP          : 0xAA (Level 0, no protection)\n' },
  { title: 'registers of an nRF52', owner: 'fuse-dump/nordic', text: '0x10000100: 00052840 41414630   |@(..0FAA|\n0x10001208: FFFFFF5A   |Z...|\n' },
  { title: 'notes', text: 'To do\n- buy fuses\n- bank transfer: 12 to 13\n- 17: call the lab\n' },
  { title: 'a boot log', text: '[    0.000000] Booting Linux on physical CPU 0x0\n[    0.000000] 0x00000000: 00000001 00000002\nU-Boot SPL 2024.04\nTrying to boot from MMC1\n' },
  { title: 'a dump of memory', text: '00000000: 7f45 4c46 0201 0100 0000 0000 0000 0000  .ELF............\n00000010: 0300 3e00 0100 0000 7010 0000 0000 0000  ..>.....p.......\n' },
  { title: 'a table of numbers', text: Array.from({ length: 40 }, (_, row) => `${row} ${row * 3}\t${row * row}`).join('\n') },
]

const looking = readers.filter((reader) => reader.signatures.some((signature) => signature.paths?.some((path) => looseText.includes(path))))

test('some readers look at loose text', () => assert.ok(looking.length >= 5))

for (const { title, owner, text } of texts) {
  test(`${title}: ${owner ?? 'nobody'} and nobody else`, async () => {
    for (const reader of looking) {
      const { facts, problems, error } = await runReader(reader, text, { path: '/unit.txt' })
      const said = `${reader.id}: ${JSON.stringify([facts.map(({ kind }) => kind), problems, error?.message])}`
      if (reader.id === owner) assert.ok(facts.some(({ kind }) => kind === 'fuses'), said)
      else assert.deepEqual([facts.length, problems.length, error], [0, 0, undefined], said)
    }
  })
}
