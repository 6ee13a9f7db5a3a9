/** Small pieces of text that every report writes the same way. */
import { whereText } from '../../kernel/where.ts'

/** A place as a person would name it: `printer-hub.img/2:ext4/etc/shadow:3`. */
export function placeText({ artefact, path, offset, line }: Place): string {
  return whereText({ artefact, path, ...(offset === undefined ? {} : { offset }), ...(line === undefined ? {} : { line }) })
}

interface Place {
  readonly artefact: string
  readonly path: string
  readonly offset?: number | undefined
  readonly line?: number | undefined
}

/** `1 finding`, `3 findings`. */
export const count = (number: number, noun: string, plural = `${noun}s`): string => `${grouped(number)} ${number === 1 ? noun : plural}`

/** `8,214`. */
export const grouped = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/gu, ',')

/** `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

/** `3.8 GB`, in powers of ten as disks are sold. */
export function bytesText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ''}`
}

/** `23 November 2026` for an ISO day; anything else as it is. */
export function dayText(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(day) ?? []
  const name = months[Number(month) - 1]
  return name === undefined ? day : `${Number(date)} ${name} ${year ?? ''}`
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
