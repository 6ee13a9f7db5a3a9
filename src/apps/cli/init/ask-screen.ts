/**
 * Questions for terminals that can draw: lists to walk through, search while one types. The library reads keys and redraws;
 * what is drawn is said here, in plain characters. An answered question shrinks to one line.
 */
import { AutocompletePrompt, isCancel, MultiSelectPrompt, SelectPrompt, settings, TextPrompt } from '@clack/core'
import { verbatim } from '../../../reports/view/legible.ts'
import { padEnd, screenOf, widthOf, wrap } from '../../../reports/terminal/layout.ts'
import { stopped, type Asker, type Choice } from './asker.ts'

/** Stands for "otherwise" among the values of a list; no word and no path is a NUL. */
const none = '\0'
/** Rows of a list that are shown at once, where the terminal has room. */
const mostRows = 12
const fewestRows = 4

/** What the prompts of the library have in common, as far as it is used here. */
interface Prompt {
  prompt(): Promise<unknown>
  on(event: 'key', done: (character: string | undefined, key: { readonly ctrl?: boolean; readonly name?: string }) => void): void
}

export function screenAsker(input: NodeJS.ReadStream, output: NodeJS.WriteStream, signal: AbortSignal): Asker {
  // Escape would throw away every answer so far; Ctrl-C is what stops a program.
  settings.aliases.delete('escape')
  /** Asked each time: somebody may widen the window between two keys. */
  const width = (): number => Math.min(output.columns || 80, 100)
  const { paint } = screenOf({ columns: 80, colour: (process.env['NO_COLOR'] ?? '') === '' })
  const indented = (text: string, ...styles: Parameters<typeof paint>[1][]): string[] => wrap(text, width() - 4).map((line) => `  ${paint(line, ...styles)}`)

  /** Runs one prompt; the signal, Ctrl-D and the end of the input stop it like Ctrl-C. */
  async function run(build: (base: { input: NodeJS.ReadStream; output: NodeJS.WriteStream; signal: AbortSignal }) => Prompt): Promise<unknown> {
    const own = new AbortController()
    const stop = (): void => own.abort()
    signal.addEventListener('abort', stop)
    input.once('end', stop)
    try {
      if (signal.aborted) stop()
      const prompt = build({ input, output, signal: own.signal })
      prompt.on('key', (_, { ctrl, name }) => {
        if (ctrl === true && name === 'd') stop()
      })
      const value = await prompt.prompt()
      if (isCancel(value) || own.signal.aborted) throw stopped()
      return value
    } finally {
      signal.removeEventListener('abort', stop)
      input.removeListener('end', stop)
      // Until the next question is drawn: keys that come early are kept for it, and not echoed.
      if (input.isTTY) input.setRawMode(true)
    }
  }

  /** A question that is open: what is asked and why, then `body`, then what the keys do. */
  function open({ ask, why }: { ask: string; why: string }, body: (rowsLeft: number) => readonly string[], keys: string, error = ''): string {
    const [first = '', ...rest] = wrap(ask, width() - 4)
    const head = ['', `${paint('?', 'blue', 'bold')} ${paint(first, 'bold')}`, ...rest.map((line) => `  ${paint(line, 'bold')}`), ...indented(why, 'soft')]
    const foot = [...(error === '' ? [] : indented(error, 'yellow')), ...indented(keys, 'soft')]
    const left = Math.max(fewestRows, Math.min(mostRows, (output.rows || 24) - head.length - foot.length - 1))
    return [...head, ...body(left), ...foot].join('\n')
  }

  /** A question that was answered, or at which the person stopped. */
  function done(state: string, ask: string, answer: string): string {
    if (state === 'cancel') return indented(ask, 'soft').join('\n')
    const fits = 2 + widthOf(ask) + 2 + widthOf(answer) <= width()
    return fits ? `  ${paint(ask, 'soft')}  ${answer}` : [...indented(ask, 'soft'), ...wrap(answer, width() - 6).map((line) => `    ${line}`)].join('\n')
  }

  const closed = (state: string): boolean => state === 'submit' || state === 'cancel'

  /** The part of a list around the cursor, each item one line. */
  function rows(choices: readonly Choice[], cursor: number, left: number, mark: (choice: Choice) => string = () => ''): string[] {
    const labels = Math.max(0, ...choices.filter(({ meaning }) => meaning !== '').map(({ value }) => widthOf(labelOf(value))))
    const start = Math.max(0, Math.min(cursor - Math.floor(left / 2), choices.length - left))
    const lines = choices.slice(start, start + left).map((choice, index) => {
      const here = start + index === cursor
      const label = labelOf(choice.value)
      const said = choice.meaning === '' || choice.meaning === label ? label : choice.value === none ? choice.meaning : `${padEnd(label, labels)}  ${choice.meaning}`
      const text = cut(`${mark(choice)}${said}`, width() - 5)
      return `  ${here ? paint('>', 'blue', 'bold') : ' '} ${here ? paint(text, 'bold') : text}`
    })
    const hidden = choices.length - lines.length
    return hidden === 0 ? lines : [...lines, ...indented(`  ... ${hidden} more`, 'soft')]
  }

  return {
    close: () => {
      if (input.isTTY) input.setRawMode(false)
    },
    async text(question) {
      const { ask, initial, otherwise, wrong } = question
      const empty = initial ?? otherwise
      const value = await run((base) => new TextPrompt({
        ...base,
        validate: (written) => {
          const given = (written ?? '').trim()
          if (given === '') return empty === undefined ? 'An answer is needed here.' : undefined
          return wrong(given)
        },
        render() {
          const typed = (this.value ?? '').trim()
          if (closed(this.state)) return done(this.state, ask, verbatim(typed === '' ? (empty ?? '') : typed))
          const field = this.userInput === '' && empty !== undefined ? `${paint('_', 'bold')} ${paint(`(${verbatim(empty)})`, 'soft')}` : this.userInputWithCursor
          return open(question, () => [`  > ${field}`], 'Enter goes on, Ctrl-C stops', this.state === 'error' ? this.error : '')
        },
      }))
      const given = String(value).trim()
      return given === '' ? initial : given
    },
    async one(question) {
      const { ask, initial, otherwise } = question
      const choices = withOtherwise(question.choices, otherwise)
      const value = await run((base) => new SelectPrompt({
        ...base,
        options: choices.map((choice) => ({ ...choice })),
        initialValue: initial ?? none,
        render() {
          const here = choices[this.cursor]
          if (closed(this.state)) return done(this.state, ask, here?.value === none ? here.meaning : labelOf(here?.value ?? ''))
          return open(question, (left) => rows(choices, this.cursor, left), 'Arrows move, Enter goes on, Ctrl-C stops')
        },
      }))
      return value === none ? undefined : String(value)
    },
    async many(question) {
      const { ask, choices, initial, otherwise, wrong } = question
      const value = await run((base) => new MultiSelectPrompt({
        ...base,
        options: choices.map((choice) => ({ ...choice })),
        initialValues: [...initial],
        validate: (marked) => (marked === undefined || marked.length === 0 ? undefined : wrong(marked)),
        render() {
          const marked = choices.filter((choice) => this.value?.includes(choice.value) ?? false)
          if (closed(this.state)) return done(this.state, ask, marked.length === 0 ? otherwise : marked.map((choice) => labelOf(choice.value)).join(', '))
          return open(question, (left) => rows(choices, this.cursor, left, (choice) => (marked.includes(choice) ? '[x] ' : '[ ] ')),
            `Space marks, Enter goes on, Ctrl-C stops. Nothing marked: ${otherwise}`, this.state === 'error' ? this.error : '')
        },
      }))
      // In the order of the table, whatever the order of marking.
      const marked = choices.map((choice) => choice.value).filter((each) => (value as readonly string[]).includes(each))
      return marked.length === 0 ? undefined : marked
    },
    async search(question) {
      const { ask, otherwise, find } = question
      const all = withOtherwise(question.choices, otherwise)
      const finds = new Map<string, Choice[]>([['', all]])
      const fitting = (typed: string): Choice[] => {
        const known = finds.get(typed) ?? find(typed).flatMap((id) => all.find(({ value }) => value === id) ?? [])
        finds.set(typed, known)
        return known
      }
      let last = ''
      const value = await run((base) => new AutocompletePrompt<Choice>({
        ...base,
        options() {
          const typed = this.userInput.trim()
          // The best match is what Enter takes, whatever was in focus before another letter was typed.
          if (typed !== last) this.focusedValue = undefined
          last = typed
          return fitting(typed)
        },
        validate: (chosen) => (chosen === undefined ? 'The catalogue has nothing like it; type less of the name, or nothing.' : undefined),
        render() {
          const shown = fitting(this.userInput.trim())
          const here = shown.find((choice) => choice.value === this.focusedValue)
          if (closed(this.state)) return done(this.state, ask, here === undefined ? '' : here.value === none ? otherwise : here.meaning)
          const matches = shown === all ? '' : `  (${shown.length === 1 ? '1 match' : `${shown.length} matches`})`
          return open(question, (left) => [`  > ${this.userInput}${paint('_', 'bold')}${paint(matches, 'soft')}`, ...rows(shown, this.cursor, left - 1)],
            'Type to search, arrows move, Enter goes on, Ctrl-C stops', this.state === 'error' ? this.error : '')
        },
      }))
      return typeof value !== 'string' || value === none ? undefined : value
    },
  }
}

/** The item for "otherwise" stands first: Enter alone never claims anything. */
const withOtherwise = (choices: readonly Choice[], otherwise: string | undefined): Choice[] =>
  otherwise === undefined ? [...choices] : [{ value: none, meaning: otherwise }, ...choices]

const labelOf = (value: string): string => (value === none ? '' : verbatim(value))

/** One line of at most `columns`. */
function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  let short = ''
  for (const character of text) {
    if (widthOf(short + character) > columns - 3) break
    short += character
  }
  return `${short}...`
}
