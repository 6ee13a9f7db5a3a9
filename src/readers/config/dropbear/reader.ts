/** Dropbear, the small SSH server: its options in default files, OpenWrt's configuration, init scripts and units. */
import type { FactDraft } from '../../../facts/fact.ts'
import { defineReader, type Yield } from '../../define.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines, type Line } from '../../shared/text.ts'
import { uciSections, uciValue } from '../../shared/uci.ts'
import { shellAssignments, shellWords } from '../../shared/words.ts'

export const reader = defineReader({
  id: 'config/dropbear',
  title: 'Dropbear SSH server configuration',
  emits: ['setting', 'listener'],
  signatures: [
    {
      paths: [
        ...inEtc('default/dropbear', 'config/dropbear', 'conf.d/dropbear', 'dropbear/dropbear.conf', 'dropbear/initramfs/dropbear.conf', 'dropbear-initramfs/config', 'init.d/S50dropbear', 'systemd/system/dropbear.service', 'systemd/system/dropbear@.service'),
        ...inRoot('/lib/systemd/system/dropbear.service', '/lib/systemd/system/dropbear@.service', '/usr/lib/systemd/system/dropbear.service', '/usr/lib/systemd/system/dropbear@.service'),
      ],
      maxBytes: 256 * 1024,
    },
  ],
  references: [
    { title: 'dropbear(8)', url: 'https://manpages.debian.org/bookworm/dropbear-bin/dropbear.8.en.html' },
    { title: 'OpenWrt: dropbear configuration', url: 'https://openwrt.org/docs/guide-user/base-system/dropbear' },
  ],
  limitations: ['Options that a script computes are not known; default files, init scripts and units are told one by one'],
  async *read(input, budget) {
    const lines = await textLines(input, budget)
    if (input.path.includes('/config/')) yield* openwrt(lines)
    else yield* options(lines, input.path)
  },
})

/** Sections of OpenWrt's own file; its option names are the vocabulary of this reader. */
function* openwrt(lines: readonly Line[]): Generator<Yield<'setting' | 'listener'>> {
  for (const section of uciSections(lines)) {
    if (section.type !== 'dropbear') continue
    for (const option of section.options) yield setting('dropbear', section.name, option.key, option.value, option.line)
    if (/^(?:0|off|no|false|disabled)$/iu.test(uciValue(section, 'enable') ?? '1')) continue
    yield listener(uciValue(section, 'Port') ?? '22', uciValue(section, 'Interface') ?? '*', section.line)
  }
}

/** Command-line options from default files, scripts and units, told under OpenWrt's names. */
function* options(lines: readonly Line[], path: string): Generator<Yield<'setting' | 'listener'>> {
  const assigned = shellAssignments(lines)
  let port: string | undefined
  const isUnit = path.endsWith('.service')
  const texts = isUnit
    ? lines.filter(({ text }) => /^\s*ExecStart\s*=.*dropbear/u.test(text)).map(({ text, number }) => ({ text: text.replace(/^\s*ExecStart\s*=/u, ''), number }))
    : [...assigned].filter(([name]) => /(?:ARGS|OPTIONS|OPTS)$/u.test(name)).map(([, { value, line }]) => ({ text: value, number: line }))
  for (const [name, { value, line }] of assigned) {
    if (name === 'NO_START') yield setting('dropbear', '', 'enable', value === '0' ? '1' : '0', line)
    if (name.endsWith('PORT')) {
      port = value
      yield setting('dropbear', '', 'Port', value, line)
    }
  }
  for (const { text, number } of texts) {
    const words = shellWords(text)
    for (let i = 0; i < words.length; i++) {
      const flag = /^-([A-Za-z])(.*)$/u.exec(words[i] ?? '')
      if (flag === null) continue
      const meaning = flags[flag[1] ?? '']
      if (meaning === undefined) continue
      const [key, fixed] = meaning
      const value = fixed ?? (flag[2] === '' ? (words[++i] ?? '') : (flag[2] ?? ''))
      if (key === 'Port') port = value
      yield setting('dropbear', '', key, value, number)
    }
  }
  const disabled = assigned.get('NO_START')
  if (disabled !== undefined && disabled.value !== '0') return
  if (!isUnit || texts.length > 0) yield listener(port ?? '22', '*', texts[0]?.number ?? 1)
}

/** Option letter -> setting, and its value where the letter alone says it. */
const flags: Readonly<Record<string, readonly [key: string, value?: string]>> = {
  s: ['PasswordAuth', 'off'],
  g: ['RootPasswordAuth', 'off'],
  w: ['RootLogin', '0'],
  B: ['AllowBlankPassword', '1'],
  t: ['TwoFactor', '1'],
  j: ['LocalPortForward', 'off'],
  k: ['RemotePortForward', 'off'],
  a: ['GatewayPorts', '1'],
  c: ['ForceCommand'],
  G: ['AllowGroup'],
  p: ['Port'],
  r: ['keyfile'],
}

function listener(port: string, address: string, line: number): { fact: FactDraft<'listener'> } {
  const match = /^(?:(.*):)?(\d{1,5})$/u.exec(port)
  return {
    fact: {
      kind: 'listener', line, program: 'dropbear', protocol: 'ssh', address: match?.[1] === undefined || match[1] === '' ? address || '*' : match[1],
      port: Number(match?.[2] ?? 0), encrypted: true, authenticated: 'yes',
    },
  }
}
