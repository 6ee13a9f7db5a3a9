/** Samba: shares and who may use them. */
import { defineReader } from '../../define.ts'
import { iniEntries } from '../../shared/ini.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { joinContinued, textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/samba',
  title: 'File shares (Samba)',
  emits: ['setting', 'listener'],
  signatures: [{ paths: inEtc('samba/smb.conf', 'smb.conf', 'ksmbd/ksmbd.conf'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'smb.conf(5)', url: 'https://www.samba.org/samba/docs/current/man-html/smb.conf.5.html' }],
  limitations: ['Included files and the registry are not followed'],
  async *read(input, budget) {
    const shares = new Map<string, { guest: boolean; line: number }>()
    for (const { section, key, value, line } of iniEntries(joinContinued(await textLines(input, budget)))) {
      budget.node()
      // Blanks and case in names do not count (smb.conf(5)); `public` is another word for `guest ok`.
      const name = key.toLowerCase().replace(/\s+/gu, ' ')
      const canonical = name === 'public' ? 'guest ok' : name
      yield setting('samba', section, canonical, value, line)
      const guest = canonical === 'guest ok' && /^(?:yes|true|1)$/iu.test(value)
      if (guest) shares.set(section, { guest, line })
    }
    const first = [...shares.values()][0]
    yield { fact: { kind: 'listener', line: first?.line ?? 1, program: 'smbd', protocol: 'other', address: '*', port: 445, encrypted: false, authenticated: first === undefined ? 'yes' : 'no' } }
  },
})
