/** What the head of an IPC-2581 file describes once and the layers name: sizes of pads, widths of lines, ways of filling. */
import { maxName } from '../../shared/board-fields.ts'
import type { Point } from '../../shared/board-geometry.ts'
import type { XmlAttributes } from '../../shared/xml.ts'
import { sizeOf, units } from './shapes.ts'
import type { Document } from './types.ts'

export interface Dictionary {
  /** An element outside of steps; `parent`: the one around it. */
  open(element: string, attributes: XmlAttributes, parent: string | undefined): void
  close(element: string): void
  size(id: string): Point | undefined
  width(id: string): number
  fill(id: string): string
}

const entries: ReadonlySet<string> = new Set(['EntryStandard', 'EntryUser', 'EntryLineDesc', 'EntryFillDesc'])

/** `count`: called for each entry, so that nobody's dictionary grows without an end. */
export function dictionaryOf(document: Document, count: () => void): Dictionary {
  const sizes = new Map<string, Point>()
  const widths = new Map<string, number>()
  const fills = new Map<string, string>()
  let unit = ''
  let entry = ''
  function scale(): number {
    const known = units.get(unit)
    if (known === undefined) document.sizeUnit ??= unit
    return known ?? 0
  }
  return {
    open(element, attributes, parent) {
      if (/^Dictionary(?:Standard|User|LineDesc)$/u.test(element)) unit = attributes.get('units').slice(0, maxName)
      else if (entries.has(element)) {
        count()
        entry = attributes.get('id').slice(0, maxName)
      } else if (entry === '') return
      else if (element === 'LineDesc') {
        if (parent === 'EntryLineDesc') widths.set(entry, (attributes.number('lineWidth') ?? 0) * scale())
      } else if (element === 'FillDesc') {
        if (parent === 'EntryFillDesc') fills.set(entry, attributes.get('fillProperty').slice(0, maxName))
      } else {
        const size = sizeOf(element, attributes, 1) === undefined ? undefined : sizeOf(element, attributes, scale())
        if (size !== undefined && !sizes.has(entry)) sizes.set(entry, size)
      }
    },
    close(element) {
      if (entries.has(element)) entry = ''
    },
    size: (id) => sizes.get(id),
    width: (id) => widths.get(id) ?? 0,
    fill: (id) => fills.get(id) ?? 'unknown',
  }
}
