/** Update agents: RAUC, SWUpdate, Mender, OSTree, systemd-sysupdate, hawkBit clients. Their settings tell whether and how updates are checked. */
import { basename } from '../../../kernel/path.ts'
import { defineReader, type Yield } from '../../define.ts'
import { iniEntries } from '../../shared/ini.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { secretSetting, setting } from '../../shared/setting.ts'
import { eachLine, lineFinder, readText } from '../../shared/text.ts'
import { shellAssignments, unquote } from '../../shared/words.ts'

export const reader = defineReader({
  id: 'config/update-agent',
  title: 'Update agents (RAUC, SWUpdate, Mender, OSTree, sysupdate)',
  emits: ['setting'],
  signatures: [
    {
      paths: [
        ...inEtc(
          'rauc/system.conf', 'rauc-hawkbit-updater/config.conf', 'rauc-hawkbit/config.conf', 'swupdate.cfg', 'swupdate/swupdate.cfg', 'default/swupdate', 'swupdate/conf.d/*', 'mender/mender.conf', 'ostree/remotes.d/*.conf', 'sysupdate.d/*.conf', 'sysupdate.d/*.transfer',
        ),
        ...inRoot('/usr/lib/rauc/system.conf', '/usr/share/mender/mender.conf', '/var/lib/mender/mender.conf', '/usr/lib/swupdate/conf.d/*', '/usr/lib/sysupdate.d/*.conf', '/usr/lib/sysupdate.d/*.transfer', '/usr/lib/ostree/remotes.d/*.conf', '/ostree/repo/config', '/usr/share/ostree/remotes.d/*.conf'),
        '/mender/mender.conf',
      ],
      maxBytes: 1024 * 1024,
    },
  ],
  references: [
    { title: 'RAUC: system configuration file', url: 'https://rauc.readthedocs.io/en/latest/reference.html#system-configuration-file' },
    { title: 'SWUpdate: swupdate.cfg', url: 'https://sbabic.github.io/swupdate/swupdate.html' },
    { title: 'Mender client configuration', url: 'https://docs.mender.io/client-installation/configuration' },
    { title: 'ostree.repo-config(5)', url: 'https://ostreedev.github.io/ostree/man/ostree.repo-config.html' },
    { title: 'sysupdate.d(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/sysupdate.d.html' },
  ],
  limitations: ['Agents that keep their settings in programs or on a server are not seen'],
  async *read(input, budget) {
    const text = await readText(input, 1024 * 1024)
    budget.check()
    const { path } = input
    const told = function* (program: string, entries: Iterable<{ section: string; key: string; value: string; line: number }>): Generator<Yield<'setting'>> {
      for (const { section, key, value, line } of entries) {
        budget.node()
        yield /^(?:auth_token|gateway_token|TenantToken|sharedkey|password|auth-token)$/u.test(key) ? secretSetting(program, section, key, value, line) : setting(program, section, key, value, line)
      }
    }
    if (path.includes('/rauc')) yield* told(path.includes('hawkbit') ? 'rauc-hawkbit' : 'rauc', iniEntries(eachLine(text, budget)))
    else if (path.includes('/ostree')) yield* told('ostree', iniEntries(eachLine(text, budget)))
    else if (path.includes('/sysupdate.d')) yield* told('sysupdate', iniEntries(eachLine(text, budget)))
    else if (basename(path) === 'mender.conf') yield* told('mender', jsonEntries(text))
    else if (path.endsWith('swupdate.cfg')) yield* told('swupdate', libconfigEntries(text))
    else for (const [key, { value, line }] of shellAssignments(eachLine(text, budget))) yield setting('swupdate', '', key, value, line)
  },
})

interface Entry {
  section: string
  key: string
  value: string
  line: number
}

/** Mender's JSON, flattened; the line is that of the key's first mention. */
function jsonEntries(text: string): Entry[] {
  const lineAt = lineFinder(text)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // Half a file still tells which keys are there.
    return Array.from(text.matchAll(/"(\w+)"\s*:\s*("[^"\n]*"|true|false|\d+)/gu), (match) => ({ section: '', key: match[1] ?? '', value: unquote(match[2] ?? ''), line: lineAt(match.index) }))
  }
  const found: Entry[] = []
  const visit = (node: unknown, path: readonly string[]): void => {
    if (path.length > 8 || found.length > 2000) return
    if (node !== null && typeof node === 'object') for (const [key, inner] of Object.entries(node)) visit(inner, [...path, key])
    else if (path.length > 0) {
      const key = path.at(-1) ?? ''
      const at = text.indexOf(`"${key}"`)
      found.push({ section: path.slice(0, -1).join('/'), key, value: typeof node === 'string' ? node : JSON.stringify(node), line: at < 0 ? 1 : lineAt(at) })
    }
  }
  visit(value, [])
  return found
}

/** SWUpdate's groups: `globals : { public-key-file = "..."; };`. */
function libconfigEntries(text: string): Entry[] {
  const lineAt = lineFinder(text)
  const found: Entry[] = []
  const groups: string[] = []
  for (const match of text.matchAll(/\/\/[^\n]*|#[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$)|([\w.-]{1,100})\s*[:=]\s*(?:(\{)|("[^"\n]*"|[^\s;{}(,]+))|(\})/gu)) {
    if (match[2] !== undefined) groups.push(match[1] ?? '')
    else if (match[4] !== undefined) groups.pop()
    else if (match[1] !== undefined) found.push({ section: groups.join('/'), key: match[1], value: unquote(match[3] ?? ''), line: lineAt(match.index) })
    if (found.length > 2000) break
  }
  return found
}
