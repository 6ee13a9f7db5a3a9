/** Grammar of one user specification of sudoers(5): `who hosts = (runas) TAGS: commands, ... : hosts = ...`. */

export interface Rule {
  readonly who: string
  readonly runAs: string
  readonly noPassword: boolean
  readonly commands: string
}

const mostMembers = 512
const mostRules = 4096

/** Splits at a separator that is neither quoted, escaped nor inside parentheses; pieces are trimmed. */
export function outsideQuotes(text: string, separator: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let quoted = false
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (c === '\\' && i + 1 < text.length) {
      piece += c + text.charAt(++i)
      continue
    }
    if (c === '"') quoted = !quoted
    if (!quoted && c === '(') depth++
    if (!quoted && c === ')') depth--
    // A comment runs to the end of the line, but `#` before a digit is a user number.
    if (!quoted && c === '#' && !/\d/u.test(text.charAt(i + 1))) break
    if (c === separator && !quoted && depth <= 0) {
      pieces.push(piece.trim())
      piece = ''
    } else piece += c
  }
  pieces.push(piece.trim())
  return pieces.filter((part) => part !== '')
}

/** Rules of one line, one for each user and each change of the password tag or of the runas part. Junk gives none. */
export function parseSpecification(line: string, aliases: ReadonlyMap<string, readonly string[]>): Rule[] {
  const equals = line.indexOf('=')
  if (equals < 0) return []
  const head = /^((?:"[^"]*"|\\.|[^\s"\\])+)\s+\S/u.exec(line.slice(0, equals).replace(/\s+/gu, ' ').replace(/ ?, ?/gu, ','))
  if (head === null) return []
  const users = resolve(outsideQuotes(head[1] ?? '', ','), aliases)
  const rules: Rule[] = []
  for (const part of segments(line.slice(equals + 1))) {
    let runAs = 'root'
    let noPassword = false
    let commands: string[] = []
    const flush = (): void => {
      if (commands.length === 0) return
      for (const who of users.slice(0, mostRules - rules.length)) rules.push({ who, runAs, noPassword, commands: commands.join(', ') })
      commands = []
    }
    for (const item of outsideQuotes(part, ',')) {
      let rest = item
      const as = /^\(([^)]*)\)\s*/u.exec(rest)
      if (as !== null) {
        flush()
        runAs = resolve(outsideQuotes((as[1] ?? '').replace(/:.*$/u, ''), ','), aliases).join(', ') || 'root'
        rest = rest.slice(as[0].length)
      }
      for (let option = optionOrTag.exec(rest); option !== null; option = optionOrTag.exec(rest)) {
        if (option[1] === 'NOPASSWD' || option[1] === 'PASSWD') {
          if (noPassword !== (option[1] === 'NOPASSWD')) flush()
          noPassword = option[1] === 'NOPASSWD'
        }
        rest = rest.slice(option[0].length)
      }
      if (rest !== '') commands.push(...resolve([rest], aliases))
    }
    flush()
  }
  return rules
}

const optionOrTag = /^(?:(NOPASSWD|PASSWD|NOEXEC|EXEC|SETENV|NOSETENV|LOG_INPUT|NOLOG_INPUT|LOG_OUTPUT|NOLOG_OUTPUT|MAIL|NOMAIL|FOLLOW|NOFOLLOW|INTERCEPT|NOINTERCEPT)\s*:|(?:ROLE|TYPE|CWD|CHROOT|TIMEOUT|NOTBEFORE|NOTAFTER|APPARMOR_PROFILE)=\S+)\s*/u

/** `: hosts = ...` starts a further part for the same users; a `:` of a tag or a command does not. */
function segments(text: string): string[] {
  const parts: string[] = []
  for (const piece of outsideQuotes(text, ':')) {
    const last = parts.at(-1)
    if (last !== undefined && !/^[\w.,!*\s-]+=/u.test(piece)) parts[parts.length - 1] = `${last}: ${piece}`
    else parts.push(last === undefined ? piece : piece.slice(piece.indexOf('=') + 1))
  }
  return parts
}

/** Replaces aliases that are known, at most four deep; a definition that multiplies itself is cut. */
function resolve(items: readonly string[], aliases: ReadonlyMap<string, readonly string[]>): string[] {
  let found = [...items]
  for (let depth = 0; depth < 4 && found.some((item) => aliases.has(item)); depth++) {
    found = found.flatMap((item) => aliases.get(item)?.slice(0, mostMembers) ?? [item]).slice(0, mostMembers)
  }
  return found.map((item) => item.replace(/^"(.*)"$/u, '$1'))
}
