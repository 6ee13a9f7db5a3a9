/** How much a run may spend on hostile input. One record, documented defaults, printed in every report. */

export interface Limits {
  /** Bytes produced by decompression in all, nested archives included. */
  readonly bytesOut: number
  /** Entries (files, partitions, archive members) in all. */
  readonly nodes: number
  /** Containers inside containers. */
  readonly depth: number
  /** Plain bytes per stored byte of one stream, counted after the first 16 MiB of output; zeros do not count. */
  readonly ratio: number
  /** Bytes of one decompressed entry. */
  readonly entryBytes: number
  /** Bytes of one path inside a container. */
  readonly pathBytes: number
  /** Milliseconds of processing time for one task of a reader. */
  readonly taskMillis: number
  /** Resident bytes of one reading process. */
  readonly memoryBytes: number
  /** Passwords tried against the hashes of one image. */
  readonly passwordTries: number
}

export const defaultLimits: Limits = {
  bytesOut: 64 * 1024 ** 3,
  nodes: 2_000_000,
  depth: 12,
  ratio: 250,
  entryBytes: 32 * 1024 ** 3,
  pathBytes: 4096,
  taskMillis: 60_000,
  memoryBytes: 512 * 1024 ** 2,
  passwordTries: 100,
}

/** A purse that a reader draws on; it throws `limit` when empty and stops when the run is cancelled. */
export interface Budget {
  readonly limits: Limits
  /** Containers around the one being read. */
  readonly depth: number
  /** Call once for each entry or structure of an unbounded list. */
  node(count?: number): void
  /** Call with the bytes that a decompression produced, and with the stored bytes that it used for them. */
  produced(bytes: number, stored?: number): void
  /** Throws when the run was cancelled or the task's time is over; cheap, call it in long loops. */
  check(): void
}
