/** One-time programmable rows of a Raspberry Pi, as `vcgencmd otp_dump` prints them. */
import { defineReader } from '../../define.ts'
import { looseText } from '../../shared/loose-text.ts'
import { readText, textIfText, textMark } from '../../shared/text.ts'
import { otpDumps } from './dump.ts'
import { judge } from './judge.ts'

const maxBytes = 1024 * 1024
/** A row or two may be anything. */
const leastRows = 3
/** The first row that is printed, as it stands at the beginning of a file: bare, quoted, compared. */
const beginnings = ['08:', '> 08:', '00:']
/** Eight digits and the end of the line. */
const rowEnd = '??'.repeat(8)

export const reader = defineReader({
  id: 'fuse-dump/raspberry-pi-otp',
  title: 'Fuses of a Raspberry Pi (vcgencmd otp_dump)',
  emits: ['fuses'],
  basis: 'dump',
  signatures: [
    ...beginnings.flatMap((start) => ['0a', '0d0a'].map((end) => ({ hex: `${textMark(start)}${rowEnd}${end}`, at: 0, maxBytes }))),
    { paths: [...looseText, '*otp*.txt', '*otp*.log', '*otp*.md', '*otp*.diff', '*.otp', 'otp', 'otp_dump', 'otp-dump', '*fuses*.txt', '*fuses*.log'], maxBytes },
  ],
  references: [
    { title: 'Raspberry Pi: OTP register and bit definitions', url: 'https://www.raspberrypi.com/documentation/computers/raspberry-pi.html#otp-register-and-bit-definitions' },
    { title: 'Raspberry Pi: revision codes', url: 'https://www.raspberrypi.com/documentation/computers/raspberry-pi.html#raspberry-pi-revision-codes' },
    { title: 'Raspberry Pi usbboot, secure-boot-recovery', url: 'https://github.com/raspberrypi/usbboot/blob/master/secure-boot-recovery/README.md' },
    { title: 'Raspberry Pi usbboot, secure-boot-recovery5', url: 'https://github.com/raspberrypi/usbboot/blob/master/secure-boot-recovery5/README.md' },
  ],
  limitations: [
    'Where BCM2712 keeps the digest of the key is in no public document: it is known from dumps, and its JTAG fuses are not known',
    'The private key of a unit is hidden by the tool: whether there is one, a dump does not tell',
    'Several dumps in one text are told apart where row numbers start again',
  ],
  async *read(input, budget) {
    // Other things end in .otp too; what begins as a dump and then holds zeros is told.
    const begins = /^[\s>|<+-]*\d\d:[0-9a-f]{8}/iu.test(new TextDecoder('latin1').decode(await input.read(0, Math.min(32, input.size))))
    const text = begins ? await readText(input, maxBytes) : await textIfText(input, maxBytes)
    if (text === undefined) return
    for (const dump of otpDumps(text, budget)) {
      if (dump.rows.size < leastRows) continue
      yield { fact: { kind: 'fuses', ...judge(dump), line: dump.line } }
      for (const { line, message } of dump.troubles) yield { problem: { code: 'malformed', message: `line ${line}: ${message}` } }
    }
  },
})
