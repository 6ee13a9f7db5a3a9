/** Where yum, dnf and zypper take packages from, and what they check: repository files and the main configuration. */
import { defineReader } from '../../define.ts'
import { iniEntries } from '../../shared/ini.ts'
import { inEtc } from '../../shared/roots.ts'
import { openSetting, setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'

/** What tells where packages come from, and who vouches for them. */
const keys: ReadonlySet<string> = new Set([
  'enabled', 'baseurl', 'mirrorlist', 'metalink', 'gpgcheck', 'pkg_gpgcheck', 'repo_gpgcheck', 'gpgkey', 'sslverify', 'proxy', 'type', 'autorefresh', 'localpkg_gpgcheck',
])

export const reader = defineReader({
  id: 'package/yum-repos',
  title: 'Package sources (yum, dnf, zypper)',
  emits: ['setting'],
  signatures: [{ paths: inEtc('yum.repos.d/*.repo', 'yum.conf', 'dnf/dnf.conf', 'yum/repos.d/*.repo', 'distro.repos.d/*.repo', 'zypp/repos.d/*.repo', 'zypp/zypp.conf'), maxBytes: 1024 * 1024 }],
  references: [
    { title: 'DNF configuration reference', url: 'https://dnf.readthedocs.io/en/latest/conf_ref.html' },
    { title: 'zypper(8)', url: 'https://en.opensuse.org/SDB:Zypper_manual' },
  ],
  limitations: ['Variables such as $releasever are told as written', 'Of the many settings those are told that decide whom packages come from'],
  async *read(input, budget) {
    const program = input.path.includes('/zypp/') ? 'zypper' : 'dnf'
    for (const { section, key, value, line } of entries(await textLines(input, budget))) {
      budget.node()
      yield key === 'gpgkey' ? openSetting(program, section, key, value, line) : setting(program, section, key, value, line)
    }
  },
})

/** Entries of interest; further lines that are indented belong to the value before them. */
function* entries(lines: Awaited<ReturnType<typeof textLines>>): Generator<{ section: string; key: string; value: string; line: number }> {
  const joined: { number: number; text: string }[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (/^\s+\S/u.test(line.text) && !/^\s*[#;[]/u.test(line.text) && last !== undefined && last.text.includes('=')) last.text += ` ${line.text.trim()}`
    else joined.push({ number: line.number, text: line.text })
  }
  for (const { section, key, value, line } of iniEntries(joined)) {
    const name = key.toLowerCase()
    if (keys.has(name)) yield { section, key: name, value, line }
  }
}
