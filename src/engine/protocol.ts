/** What the engine and its reading processes say to each other. Plain data; both ends import only this. */
import type { ByteQuestion } from '../facts/answer.ts'
import type { Fact } from '../facts/fact.ts'
import type { FileColumns } from '../facts/file-tree.ts'
import type { Limits } from '../kernel/limits.ts'
import type { Step, Place } from '../kernel/place.ts'
import type { Problem } from '../kernel/problem.ts'

export interface WorkerSetup {
  readonly type: 'setup'
  readonly artefacts: readonly { readonly name: string; readonly file: string; readonly bytes: number }[]
  readonly limits: Limits
  /** Private folder for decompressed content too large for memory. */
  readonly spoolFolder: string
  /** Key of the marks that stand for secrets. */
  readonly markKey: Uint8Array
}

/** Something to be read: where its bytes are, and what it is called. */
export interface Target {
  readonly place: Place
  /** Path inside the artefact, as shown: `2`, `2:ext4/boot/initrd.img`. */
  readonly shown: string
  /** Path inside its container with a leading slash; the artefact's own name for the artefact. */
  readonly path: string
  /** Id of the container that holds it, empty for an artefact. */
  readonly container: string
  readonly depth: number
  /** A partition holds something, known or not; what comes out of other things need not be anything that is read. */
  readonly partition?: true
  /** It was handed in to be read: that nothing can read it is a gap in the assessment. */
  readonly required?: true
}

/** A file of a container, to be looked at. */
export interface FileTarget {
  readonly path: string
  readonly size: number
  readonly steps: readonly Step[]
}

export type Task =
  | { readonly type: 'hash'; readonly artefact: number }
  /** Open one thing and everything in it that is small; larger children come back as `deferred`. */
  | { readonly type: 'open'; readonly target: Target }
  /** Look at files of one container. */
  | { readonly type: 'scan'; readonly within: Target; readonly files: readonly FileTarget[] }
  | { readonly type: 'answer'; readonly questions: readonly ByteQuestion[] }

export interface TaskRequest {
  readonly type: 'task'
  readonly id: number
  readonly task: Task
  /** What is left of the run's purse. */
  readonly remaining: { readonly nodes: number; readonly bytes: number }
}

/** A container that was opened, with its files. */
export interface OpenedTree {
  readonly target: Target
  readonly container: string
  readonly shown: string
  readonly format: string
  readonly columns: FileColumns
  readonly partial: boolean
  /** Its files were looked at in the same task. */
  readonly scanned?: boolean
}

export interface TaskResult {
  /** Id of the reader that opened the target, for `open`. */
  readonly format?: string
  readonly facts: readonly Fact[]
  readonly trees: readonly OpenedTree[]
  readonly deferred: readonly Target[]
  readonly problems: readonly Problem[]
  readonly sha256?: string
  readonly spent: { readonly nodes: number; readonly bytes: number }
  /** Bytes of content that were read. */
  readonly bytesRead: number
}

export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'alive'; readonly id: number; readonly done: number; readonly at: string; readonly bytes: number }
  | { readonly type: 'done'; readonly id: number; readonly result: TaskResult }
  | { readonly type: 'broken'; readonly id: number; readonly message: string }
