/** Shell and Python scripts: what they download, whether they run or install it, and whether they check a signature. */
import { defineReader } from '../../define.ts'
import { analyseScript, lineOf } from '../../shared/script/analyse.ts'
import { eachLine, joinContinued, textIfText } from '../../shared/text.ts'

const maxScriptBytes = 4 * 1024 * 1024

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
    const script = analyseScript(joinContinued([...eachLine(text, budget)]), interpreterOf(text), () => budget.check())
    if (script !== undefined) yield { fact: { kind: 'script', line: lineOf(script), ...script } }
  },
})

/** The program of the first line, without its folder and `env`. */
function interpreterOf(text: string): string {
  const words = /^#!\s*(.{0,200})/u.exec(text)?.[1]?.trim().split(/\s+/u) ?? []
  const program = words[0]?.endsWith('/env') === true ? (words.find((word, index) => index > 0 && !word.startsWith('-')) ?? '') : (words[0] ?? '')
  return program === '' ? 'sh' : program.slice(program.lastIndexOf('/') + 1)
}
