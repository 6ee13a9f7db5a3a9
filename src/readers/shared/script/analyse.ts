/** Looks through lines of shell or Python for what they download, run and verify. Lines are read one by one; nothing is executed. */
import type { Script } from '../../../facts/linux.ts'
import { redact } from '../setting.ts'
import { shellCommands } from '../shell-commands.ts'
import type { Line } from '../text.ts'
import { expand, unquote } from '../words.ts'
import { downloadOf, pythonDownload } from './downloads.ts'
import { consumerOf, useOf, verifierOf } from './runs.ts'

/** Of each kind of line in one script. */
const maxFound = 200

/** A line without any of these downloads, runs and verifies nothing that is told here. Most scripts have none in them. */
const telling = /curl|wget|uclient-fetch|aria2c|axel|ftp|:\/\/|requests|session|httpx|url(?:lib|open|retrieve)|gpg|openssl|minisign|signify|usign|ucert|ssh-keygen|cosign|rauc|swupdate|debsig|dpkg-sig|verify|Ed25519PublicKey/iu
const isComment = /^\s*(?:#|$)/u

/** What the lines do; undefined when they do none of it. `check` is called now and then and may throw. */
export function analyseScript(lines: readonly Line[], interpreter: string, check: () => void): Script | undefined {
  if (!lines.some(({ text }) => telling.test(text) && !isComment.test(text))) return undefined
  const downloads: Script['downloads'][number][] = []
  const runs: Script['runs'][number][] = []
  const verifies: Script['verifies'][number][] = []
  const known = new Map<string, { value: string }>()
  const files = new Set<string>()
  const python = interpreter.startsWith('python')
  const unverified = python && lines.some(({ text }) => /_create_unverified_context|CERT_NONE|verify_mode\s*=\s*0/u.test(text) && !isComment.test(text))
  for (const { number, text } of lines) {
    if (isComment.test(text)) continue
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
  return downloads.length + runs.length + verifies.length === 0 ? undefined : { interpreter, downloads, runs, verifies }
}

/** The command line that Python hands to a shell: the first text of the call. Anything else gives nothing. */
function shellInPython(line: string): string {
  const match = /\b(?:os\.(?:system|popen)|subprocess\.\w+|Popen|check_output|check_call)\s*\(\s*[rbf]*(?:(["'])(.*?)\1|\[(.*?)\])/u.exec(line)
  if (match === null) return ''
  return match[2] ?? (match[3] ?? '').split(',').map((part) => unquote(part.trim())).join(' ')
}

/** The line by which a script is shown: the first that downloads, else that runs, else that verifies. */
export const lineOf = (script: Script): number => script.downloads[0]?.line ?? script.runs[0]?.line ?? script.verifies[0]?.line ?? 1
