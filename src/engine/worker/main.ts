/**
 * A reading process. Hostile bytes are parsed and searched here and nowhere else: no secrets in the environment, no
 * writing but to the spool, killed by its own watchdog when it grows and by the engine when it hangs.
 */
import { flushCompileCache } from 'node:module'
import { giveUpStartPermissions } from '../confinement.ts'
import type { TaskRequest, WorkerMessage, WorkerSetup } from '../protocol.ts'
import { readers } from '../../readers/registry.gen.ts'
import { session, type Session } from './session.ts'
import { startWatchdog } from './watchdog.ts'

let current: Session | undefined
const send = (message: WorkerMessage): void => void process.send?.(message)

/** Milliseconds between signs of life. */
const aliveEveryMillis = 100

/**
 * The clock of time limits: what this process has computed, in milliseconds. A busy machine must not make a reader fail;
 * a reader that waits for ever computes nothing and is ended by the engine, which looks at the wall clock.
 */
function processingMillis(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Milliseconds without work after which a process gives back what it does not need: joins take that long, and may ask something yet. */
const restMillis = 30
let resting: NodeJS.Timeout | undefined
const rest = (): void => void (resting = setTimeout(() => globalThis.gc?.(), restMillis).unref())

async function runTask({ id, task, remaining }: TaskRequest): Promise<void> {
  if (current === undefined) throw new Error('a task came before the setup')
  const reader = current
  let told = performance.now()
  const before = reader.bytesRead()
  try {
    const result = await reader.run(task, remaining, (done, at) => {
      const time = performance.now()
      if (time - told < aliveEveryMillis) return
      told = time
      send({ type: 'alive', id, done, at, bytes: reader.bytesRead() - before })
    })
    send({ type: 'done', id, result })
  } catch (error) {
    send({ type: 'broken', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
  rest()
}

process.on('message', (message: WorkerSetup | TaskRequest) => {
  clearTimeout(resting)
  if (message.type === 'setup') {
    startWatchdog(message.limits.memoryBytes)
    current = session(message, readers, processingMillis)
    send({ type: 'ready' })
    // Now, before any hostile byte is read; the end of this process is a kill, which would keep nothing.
    flushCompileCache()
    giveUpStartPermissions()
  } else void runTask(message)
})
// The engine is gone: nobody will read the answer.
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches the whole group; the engine decides when reading ends.
process.on('SIGINT', () => {})
