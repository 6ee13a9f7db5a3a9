/** Ctrl-C and other requests to end, as a signal that the work listens to. */

/** One Ctrl-C can arrive twice: from the terminal, and again from npm, which passes it on. */
const echoMillis = 500

/** Ctrl-C: the first stops the work cleanly, a second one ends the process at once. */
export function interruptible(): AbortSignal {
  const controller = new AbortController()
  let first = 0
  const stop = (): void => {
    if (!controller.signal.aborted) {
      first = performance.now()
      controller.abort()
    } else if (performance.now() - first > echoMillis) process.exit(130)
  }
  // SIGHUP: the terminal was closed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  return controller.signal
}
