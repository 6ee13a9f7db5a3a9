/** What lines of commands mount: mount(8) of util-linux and of BusyBox. Knows no check. */

export interface MountCommand {
  readonly point: string
  /** Empty where none is told. */
  readonly type: string
  readonly options: readonly string[]
  /** It changes the options of what is mounted there already. */
  readonly remount: boolean
  /** Some of the options are only known to the shell. */
  readonly unsure: boolean
}

/** What may stand before a command without being another one. */
const prefix = /^(?:(?:sudo|exec|time|nice|env|if|then|else|do|!|\{|-\w*c|\w+=\S*|(?:\S*\/)?(?:sh|ash|bash|busybox)|[-+@!:]+)\s+)*["']?[-+@!:]*$/u
/** Options with a value of their own (mount(8)). */
const valued: ReadonlyMap<string, 'type' | 'options' | 'target' | 'other'> = new Map(Object.entries({
  't': 'type', 'types': 'type', 'o': 'options', 'options': 'options', 'target': 'target', 'L': 'other', 'U': 'other', 'label': 'other', 'uuid': 'other', 'source': 'other', 'T': 'other', 'fstab': 'other', 'O': 'other', 'test-opts': 'other', 'N': 'other', 'namespace': 'other', 'p': 'other',
} as const))
/** And those that are short for an option. */
const short: ReadonlyMap<string, string> = new Map([['r', 'ro'], ['w', 'rw'], ['read-only', 'ro'], ['rw', 'rw']])
/** These make no file system of their own. */
const others = /^(?:bind|rbind|move|[BRM]|(?:make-)?r?(?:shared|slave|private|unbindable))$/u
const isOpen = (word: string): boolean => /[$`%]/u.test(word)

/** In the order in which they stand; what only takes up the table of mounts (`mount -a`, `mount /data`) is in that. */
export function mountCommands(command: string): readonly MountCommand[] {
  return command.split(/[;&|()\n]+/u).flatMap((part) => {
    const match = /^(.*?)(?:\/[\w./-]*\/)?\bmount\s+(.*)$/u.exec(part.trim())
    const before = match?.[1] ?? ''
    return match === null || !prefix.test(before) ? [] : mountOf(match[2] ?? '')
  })
}

interface Switch {
  readonly name: string
  readonly value: string
}

/** `--types=ext4`, or letters in one word, of which the last may have a value (getopt(3)); none for a word that is no option. */
function switchesOf(word: string): readonly Switch[] {
  const [, long, value = ''] = /^--([\w-]+)(?:=(.*))?$/u.exec(word) ?? []
  if (long !== undefined) return [{ name: long, value }]
  const letters = /^-(\w.*)$/u.exec(word)?.[1] ?? ''
  // What follows `m` in its word is the mode of the folder that is made; the next word is never.
  const end = letters.split('').findIndex((letter) => letter === 'm' || valued.has(letter))
  const last = end < 0 ? letters.length - 1 : end
  return letters.slice(0, last + 1).split('').map((name, at) => ({ name, value: at === last ? letters.slice(last + 1) : '' }))
}

function mountOf(text: string): readonly MountCommand[] {
  const words = text.split(/\s+/u).map((word) => word.replaceAll(/["']/gu, '')).filter((word) => word !== '')
  const redirected = words.findIndex((word) => /^\d*[<>]/u.test(word))
  const told = { type: [] as string[], options: [] as string[], target: [] as string[], other: [] as string[] }
  const places: string[] = []
  const used = redirected < 0 ? words : words.slice(0, redirected)
  for (let at = 0; at < used.length; at++) {
    const word = used[at] ?? ''
    const switches = switchesOf(word)
    if (switches.length === 0) places.push(word)
    for (const { name, value } of switches) {
      const kind = valued.get(name)
      if (kind !== undefined) told[kind].push(value || (used[++at] ?? ''))
      else if (others.test(name)) return []
      else told.options.push(short.get(name) ?? '')
    }
  }
  const options = told.options.flatMap((each) => each.split(',')).filter((each) => each !== '')
  const remount = options.includes('remount')
  const point = told.target[0] ?? places.at(-1) ?? ''
  const named = places.length + told.other.length + told.target.length
  // With the place alone the table of mounts says the rest.
  if (!point.startsWith('/') || isOpen(point) || options.some((each) => others.test(each)) || (!remount && named < 2)) return []
  return [{ point: point.replace(/(?!^)\/+$/u, ''), type: told.type[0] ?? '', options, remount, unsure: options.some(isOpen) || (places.length > 2 && places.some(isOpen)) }]
}
