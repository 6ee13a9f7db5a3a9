/**
 * Releases of the Linux kernel as kernel.org numbers them, candidates before the release. What a builder appended (`-v8+`, `-rt62`,
 * `+rpt-rpi-2712`) says nothing about upstream's order and is left out. Pure.
 */
import { compareDigits, compareLists } from './digits.ts'

const shape = /^v?(\d+(?:\.\d+){1,3})(?:-rc(\d+))?(?:[-+_.~][0-9A-Za-z.+_~-]*)?\+?$/u

export function compareLinux(a: string, b: string): number | undefined {
  const x = shape.exec(a.trim())
  const y = shape.exec(b.trim())
  if (x === null || y === null) return undefined
  const order = compareLists((x[1] ?? '').split('.'), (y[1] ?? '').split('.'), '0', compareDigits)
  if (order !== 0) return order
  if (x[2] === undefined || y[2] === undefined) return x[2] === y[2] ? 0 : x[2] === undefined ? 1 : -1
  return compareDigits(x[2], y[2])
}
