/** Where something was seen, in the words a person would use. */

/**
 * A place that a person can open: the artefact's file name, and the path inside it, container labels included
 * (`2:ext4/etc/shadow`; an empty path is the artefact itself). `offset` is in bytes and `line` counts from 1, both
 * within what `path` names.
 */
export interface Where {
  readonly artefact: string
  readonly path: string
  readonly offset?: number
  readonly line?: number
}

/** `printer-hub.img/2:ext4/etc/shadow:3`, for messages. */
export function whereText(where: Where): string {
  const path = where.path === '' ? where.artefact : `${where.artefact}/${where.path}`
  if (where.line !== undefined) return `${path}:${where.line}`
  return where.offset === undefined ? path : `${path} at byte ${where.offset}`
}

/** Stable order for reports: by artefact, path, line, offset. */
export function compareWhere(a: Where, b: Where): number {
  return (
    compareText(a.artefact, b.artefact) ||
    compareText(a.path, b.path) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.offset ?? 0) - (b.offset ?? 0)
  )
}

/** Code-unit order, the same on every machine (a locale's order is not). */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
