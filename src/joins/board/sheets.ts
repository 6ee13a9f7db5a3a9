/** Sheets of a schematic as one netlist: names join what is wired on each, pins of sheets join a sheet to those below. */
import type { Board, BoardFootprint, BoardNet, BoardPad } from '../../facts/board.ts'
import type { SheetName } from '../../facts/board-sheet.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Problem } from '../../kernel/problem.ts'
import { Union } from '../../kernel/union.ts'
import { membersOf } from './bus-names.ts'
import { finderOf, rootsOf, type Finder, type Sheet, type Use } from './sheet-files.ts'
import { numbersOf, type Numbered } from './sheet-references.ts'

/** Uses of sheets in one design, and sheets inside sheets. */
const mostUses = 2000
const maxDepth = 20
/** Nets and pins of all uses together, and signals of all buses: more than any design has, and no more than fits. */
const mostThings = 2_000_000

export function boardsOfSheets(sheets: readonly Sheet[]): { readonly boards: readonly Fact<'board'>[]; readonly problems: readonly Problem[] } {
  const found = finderOf(sheets)
  const boards: Fact<'board'>[] = []
  const problems: Problem[] = []
  const { roots, problems: strays } = rootsOf(sheets, found)
  for (const root of roots) {
    const { uses, missing, full: cut } = usesOf(root, found)
    const { called, odd } = numbersOf(uses)
    const { board, full: crowded, cutBuses } = netlistOf(root, uses, called)
    const full = cut || crowded
    if (board.footprints.length > 0) boards.push({ kind: 'board', basis: root.basis, where: root.where, container: root.container, file: root.file, ...board })
    if (missing.length > 0) problems.push({ code: 'malformed', message: `sheets of this schematic are not there (${[...new Set(missing)].slice(0, 5).join(', ')}): what is on them is not judged`, where: root.where, reader: 'join/boards', incomplete: true })
    if (odd !== undefined) problems.push({ code: 'malformed', ...odd, where: root.where, reader: 'join/boards' })
    if (isPartOfMore(root)) problems.push({ code: 'malformed', message: 'this sheet belongs to a schematic whose root is not here: where its hierarchical labels lead is not known', where: root.where, reader: 'join/boards', incomplete: true })
    if (cutBuses.length > 0) problems.push({ code: 'limit', message: `buses of this schematic have more signals than are told apart (${cutBuses.slice(0, 3).map((name) => name.slice(0, 60)).join(', ')}${cutBuses.length > 3 ? ` and ${cutBuses.length - 3} more` : ''}): what the rest joins is not judged`, where: root.where, reader: 'join/boards', incomplete: true })
    if (full) problems.push({ code: 'limit', message: `this schematic shows more than ${mostUses} sheets, sheets more than ${maxDepth} deep, or more than fits: the rest is not judged`, where: root.where, reader: 'join/boards', incomplete: true })
  }
  return { boards, problems: [...problems, ...strays] }
}

/** A sheet with labels for a sheet above, none of whose uses is that of a root. */
const isPartOfMore = ({ id, nets, buses, parts, references }: Sheet): boolean =>
  references.length === 0 && !parts.some((part) => part.references.some(({ path }) => path === `/${id}`)) && [...nets, ...buses].some(({ names }) => names.some(({ kind }) => kind === 'hierarchical'))

function usesOf(root: Sheet, found: Finder): { readonly uses: readonly Use[]; readonly missing: readonly string[]; readonly full: boolean } {
  const uses: Use[] = [{ sheet: root, ids: [], path: '/', fitted: true, onBoard: true, below: [] }]
  const missing: string[] = []
  let full = false
  let things = weightOf(root)
  // The list grows while it is walked.
  for (const use of uses) {
    for (const [index, shown] of use.sheet.sheets.entries()) {
      const below = found(use.sheet, shown)
      if (below === undefined) {
        missing.push(shown.file)
        continue
      }
      things += weightOf(below)
      if (use.ids.length >= maxDepth || uses.length >= mostUses || things > mostThings) {
        full = true
        continue
      }
      use.below[index] = uses.length
      uses.push({ sheet: below, ids: [...use.ids, shown.id], path: `${use.path}${shown.name}/`.slice(-400), fitted: use.fitted && shown.fitted, onBoard: use.onBoard && shown.onBoard, below: [] })
    }
  }
  return { uses, missing, full }
}

const weightOf = ({ nets, parts }: Sheet): number => nets.reduce((sum, { pins, names }) => sum + 1 + pins.length / 2 + names.length, parts.length)

interface Called {
  readonly global: boolean
  readonly depth: number
  readonly name: string
}

function netlistOf(root: Sheet, uses: readonly Use[], numbered: Numbered['called']): { readonly board: Board; readonly full: boolean; readonly cutBuses: readonly string[] } {
  const union = new Union()
  const keys = new Map<string, number>()
  let signalsOfBuses = 0
  const cutBuses = new Set<string>()
  const called: { readonly node: number; readonly by: Called }[] = []
  const aliases = new Map(uses.flatMap(({ sheet }) => sheet.aliases.map(({ name, members }) => [name, members] as const)))
  const named = (key: string): number => {
    const known = keys.get(key)
    if (known !== undefined) return known
    const node = union.add()
    keys.set(key, node)
    return node
  }
  /** Joins a node to all that goes by a name of its sheet. */
  function call(node: number, at: number, { kind, name, sheet }: SheetName): void {
    const use = uses[at]
    if (use === undefined) return
    if (kind === 'global') union.join(node, named(`global ${name}`))
    else if (kind !== 'sheet-pin') union.join(node, named(`local ${at} ${name}`))
    if (kind === 'hierarchical') union.join(node, named(`above ${at} ${name}`))
    const below = use.below[sheet]
    if (kind === 'sheet-pin' && below !== undefined) union.join(node, named(`above ${below} ${name}`))
    called.push({ node, by: { global: kind === 'global', depth: kind === 'sheet-pin' ? 1000 : use.ids.length, name: kind === 'global' ? name : `${use.path}${name}` } })
  }
  const nodes = uses.map(({ sheet }, at) => sheet.nets.map(({ names }) => {
    const node = union.add()
    for (const name of names) call(node, at, name)
    return node
  }))
  uses.forEach(({ sheet }, at) => {
    for (const { names } of sheet.buses) joinBus(names, at)
  })
  /** Each signal of a bus is what its names say, one by one. */
  function joinBus(names: readonly SheetName[], at: number): void {
    if (signalsOfBuses > mostThings) return
    const lists = names.map((name) => ({ name, ...membersOf(name.name, aliases) }))
    for (const { name, cut } of lists) if (cut) cutBuses.add(name.name)
    signalsOfBuses += lists.reduce((sum, { members, steps }) => sum + members.length + steps, 0)
    if (signalsOfBuses > mostThings) return
    const isLabelled = names.some(({ kind }) => kind !== 'sheet-pin')
    const first = lists[0]
    if (first === undefined) return
    const byOwn = new Map<string, number>()
    const signals = first.members.map(({ own }) => {
      const node = union.add()
      if (!byOwn.has(own)) byOwn.set(own, node)
      return node
    })
    for (const { name, members } of lists) {
      members.forEach((member, index) => {
        const node = members.length === signals.length ? signals[index] : byOwn.get(member.own)
        if (node === undefined) return
        call(node, at, { ...name, name: member.name })
        // Labels on the wires of a bus are called as its signals are; a bus without a label is called as the sheet's pin.
        if (name.kind === 'global' || (name.kind === 'sheet-pin' && !isLabelled)) union.join(node, named(`local ${at} ${member.name}`))
      })
    }
  }
  const pads = padsOf(uses, nodes, union, numbered, (node, name) => {
    union.join(node, named(`global ${name}`))
    called.push({ node, by: { global: true, depth: 0, name } })
  })
  const names = new Map<number, Called>()
  for (const { node, by } of called) {
    const set = union.find(node)
    const best = names.get(set)
    if (best === undefined || before(by, best)) names.set(set, by)
  }
  const index = new Map<number, number>()
  const nets: BoardNet[] = []
  const footprints = [...pads.values()].map(({ part, pins }): BoardFootprint => ({
    ...part, pads: [...pins.values()].map(({ node, ...pad }): BoardPad => {
      const set = union.find(node)
      let net = index.get(set)
      if (net === undefined) {
        net = nets.length
        index.set(set, net)
        nets.push({ name: plainName(names.get(set)?.name ?? `Net-(${part.reference}-Pad${pad.number})`), tracks: [], lengths: [], vias: [] })
      }
      return { ...pad, net }
    }),
  }))
  return { board: { format: root.format, title: root.title, revision: root.revision, date: root.date, copper: [], outline: [], zones: [], nets, footprints, connected: nets.length > 0 }, full: signalsOfBuses > mostThings, cutBuses: [...cutBuses] }
}

/** Names for the whole design first, then those nearest to the root, then by the alphabet. */
const before = (a: Called, b: Called): boolean => (a.global !== b.global ? a.global : a.depth !== b.depth ? a.depth < b.depth : a.name < b.name)
const plainName = (name: string): string => name.slice(0, 200).replaceAll(/~\{([^}]*)\}/gu, '$1')

interface OpenPad extends Omit<BoardPad, 'net'> {
  readonly node: number
}
interface OpenPart {
  readonly part: Omit<BoardFootprint, 'pads'>
  readonly pins: Map<string, OpenPad>
}

/** Pins by reference and number: units of one part go together, and a pin that several units show is one. */
function padsOf(uses: readonly Use[], nodes: readonly (readonly number[])[], union: Union, called: Numbered['called'], callGlobal: (node: number, name: string) => void): ReadonlyMap<string, OpenPart> {
  const found = new Map<string, OpenPart>()
  uses.forEach(({ sheet, fitted }, at) => {
    const parts = sheet.parts.map((part, index): OpenPart | undefined => {
      const reference = called[at]?.[index]?.reference ?? ''
      if (reference === '') return undefined
      const known = found.get(reference)
      if (known !== undefined) return known
      const made: OpenPart = { part: { reference, value: part.value, library: part.library, part: part.part, description: part.description, side: 'front', x: 0, y: 0, fitted: part.fitted && fitted, line: at === 0 ? part.line : 0 }, pins: new Map() }
      found.set(reference, made)
      return made
    })
    sheet.nets.forEach(({ pins }, net) => {
      for (let i = 0; i + 1 < pins.length; i += 2) {
        const [own, pin] = [parts[pins[i] ?? -1], sheet.parts[pins[i] ?? -1]?.pins[pins[i + 1] ?? -1]]
        const node = nodes[at]?.[net]
        const unit = called[at]?.[pins[i] ?? -1]?.unit ?? 0
        if (pin === undefined || node === undefined || (unit > 0 && pin.unit > 0 && pin.unit !== unit)) continue
        if (pin.global !== '') callGlobal(node, pin.global)
        if (own === undefined) continue
        const known = own.pins.get(pin.number)
        if (known !== undefined) union.join(known.node, node)
        else own.pins.set(pin.number, { number: pin.number, function: pin.name, type: pin.type, node, x: 0, y: 0, width: 0, height: 0, open: 'both', hole: false, edge: false, line: at === 0 ? own.part.line : 0 })
      }
    })
  })
  return found
}
