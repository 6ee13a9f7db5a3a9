/** Questions for terminals that can draw: lists to walk through, search while one types. Everything goes to standard error. */
import { autocomplete, isCancel, multiselect, select, settings, text, updateSettings, log } from '@clack/prompts'
import { styleText } from 'node:util'
import { verbatim } from '../../../reports/view/legible.ts'
import { wrap } from '../wrap.ts'
import { stopped, type Asker, type Choice } from './asker.ts'

/** Stands for "otherwise" among the words of a list; no word of the format is empty. */
const none = ''
/** Rows of a list that are shown at once. */
const rows = 12

export function screenAsker(input: NodeJS.ReadStream, output: NodeJS.WriteStream, signal: AbortSignal): Asker {
  updateSettings({ withGuide: true })
  // Escape would throw away every answer so far; Ctrl-C is what stops a program.
  settings.aliases.delete('escape')
  const base = { input, output, signal }
  const columns = Math.min(output.columns || 80, 100)

  /** The question, and below it, fainter, why it matters. */
  const message = ({ ask, why }: { ask: string; why: string }): string =>
    [...wrap(ask, 0, columns - 4).map((line) => styleText('bold', line)), ...wrap(why, 0, columns - 4).map((line) => styleText('dim', line))].join('\n')
  const option = (width: number) => ({ value, meaning }: Choice): { value: string; label: string; hint?: string } => {
    const label = verbatim(value)
    return meaning === '' ? { value, label } : { value, label: `${label.padEnd(width)}  ${styleText('dim', meaning)}` }
  }
  const optionsOf = (choices: readonly Choice[]): ReturnType<ReturnType<typeof option>>[] => choices.map(option(Math.max(...choices.map(({ value }) => verbatim(value).length))))

  async function taken<T>(asking: Promise<T>): Promise<Exclude<T, symbol>> {
    const value = await asking
    if (isCancel(value) || signal.aborted) throw stopped()
    return value as Exclude<T, symbol>
  }

  return {
    say: (said) => log.message(said, { output }),
    close: () => {},
    async text(question) {
      const { initial, otherwise, wrong } = question
      const value = await taken(text({
        ...base,
        message: message(question),
        ...(initial === undefined ? {} : { placeholder: initial, defaultValue: initial }),
        ...(otherwise === undefined ? {} : { placeholder: otherwise }),
        validate: (written) => {
          const given = (written ?? '').trim()
          if (given === '') return initial === undefined && otherwise === undefined ? 'An answer is needed here.' : undefined
          return wrong(given)
        },
      }))
      const given = value.trim()
      return given === '' ? initial : given
    },
    async one(question) {
      const { choices, initial, otherwise } = question
      const value = await taken(select<string>({
        ...base,
        message: message(question),
        options: [...optionsOf(choices), ...(otherwise === undefined ? [] : [{ value: none, label: otherwise }])],
        initialValue: initial ?? none,
        maxItems: rows,
      }))
      return value === none ? undefined : value
    },
    async many(question) {
      const { choices, initial, otherwise, wrong } = question
      for (let marked = [...initial], told = ''; ; ) {
        marked = await taken(multiselect<string>({
          ...base,
          message: [message(question), styleText('dim', `Space marks, Enter goes on; nothing marked: ${otherwise}.`), ...(told === '' ? [] : [styleText('yellow', told)])].join('\n'),
          options: optionsOf(choices),
          initialValues: marked,
          required: false,
          maxItems: rows,
          showInstructions: false,
        }))
        if (marked.length === 0) return undefined
        told = wrong(marked) ?? ''
        if (told === '') return marked
      }
    },
    async search(question) {
      const { choices, find, otherwise } = question
      const finds = new Map<string, ReadonlySet<string>>()
      const fits = (typed: string, value: string): boolean => {
        const known = finds.get(typed) ?? new Set(find(typed))
        finds.set(typed, known)
        return known.has(value)
      }
      const value = await taken(autocomplete<string>({
        ...base,
        message: message(question),
        options: [{ value: none, label: otherwise }, ...choices.map(({ value: id, meaning }) => ({ value: id, label: meaning, hint: id }))],
        filter: (typed, { value: id }) => typed.trim() === '' || fits(typed, id),
        maxItems: rows,
        placeholder: 'type a name or an order code',
      }))
      return value === none ? undefined : value
    },
  }
}
