/** Signals of a bus by its name: `D[0..7]`, `USB{DP DM}`, `{ALIAS}`. */

/** Signals of one bus that are told apart, names that are looked at for them, and groups in groups. */
const most = 1024
const mostSteps = 4096
const maxDepth = 4

export interface Member {
  /** As a label of the signal alone is called. */
  readonly name: string
  /** Without what the bus puts before it: by this the signals of two buses are matched. */
  readonly own: string
}

export interface Members {
  readonly members: readonly Member[]
  /** There are more signals than were told apart. */
  readonly cut: boolean
  /** Names that were looked at. */
  readonly steps: number
}

export function membersOf(bus: string, aliases: ReadonlyMap<string, readonly string[]>): Members {
  const found: Member[] = []
  let steps = 0
  let cut = false
  expand(bus, '', 0)
  return { members: found, cut, steps }

  function add(prefix: string, own: string): void {
    if (found.length < most) found.push({ name: prefix + own, own })
    else cut = true
  }
  function expand(text: string, prefix: string, depth: number): void {
    if (cut || steps++ > mostSteps || depth > maxDepth) {
      cut = true
      return
    }
    const vector = /^(.*)\[(\d+)\.\.(\d+)\](.*)$/u.exec(text)
    const group = /^([^{]*[^{~_^$]|)\{(.*)\}$/u.exec(text)
    if (group !== null) {
      const [, name = '', inside = ''] = group
      const before = name === '' ? prefix : `${prefix}${name}.`
      for (const member of inside.split(/[\s,]+/u).filter((each) => each !== '')) {
        for (const each of aliases.get(member) ?? [member]) expand(each, before, depth + 1)
        if (cut) return
      }
    } else if (vector !== null) {
      const [, name = '', first = '', last = '', after = ''] = vector
      const [from, to] = [Number(first), Number(last)]
      // From the lower to the higher, whichever way it is written.
      for (let i = Math.min(from, to); i <= Math.max(from, to) && !cut; i++) add(prefix, `${name}${i}${after}`)
    } else add(prefix, text)
  }
}
