/**
 * Splits a line of shell into its simple commands, with what is piped where and what is substituted into what. A sketch of
 * the shell's grammar, enough to see what a script fetches and runs; nothing is executed.
 */

export interface Command {
  readonly words: string[]
  /** Index of the command that reads this one's output. */
  pipedInto?: number
  /** Index of the command whose words hold this one (`$(...)`, backquotes, `<(...)`). */
  substitutedInto?: number
  /** File that the output goes to. */
  redirectedTo?: string
}

const maxDepth = 8
const maxCommands = 512

/** Commands in the order in which they begin; the outermost comes before what is substituted into it. */
export function shellCommands(text: string): Command[] {
  const commands: Command[] = []
  scan(text, 0, commands, undefined, '', 0)
  return commands.filter((command) => command.words.length > 0 || command.redirectedTo !== undefined).length === commands.length ? commands : compact(commands)
}

/** Scans up to `close` and returns the position behind it. */
function scan(text: string, from: number, commands: Command[], owner: number | undefined, close: string, depth: number): number {
  let at = -1
  let word = ''
  let inWord = false
  let quote = ''
  let toFile = false
  let piped = false
  const open = (): Command => {
    if (at < 0) {
      const command: Command = { words: [], ...(owner === undefined ? {} : { substitutedInto: owner }) }
      const previous = piped ? lastOf : undefined
      at = commands.push(command) - 1
      if (previous !== undefined) previous.pipedInto = at
      piped = false
    }
    return commands[at] as Command
  }
  let lastOf: Command | undefined
  const endWord = (): void => {
    if (inWord) {
      const command = open()
      if (toFile) command.redirectedTo = word
      else if (command.words.length < 256) command.words.push(word)
      toFile = false
    }
    word = ''
    inWord = false
  }
  const endCommand = (isPipe: boolean): void => {
    endWord()
    lastOf = at < 0 ? lastOf : commands[at]
    at = -1
    piped = isPipe
    toFile = false
  }
  let i = from
  for (; i < text.length && commands.length < maxCommands; i++) {
    const c = text.charAt(i)
    const next = text.charAt(i + 1)
    if (quote === "'") {
      if (c === "'") quote = ''
      else word += c
    } else if (c === '\\') {
      word += next
      inWord = true
      i++
    } else if ((c === '$' && next === '(' && text.charAt(i + 2) !== '(') || (quote === '' && (c === '<' || c === '>') && next === '(') || (c === '`' && close !== '`')) {
      const backquoted = c === '`'
      const start = backquoted ? i + 1 : i + 2
      open()
      inWord = true
      if (depth >= maxDepth) i = start - 1
      else i = scan(text, start, commands, at, backquoted ? '`' : ')', depth + 1) - 1
    } else if (quote === '"') {
      if (c === '"') quote = ''
      else word += c
    } else if (c === close && close !== '') {
      endCommand(false)
      return i + 1
    } else if (c === '"' || c === "'") {
      quote = c
      inWord = true
    } else if (c === ' ' || c === '\t') {
      endWord()
    } else if (c === '#' && !inWord) {
      break
    } else if (c === '|') {
      const or = next === '|'
      endCommand(!or)
      if (or || next === '&') i++
    } else if (c === '&' && (next === '>' || text.charAt(i - 1) === '>')) {
      // `&>` and `>&` belong to a redirection.
      continue
    } else if (c === ';' || c === '&' || c === '(' || c === ')' || c === '\n') {
      endCommand(false)
    } else if (c === '>') {
      // A digit before it names a stream; only the output itself is followed.
      const stream = /^\d$/u.test(word) ? word : ''
      if (stream !== '') {
        word = ''
        inWord = false
      }
      endWord()
      toFile = stream === '' || stream === '1'
      while (text.charAt(i + 1) === '>') i++
      if (!toFile) {
        const skip = /^\s*&?\S*/u.exec(text.slice(i + 1, i + 300))
        i += skip?.[0].length ?? 0
      }
    } else if (c === '<') {
      endWord()
    } else {
      word += c
      inWord = true
    }
  }
  endCommand(false)
  return i
}

/** Drops empty commands and keeps the references right. */
function compact(commands: readonly Command[]): Command[] {
  const kept = commands.map((command) => command.words.length > 0 || command.redirectedTo !== undefined)
  const index = kept.map((_, i) => kept.slice(0, i).filter(Boolean).length)
  return commands.filter((_, i) => kept[i]).map(({ words, redirectedTo, pipedInto, substitutedInto }) => ({
    words,
    ...(redirectedTo === undefined ? {} : { redirectedTo }),
    ...(pipedInto === undefined || kept[pipedInto] !== true ? {} : { pipedInto: index[pipedInto] as number }),
    ...(substitutedInto === undefined || kept[substitutedInto] !== true ? {} : { substitutedInto: index[substitutedInto] as number }),
  }))
}

/** Words that run the rest of their line as the command. */
const wrappers = new Set(['sudo', 'doas', 'env', 'nohup', 'time', 'nice', 'ionice', 'exec', 'command', 'busybox', 'if', 'then', 'else', 'elif', 'while', 'until', 'do', '!', '{', 'timeout', 'su-exec', 'gosu', 'setsid', 'stdbuf', 'eatmydata', 'chronic', 'retry'])

/** The program and its arguments, without assignments and wrappers before it; the program is named without its folder. */
export function programOf(command: Command): { readonly program: string; readonly args: readonly string[] } {
  let i = 0
  for (; i < command.words.length; i++) {
    const word = command.words[i] ?? ''
    if (/^[A-Za-z_]\w*=/u.test(word)) continue
    if (wrappers.has(word)) {
      // Options of the wrapper, and a duration or priority.
      while (/^(?:-|\d+(?:\.\d+)?[smhd]?$)/u.test(command.words[i + 1] ?? '')) {
        i++
        if (/^-[ugn]$/u.test(command.words[i] ?? '')) i++
      }
      continue
    }
    break
  }
  const word = command.words[i] ?? ''
  return { program: word.slice(word.lastIndexOf('/') + 1), args: command.words.slice(i + 1) }
}
