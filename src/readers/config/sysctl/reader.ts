/** Kernel settings that are applied at boot: sysctl.conf and sysctl.d. */
import { defineReader } from '../../define.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/sysctl',
  title: 'Kernel settings (sysctl)',
  emits: ['setting'],
  signatures: [{ paths: [...inEtc('sysctl.conf', 'sysctl.d/*.conf'), ...inRoot('/usr/lib/sysctl.d/*.conf', '/lib/sysctl.d/*.conf', '/usr/local/lib/sysctl.d/*.conf')], maxBytes: 1024 * 1024 }],
  references: [{ title: 'sysctl.d(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/sysctl.d.html' }],
  limitations: ['Which file wins is settled by the join `sysctl`', 'Values that programs write to /proc/sys later are not told'],
  async *read(input, budget) {
    for (const { number, text } of await settingLines(input, budget)) {
      const at = text.indexOf('=')
      // `-key` alone takes a key out of a glob; `-key = value` ignores errors (sysctl.d(5)).
      const written = (at < 0 ? text : text.slice(0, at)).trim().replace(/^-/u, '')
      if (at < 0 || written === '') continue
      budget.node()
      yield setting('sysctl', '', sysctlKey(written), text.slice(at + 1).trim(), number)
    }
  },
})

/** Dots, whichever separator comes first (sysctl.d(5)). */
function sysctlKey(written: string): string {
  const slash = written.indexOf('/')
  const dot = written.indexOf('.')
  if (slash < 0 || (dot >= 0 && dot < slash)) return written
  return written.replace(/[/.]/gu, (c) => (c === '/' ? '.' : '/'))
}
