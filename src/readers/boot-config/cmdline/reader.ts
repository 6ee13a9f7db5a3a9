/** The kernel command line where it stands as plain text: cmdline.txt of a Raspberry Pi, /etc/kernel/cmdline, dracut's fragments. */
import { defineReader } from '../../define.ts'
import { argumentSettings } from '../../shared/kernel-arguments.ts'
import { inBoot, inEtc, inRoot } from '../../shared/roots.ts'
import { textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'boot-config/cmdline',
  title: 'Kernel command line (cmdline.txt)',
  emits: ['setting'],
  signatures: [
    { paths: [...inBoot('cmdline.txt', '*/cmdline.txt'), ...inEtc('kernel/cmdline', 'kernel/cmdline.d/*.conf', 'cmdline.d/*.conf'), ...inRoot('/usr/lib/kernel/cmdline')], maxBytes: 64 * 1024 },
  ],
  references: [
    { title: 'The kernel\'s command-line parameters', url: 'https://docs.kernel.org/admin-guide/kernel-parameters.html' },
    { title: 'Raspberry Pi: kernel command line', url: 'https://www.raspberrypi.com/documentation/computers/configuration.html#kernel-command-line-cmdline-txt' },
  ],
  limitations: ['Arguments that the firmware or the device tree adds at boot are not in the file'],
  async *read(input, budget) {
    for (const { number, text } of await textLines(input, budget)) {
      if (text.startsWith('#')) continue
      yield* argumentSettings(text, '', number, budget)
    }
  },
})
