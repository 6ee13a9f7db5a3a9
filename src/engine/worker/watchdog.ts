/**
 * A thread that kills its process when the resident size passes the limit, or when the engine is gone. V8's own limits do not count buffers, and
 * `ulimit -v` does not work with Node's address-space reservations; polling every 10 ms does (docs/adr/0004).
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/** Starts the watchdog thread; it never keeps the process alive. */
export function startWatchdog(memoryBytes: number): void {
  const thread = new Worker(new URL(import.meta.url), { workerData: { memoryBytes }, stdout: false, stderr: false })
  thread.unref()
}

if (!isMainThread && parentPort !== null) {
  const { memoryBytes } = workerData as { memoryBytes: number }
  const engine = process.ppid
  setInterval(() => {
    // An engine that was killed cannot end us, and a reading that hangs does not hear that its channel was closed.
    if (process.memoryUsage.rss() > memoryBytes || process.ppid !== engine) process.kill(process.pid, 'SIGKILL')
  }, 10)
}
