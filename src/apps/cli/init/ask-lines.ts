/**
 * Questions for terminals that only print lines (TERM=dumb, editors, screen readers): no colour, no movement of the cursor.
 * Answers are numbers or words.
 */
import { createInterface } from 'node:readline'
import { nearest } from '../../../kernel/nearest.ts'
import { verbatim } from '../../../reports/view/legible.ts'
import { wrap } from '../wrap.ts'
import { stopped, type Asker, type Choice } from './asker.ts'
import { wordsOf } from './given.ts'

/** So many finds are listed. */
const shown = 12

export function lineAsker(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, signal: AbortSignal): Asker {
  const lines = createInterface({ input, output, terminal: false })
  // Lines that came before they were asked for are kept: somebody pastes several answers.
  const waiting: string[] = []
  let ended = false
  let wake = (): void => {}
  lines.on('line', (line) => {
    waiting.push(line)
    wake()
  })
  lines.on('close', () => {
    ended = true
    wake()
  })
  signal.addEventListener('abort', () => wake())

  const print = (...text: readonly string[]): void => void output.write(text.map((line) => `${line}\n`).join(''))
  const head = ({ ask, why }: { ask: string; why: string }): void => print('', ...wrap(ask, 0), ...wrap(why, 2))
  const list = (choices: readonly Choice[]): void => {
    const width = Math.max(...choices.map(({ value }) => verbatim(value).length))
    choices.forEach(({ value, meaning }, index) => print(`  ${String(index + 1).padStart(2)}  ${verbatim(value).padEnd(width)}  ${meaning}`.trimEnd()))
  }

  /** Asks until `take` has an answer; an empty line is `otherwise`. */
  async function answer<T>(prompt: string, otherwise: (() => T) | undefined, take: (text: string) => { value: T } | { wrong: string }): Promise<T> {
    for (;;) {
      output.write(`${prompt} `)
      while (waiting.length === 0 && !ended && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      const line = waiting.shift()
      if (line === undefined || signal.aborted) {
        output.write('\n')
        throw stopped()
      }
      const text = line.trim()
      if (text === '' && otherwise !== undefined) return otherwise()
      const taken = text === '' ? { wrong: 'An answer is needed here.' } : take(text)
      if ('value' in taken) return taken.value
      print(...wrap(taken.wrong, 2))
    }
  }

  /** A number of the list, or a word of it, or the beginning of one word only. */
  function pick(choices: readonly Choice[], word: string): { value: string } | { wrong: string } {
    const values = choices.map(({ value }) => value)
    const beginning = values.filter((value) => value.startsWith(word))
    const found = values.find((value) => value === word) ?? choices[Number(word) - 1]?.value ?? (beginning.length === 1 ? beginning[0] : undefined)
    if (found !== undefined) return { value: found }
    const close = nearest(word, values)
    return { wrong: `"${verbatim(word)}" is not on the list${close === undefined ? '' : `; did you mean "${close}"?`}` }
  }

  return {
    close: () => lines.close(),
    text(question) {
      head(question)
      const { initial, otherwise, wrong } = question
      const take = (text: string): { value: string } | { wrong: string } => {
        const told = wrong(text)
        return told === undefined ? { value: text } : { wrong: told }
      }
      return answer<string | undefined>(`[${initial ?? otherwise ?? 'needed'}]>`, initial === undefined && otherwise === undefined ? undefined : () => initial, take)
    },
    one(question) {
      head(question)
      list(question.choices)
      const { initial, otherwise, choices } = question
      return answer<string | undefined>(`number or word [${initial ?? otherwise ?? 'needed'}]>`, initial === undefined && otherwise === undefined ? undefined : () => initial,
        (text) => (text === '?' && otherwise !== undefined ? { value: undefined } : pick(choices, text)))
    },
    many(question) {
      head(question)
      list(question.choices)
      const { initial, otherwise, choices, wrong } = question
      return answer<readonly string[] | undefined>(`numbers or words, with commas [${initial.length > 0 ? initial.map(verbatim).join(', ') : otherwise}]>`, () => (initial.length > 0 ? initial : undefined), (text) => {
        if (text === '?') return { value: undefined }
        const picked = wordsOf(text).map((word) => pick(choices, word))
        const bad = picked.find((each) => 'wrong' in each)
        if (bad !== undefined) return bad
        const values = [...new Set(picked.flatMap((each) => ('value' in each ? [each.value] : [])))]
        const told = wrong(values)
        return told === undefined ? { value: values } : { wrong: told }
      })
    },
    search(question) {
      head(question)
      const { choices, find, otherwise } = question
      let listed: readonly Choice[] = []
      return answer<string | undefined>(`name, or part of it [${otherwise}]>`, () => undefined, (text) => {
        const exact = choices.find(({ value }) => value === text) ?? listed[Number(text) - 1]
        if (exact !== undefined) return { value: exact.value }
        const found = find(text)
        const [only] = found
        if (found.length === 1 && only !== undefined) {
          print(`  ${only}  ${choices.find(({ value }) => value === only)?.meaning ?? ''}`)
          return { value: only }
        }
        listed = found.slice(0, shown).flatMap((value) => choices.find((choice) => choice.value === value) ?? [])
        if (listed.length === 0) return { wrong: `The catalogue has nothing like "${verbatim(text)}".` }
        list(listed)
        return { wrong: found.length > shown ? `and ${found.length - shown} more; say more of the name, or give a number.` : 'Give a number or the whole name.' }
      })
    },
  }
}
