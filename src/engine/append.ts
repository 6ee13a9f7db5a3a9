/** Adds to a list of any length: `push(...items)` puts every item on the stack, and a hundred thousand overflow it. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item)
}
