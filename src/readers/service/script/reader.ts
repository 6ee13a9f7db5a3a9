/** Shell and Python scripts: what they download, whether they run or install it, and whether they check a signature. */
import { defineReader } from '../../define.ts'
import { redact } from '../../shared/setting.ts'
import { shellCommands } from '../../shared/shell-commands.ts'
import { eachLine, joinContinued, textIfText, type Line } from '../../shared/text.ts'
import { expand, unquote } from '../../shared/words.ts'
import type { Script } from '../../../facts/linux.ts'
import { downloadOf, pythonDownload } from './downloads.ts'
import { consumerOf, useOf, verifierOf } from './runs.ts'

const maxScriptBytes = 256 * 1024
/** Of each kind of line in one script. */
const maxFound = 200

export const reader = defineReader({
  id: 'service/script',
  title: 'Scripts that download, run or verify',
  emits: ['script'],
  signatures: [
    { hex: '23 21', at: 0, maxBytes: maxScriptBytes },
    { paths: ['*.sh'], maxBytes: maxScriptBytes },
  ],
  references: [
    { title: 'POSIX: Shell Command Language', url: 'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html' },
    { title: 'curl(1)', url: 'https://curl.se/docs/manpage.html' },
    { title: 'GNU Wget manual', url: 'https://www.gnu.org/software/wget/manual/wget.html' },
  ],
  limitations: [
    'Lines are read one by one: functions, loops and what a variable holds at run time are not followed',
    'Scripts in languages other than shell and Python are looked at for shell commands only',
  ],
  async *read(input, budget) {
    const text = await textIfText(input, maxScriptBytes)
    if (text === undefined) return
    const script = analyse(joinContinued([...eachLine(text, budget)]), interpreterOf(text), () => budget.check())
    if (script.downloads.length + script.runs.length + script.verifies.length === 0) return
    const line = script.downloads[0]?.line ?? script.runs[0]?.line ?? script.verifies[0]?.line ?? 1
    yield { fact: { kind: 'script', line, ...script } }
  },
})

/** The program of the first line, without its folder and `env`. */
function interpreterOf(text: string): string {
  const words = /^#!\s*(.{0,200})/u.exec(text)?.[1]?.trim().split(/\s+/u) ?? []
  const program = words[0]?.endsWith('/env') === true ? (words.find((word, index) => index > 0 && !word.startsWith('-')) ?? '') : (words[0] ?? '')
  return program === '' ? 'sh' : program.slice(program.lastIndexOf('/') + 1)
}

function analyse(lines: readonly Line[], interpreter: string, check: () => void): Script {
  const downloads: Script['downloads'][number][] = []
  const runs: Script['runs'][number][] = []
  const verifies: Script['verifies'][number][] = []
  const known = new Map<string, { value: string }>()
  const files = new Set<string>()
  const python = interpreter.startsWith('python')
  const unverified = python && lines.some(({ text }) => /_create_unverified_context|CERT_NONE|verify_mode\s*=\s*0/u.test(text) && !/^\s*#/u.test(text))
  for (const { number, text } of lines) {
    if (/^\s*(?:#|$)/u.test(text)) continue
    check()
    const assignment = (python ? /^\s*([A-Za-z_]\w*)\s*=\s*[rbf]*((["']).*?\3)\s*(?:#.*)?$/u : /^\s*(?:export\s+|readonly\s+|local\s+)?([A-Za-z_]\w*)=("(?:[^"$`]|\$(?!\())*"|'[^']*'|[^\s;|&`(]*)\s*(?:;|#|$)/u).exec(text)
    const verifier = verifierOf(text)
    if (verifier !== undefined && verifies.length < maxFound) verifies.push({ line: number, how: verifier })
    const commands = shellCommands(python ? shellInPython(text) : expand(text, known))
    commands.forEach((command, index) => {
      const download = downloadOf(command)
      if (download === undefined) {
        const use = useOf(command, files)
        if (use !== undefined && runs.length < maxFound) runs.push({ line: number, what: use })
        return
      }
      for (const file of download.files) if (file !== '') files.add(file)
      if (downloads.length < maxFound) downloads.push({ line: number, tool: download.tool, scheme: download.scheme, insecure: download.insecure, url: redact(download.url).slice(0, 256) })
      const consumer = consumerOf(commands, index)
      if (consumer !== undefined && runs.length < maxFound) runs.push({ line: number, what: consumer })
    })
    const call = python ? pythonDownload(text, known, unverified) : undefined
    if (call !== undefined && downloads.length < maxFound) {
      downloads.push({ line: number, tool: call.tool, scheme: call.scheme, insecure: call.insecure, url: redact(call.url).slice(0, 256) })
      if (/\b(?:exec|eval)\s*\(/u.test(text)) runs.push({ line: number, what: 'run by exec' })
    }
    if (assignment !== null && known.size < 1000) known.set(assignment[1] ?? '', { value: expand(unquote(assignment[2] ?? ''), known) })
  }
  return { interpreter, downloads, runs, verifies }
}

/** The command line that Python hands to a shell: the first text of the call. Anything else gives nothing. */
function shellInPython(line: string): string {
  const match = /\b(?:os\.(?:system|popen)|subprocess\.\w+|Popen|check_output|check_call)\s*\(\s*[rbf]*(?:(["'])(.*?)\1|\[(.*?)\])/u.exec(line)
  if (match === null) return ''
  return match[2] ?? (match[3] ?? '').split(',').map((part) => unquote(part.trim())).join(' ')
}
