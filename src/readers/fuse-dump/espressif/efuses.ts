/** The eFuses of one unit in one shape, whatever form they were read out in. */

/** The state of one field. */
export interface Field {
  /** What the dump calls it, where that is an older name. */
  readonly name?: string
  /** As the tool prints it, for people. */
  readonly text: string
  /** Absent where it cannot be told. */
  readonly value?: number
  readonly writable?: boolean
  readonly line?: number
}

/** A block of a key or digest. */
export interface KeyBlock {
  /** Lower-case hex in the order of the bytes; absent where it cannot be read. Never leaves the judgement unless it is a digest. */
  readonly value?: string
  readonly readable?: boolean
  readonly writable?: boolean
  readonly line?: number
}

export interface Efuses {
  /** `ESP32-S3`. */
  readonly chip?: string
  /** MAC address. */
  readonly unit?: string
  /** Major revision of the silicon, where the dump says it beside the fields. */
  readonly revision?: number
  readonly fields: ReadonlyMap<string, Field>
  readonly keys: ReadonlyMap<string, KeyBlock>
  readonly notes: readonly string[]
}
