/** Writes sheets of a schematic in the dialects of KiCad since edition 6, as its documentation and sheets of each edition show them. */

export type SheetDialect = 6 | 7 | 8 | 9
export const sheetDialects: readonly SheetDialect[] = [6, 7, 8, 9]

export interface LibrarySpec {
  readonly name: string
  readonly power?: boolean
  /** Number, name, x and y (upwards), kind, unit (0 for all). */
  readonly pins: readonly { readonly number: string; readonly name: string; readonly at: readonly [number, number]; readonly kind?: string; readonly unit?: number; readonly hidden?: boolean }[]
}
export interface SymbolSpec {
  readonly id: string
  readonly library: string
  readonly at: readonly [number, number, number?]
  readonly mirror?: 'x' | 'y'
  readonly unit?: number
  readonly value: string
  /** Reference, or references by the path of the sheet: `/sheet-a`. */
  readonly reference: string | Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, string>>
  readonly fitted?: boolean
  readonly onBoard?: boolean
  readonly alternate?: readonly [number: string, name: string]
}
export interface SheetSpec {
  readonly id: string
  /** Id of the root; its own for the root. */
  readonly root: string
  readonly title?: string
  readonly library: readonly LibrarySpec[]
  readonly symbols: readonly SymbolSpec[]
  readonly wires?: readonly (readonly [number, number, number, number])[]
  readonly buses?: readonly (readonly [number, number, number, number])[]
  readonly junctions?: readonly (readonly [number, number])[]
  readonly labels?: readonly { readonly kind: 'label' | 'global_label' | 'hierarchical_label'; readonly name: string; readonly at: readonly [number, number] }[]
  readonly sheets?: readonly { readonly id: string; readonly name: string; readonly file: string; readonly pins: readonly (readonly [name: string, x: number, y: number])[] }[]
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  /** What edition 6 keeps in the root of the symbols on other sheets: path, reference, unit. */
  readonly below?: readonly (readonly [path: string, reference: string, unit: number])[]
}

const versions: Readonly<Record<SheetDialect, string>> = { 6: '20211123', 7: '20230121', 8: '20231120', 9: '20250114' }
/** An id as KiCad writes them, out of a short word. */
const uuid = (word: string): string => `00000000-0000-4000-8000-${Buffer.from(word.padEnd(6, '.')).toString('hex').slice(0, 12)}`
const pathOf = (path: string): string => path.split('/').map((part) => (part === '' ? '' : uuid(part))).join('/')
const quoted = (text: string): string => `"${text.replaceAll(/[\\"]/gu, String.raw`\$&`)}"`

export function kicadSheet(spec: SheetSpec, dialect: SheetDialect): string {
  const yes = (name: string): string => (dialect >= 8 ? ` (${name} yes)` : ` ${name}`)
  const librarySymbol = ({ name, power, pins }: LibrarySpec): string => {
    const units = [...new Set(pins.map(({ unit = 1 }) => unit))]
    const ofUnit = (unit: number): string => pins.filter((pin) => (pin.unit ?? 1) === unit).map((pin) => `(pin ${pin.kind ?? 'passive'} line (at ${pin.at.join(' ')} 0) (length 2.54)${pin.hidden === true ? yes('hide') : ''} (name ${quoted(pin.name)} (effects (font (size 1.27 1.27)))) (number ${quoted(pin.number)}))`).join('\n        ')
    return `(symbol ${quoted(name)}${power === true ? ' (power)' : ''} (in_bom yes) (on_board yes)\n      ${units.map((unit) => `(symbol ${quoted(`${name.split(':').at(-1) ?? ''}_${unit}_1`)}\n        ${ofUnit(unit)})`).join('\n      ')})`
  }
  const isRoot = spec.id === spec.root
  const first = (reference: SymbolSpec['reference']): string => (typeof reference === 'string' ? reference : (Object.values(reference)[0] ?? ''))
  const uses = ({ reference, unit = 1 }: SymbolSpec): string => {
    const paths = typeof reference === 'string' ? [[pathOf(`/${spec.root}`), reference] as const] : Object.entries(reference).map(([path, each]) => [pathOf(`/${spec.root}${path}`), each] as const)
    return dialect < 7 ? '' : `\n    (instances (project "made" ${paths.map(([path, each]) => `(path ${quoted(path)} (reference ${quoted(each)}) (unit ${unit}))`).join(' ')}))`
  }
  const symbol = (each: SymbolSpec): string => {
    const properties = Object.entries({ Reference: first(each.reference), Value: each.value, Footprint: '', ...each.fields }).map(([name, value]) => `(property ${quoted(name)} ${quoted(value)} (at 0 0 0))`).join(' ')
    // Edition 6 writes the unit of what stands on the root only.
    const unit = dialect < 7 && !isRoot ? '' : ` (unit ${each.unit ?? 1})`
    const left = each.fitted === false && dialect >= 7 ? ' (dnp yes)' : ''
    return `(symbol (lib_id ${quoted(each.library)}) (at ${each.at[0]} ${each.at[1]} ${each.at[2] ?? 0})${each.mirror === undefined ? '' : ` (mirror ${each.mirror})`}${unit} (in_bom yes) (on_board ${each.onBoard === false ? 'no' : 'yes'})${left} (uuid ${quoted(uuid(each.id))})\n    ${properties}${each.alternate === undefined ? '' : `\n    (pin ${quoted(each.alternate[0])} (uuid ${quoted(uuid(`p${each.id}`))}) (alternate ${quoted(each.alternate[1])}))`}${uses(each)})`
  }
  const [nameField, fileField] = dialect < 7 ? ['Sheet name', 'Sheet file'] : ['Sheetname', 'Sheetfile']
  const sheet = ({ id, name, file, pins }: NonNullable<SheetSpec['sheets']>[number]): string =>
    `(sheet (at ${pins[0]?.[1] ?? 0} ${(pins[0]?.[2] ?? 0) - 5}) (size 20 50) (uuid ${quoted(uuid(id))}) (property ${quoted(nameField)} ${quoted(name)}) (property ${quoted(fileField)} ${quoted(file)})\n    ${pins.map(([called, x, y]) => `(pin ${quoted(called)} input (at ${x} ${y} 180) (uuid ${quoted(uuid(`${id}${called}`))}))`).join(' ')})`
  const lines = (head: string, of: SheetSpec['wires'] = []): string[] => of.map(([x1, y1, x2, y2]) => `(${head} (pts (xy ${x1} ${y1}) (xy ${x2} ${y2})) (stroke (width 0)))`)
  const own = spec.symbols.flatMap((each) => (typeof each.reference === 'string' ? [[`/${each.id}`, each.reference, each.unit ?? 1] as const] : []))
  const instances = dialect < 7 && isRoot ? `(symbol_instances ${[...own, ...(spec.below ?? [])].map(([path, reference, unit]) => `(path ${quoted(pathOf(path))} (reference ${quoted(reference)}) (unit ${unit}))`).join('\n    ')})` : ''
  return `(kicad_sch (version ${versions[dialect]}) (generator ${dialect >= 8 ? '"eeschema"' : 'eeschema'})
  (uuid ${quoted(uuid(spec.id))})
  (paper "A4")
  (title_block (title ${quoted(spec.title ?? '')}) (rev "C"))
  (lib_symbols
    ${spec.library.map(librarySymbol).join('\n    ')})
  ${[
    ...Object.entries(spec.aliases ?? {}).map(([name, members]) => `(bus_alias ${quoted(name)} (members ${members.map(quoted).join(' ')}))`),
    ...(spec.junctions ?? []).map(([x, y]) => `(junction (at ${x} ${y}) (diameter 0))`),
    ...lines('bus', spec.buses), ...lines('wire', spec.wires),
    ...(spec.labels ?? []).map(({ kind, name, at }) => `(${kind} ${quoted(name)} (at ${at.join(' ')} 0))`),
    ...spec.symbols.map(symbol), ...(spec.sheets ?? []).map(sheet), instances,
  ].filter((part) => part !== '').join('\n  ')}
)
`
}
