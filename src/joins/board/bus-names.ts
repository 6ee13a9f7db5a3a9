/** Signals of a bus by its name: `D[0..7]`, `USB{DP DM}`, `{ALIAS}`. */

/** Signals of one bus that are told apart. */
const most = 1024

export interface Member {
  /** As a label of the signal alone is called. */
  readonly name: string
  /** Without what the bus puts before it: by this the signals of two buses are matched. */
  readonly own: string
}

export function membersOf(bus: string, aliases: ReadonlyMap<string, readonly string[]>): readonly Member[] {
  const found: Member[] = []
  expand(bus, '', 0)
  return found

  function add(prefix: string, own: string): void {
    if (found.length < most) found.push({ name: prefix + own, own })
  }
  function expand(text: string, prefix: string, depth: number): void {
    if (found.length >= most || depth > 4) return
    const vector = /^(.*)\[(\d{1,5})\.\.(\d{1,5})\](.*)$/u.exec(text)
    const group = /^([^{]*[^{~_^$]|)\{(.*)\}$/u.exec(text)
    if (group !== null) {
      const [, name = '', inside = ''] = group
      const before = name === '' ? prefix : `${prefix}${name}.`
      for (const member of inside.split(/[\s,]+/u).filter((each) => each !== '').slice(0, most)) {
        const known = aliases.get(member)
        for (const each of known ?? [member]) expand(each, before, depth + 1)
      }
    } else if (vector !== null) {
      const [, name = '', first = '', last = '', after = ''] = vector
      const [from, to] = [Number(first), Number(last)]
      // From the lower to the higher, whichever way it is written.
      for (let i = Math.min(from, to); i <= Math.max(from, to) && found.length < most; i++) add(prefix, `${name}${i}${after}`)
    } else add(prefix, text)
  }
}
