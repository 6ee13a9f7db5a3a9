/** Raspberry Pi config.txt and autoboot.txt: what the boot firmware is told. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { raspberrySettings } from '../../shared/raspberry-settings.ts'
import { inBoot } from '../../shared/roots.ts'
import { textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'boot-config/raspberry-config',
  title: 'Raspberry Pi boot configuration (config.txt, autoboot.txt)',
  emits: ['setting'],
  signatures: [{ paths: inBoot('config.txt', 'usercfg.txt', 'syscfg.txt', 'distroconfig.txt', 'extraconfig.txt', 'tryboot.txt', 'autoboot.txt', '*/config.txt', '*/tryboot.txt'), maxBytes: 256 * 1024 }],
  references: [
    { title: 'Raspberry Pi: config.txt', url: 'https://www.raspberrypi.com/documentation/computers/config_txt.html' },
    { title: 'Raspberry Pi: autoboot.txt', url: 'https://www.raspberrypi.com/documentation/computers/config_txt.html#autoboot-txt' },
  ],
  limitations: [
    'Included files are read when they bear a usual name; the include line itself is told',
    'Which conditional sections apply is decided by the board; the section stands beside each setting',
  ],
  async *read(input, budget) {
    const program = basename(input.path) === 'autoboot.txt' ? 'autoboot' : 'config.txt'
    yield* raspberrySettings(program, await textLines(input, budget), budget)
  },
})
