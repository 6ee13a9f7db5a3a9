/**
 * Web ports that a program opens by itself: a line of its source says where, and something starts that source. Sees what a
 * rule cut out of the line, never content.
 */
import type { Fact } from '../facts/fact.ts'
import { basename, dirname } from '../kernel/path.ts'
import { defineJoin } from './define.ts'

export const join = defineJoin({
  id: 'code-listeners',
  title: 'Web ports that a program opens by itself',
  round: 2,
  needs: ['pattern', 'start-entry'],
  makes: ['listener'],
  run({ facts }) {
    const entries = facts('start-entry').filter((entry) => entry.enabled)
    return {
      facts: facts('pattern').filter((fact) => fact.rule === 'serves-plain-http').flatMap((fact): Fact<'listener'>[] => {
        const entry = entries.find((each) => each.container === fact.container && runs(each, fact.file))
        const told = portOf(fact.excerpt)
        if (entry === undefined || told === undefined) return []
        const { basis, where, container, file } = fact
        // A port belongs to what is started, whatever language it is written in.
        const program = entry.name.replace(/\.service$/u, '').replace(/@.*$/u, '').replace(/^S\d\d/u, '')
        return [{ kind: 'listener', program, protocol: 'http', ...told, encrypted: false, authenticated: 'unknown', basis, where, container, file }]
      }),
    }
  },
})

/** Names the file, with its folder or from the folder that it is started in. */
function runs(entry: Fact<'start-entry'>, file: string): boolean {
  const words = entry.command.split(/[\s;|&()'"<>]+/u)
  return words.includes(file) || (entry.directives?.['Service.WorkingDirectory']?.at(-1) === dirname(file) && words.some((word) => word === basename(file) || word === `./${basename(file)}`))
}

/** Where the line listens; undefined when it does not say the number. */
function portOf(line: string): { readonly address: string; readonly port: number } | undefined {
  const node = /\.listen\(\s*(\d{2,5})(?:\s*,\s*["']([^"']*)["'])?/u.exec(line)
  const named = /\bhost\s*=\s*["']([^"']*)["']/u.exec(line)?.[1]
  const first = /\(\(?\s*["']([^"']*)["']/u.exec(line)?.[1]
  // Python's frameworks serve the unit itself unless they are told more; servers made by hand, and Node.js, serve all.
  const address = node === null ? (named ?? first ?? (/serve\(|run_app\(/u.test(line) ? '' : '127.0.0.1')) : (node[2] ?? '')
  const port = node?.[1] ?? /\bport\s*=\s*(\d{2,5})/u.exec(line)?.[1] ?? /["']\s*,\s*(\d{2,5})\b/u.exec(line)?.[1] ?? (/\.run\(/u.test(line) ? '5000' : undefined)
  return port === undefined ? undefined : { address: /^(?:0\.0\.0\.0|::)?$/u.test(address) ? '*' : address, port: Number(port) }
}
