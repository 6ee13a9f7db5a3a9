/** systemd unit files and drop-ins, as they stand. What is enabled and how drop-ins merge is settled by the join `services`. */
import { basename, dirname } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { iniEntries } from '../../shared/ini.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { isSecretName, redact } from '../../shared/setting.ts'
import { analyseScript, lineOf } from '../../shared/script/analyse.ts'
import { joinContinued, textLines, type Line } from '../../shared/text.ts'

const types = ['service', 'socket', 'timer', 'mount', 'automount', 'path', 'target', 'swap']
const directories = [...inEtc('systemd/system'), ...inRoot('/lib/systemd/system', '/usr/lib/systemd/system', '/usr/local/lib/systemd/system')]

export const reader = defineReader({
  id: 'service/systemd-unit',
  title: 'systemd units',
  emits: ['unit', 'script'],
  signatures: [
    { paths: directories.flatMap((directory) => types.flatMap((type) => [`${directory}/*.${type}`, `${directory}/*.${type}.d/*.conf`])), maxBytes: 1024 * 1024 },
    // Units that are linked into a unit folder from where a product keeps its own files.
    { paths: inRoot('/opt/**/*.service', '/srv/**/*.service', '/usr/local/**/*.service', '/home/**/*.service'), maxBytes: 1024 * 1024 },
  ],
  references: [
    { title: 'systemd.unit(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html' },
    { title: 'systemd.syntax(7)', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html' },
  ],
  limitations: ['Units of user managers and units that generators make at boot are not read'],
  async *read(input, budget) {
    const directives: Record<string, string[]> = Object.create(null) as Record<string, string[]>
    // A comment inside a continued line does not end it (systemd.syntax(7)).
    const lines = (await textLines(input, budget)).filter(({ text }) => !/^\s*[#;]/u.test(text))
    const commands: Line[] = []
    let line = 1
    for (const entry of iniEntries(joinContinued(lines))) {
      budget.node()
      const name = `${entry.section}.${entry.key}`
      if (name === 'Service.ExecStart' && line === 1) line = entry.line
      if (/^Service\.Exec\w+$/u.test(name)) commands.push({ number: entry.line, text: innerCommand(entry.value) })
      ;(directives[name] ??= []).push(withoutSecrets(entry.key, entry.value))
    }
    const parent = basename(dirname(input.path))
    const name = parent.endsWith('.d') && input.path.endsWith('.conf') ? parent.slice(0, -2) : basename(input.path)
    yield { fact: { kind: 'unit', line, name, directives: { ...directives } } }
    const script = analyseScript(commands, 'systemd', () => budget.check())
    if (script !== undefined) yield { fact: { kind: 'script', line: lineOf(script), ...script } }
  },
})

/** Environment lines and commands may carry passwords. */
function withoutSecrets(key: string, value: string): string {
  const text = redact(value.slice(0, 4096))
  if (key !== 'Environment' && key !== 'SetCredential') return text
  return text.replace(/("?)([\w.-]+)([=:])([^\s"]+)/gu, (whole: string, quote: string, name: string, sign: string, content: string) =>
    key === 'SetCredential' || isSecretName(name, content) ? `${quote}${name}${sign}***` : whole)
}

/** What a shell of `sh -c '...'` is given, else the command itself without the marks before it. */
function innerCommand(value: string): string {
  const match = /^[-@:+!|]*\S*\bsh\s+-\w*c\s+(?:"(.*)"|'(.*)')/u.exec(value)
  return match?.[1] ?? match?.[2] ?? value.replace(/^[-@:+!|]+/u, '')
}
