/** Raspberry Pi OS: the first account, as `NAME:HASH` on the boot partition, where anybody who pulls the card reads it. */
import { defineReader } from '../../define.ts'
import { passwordScheme } from '../../shared/password-scheme.ts'
import { inBoot } from '../../shared/roots.ts'
import { settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'account/userconf',
  title: 'First account of Raspberry Pi OS (userconf.txt)',
  emits: ['password'],
  signatures: [{ paths: inBoot('userconf.txt', 'userconf'), maxBytes: 64 * 1024 }],
  references: [{ title: 'Raspberry Pi: configuring a user', url: 'https://www.raspberrypi.com/documentation/computers/configuration.html#configuring-a-user' }],
  limitations: [],
  async *read(input, budget) {
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const at = text.indexOf(':')
      if (at <= 0) continue
      yield { fact: { kind: 'password', line: number, account: text.slice(0, at), ...passwordScheme(text.slice(at + 1).trim()), place: input.place } }
    }
  },
})
