/** The pool's promises, with real reading processes: what kills one is found, named, and costs nothing else. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { defaultLimits, type Limits } from '../kernel/limits.ts'
import { part } from '../kernel/place.ts'
import { startPool, type Pool, type PoolOptions } from './pool.ts'
import type { FileTarget, Target } from './protocol.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-pool-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function poolOver(bytes: Uint8Array, limits: Partial<Limits>, signal?: AbortSignal): Pool {
  const file = join(folder, 'artefact.bin')
  writeFileSync(file, bytes)
  return poolOverFile(file, bytes.byteLength, limits, signal)
}

function poolOverFile(file: string, bytes: number, limits: Partial<Limits>, signal?: AbortSignal, onAlive: () => void = () => {}, more: Partial<PoolOptions> = {}): Pool {
  return startPool({
    setup: { type: 'setup', artefacts: [{ name: 'artefact.bin', file, bytes }], limits: { ...defaultLimits, ...limits }, spoolFolder: folder, markKey: new Uint8Array(32) },
    processes: 1,
    signal,
    onAlive,
    ...more,
  })
}

/** Processes that this one has started. */
const children = (): number[] => readdirSync('/proc/self/task').flatMap((thread) => readFileSync(`/proc/self/task/${thread}/children`, 'latin1').split(' ').filter(Boolean).map(Number))

const target = (path: string): Target => ({ place: { artefact: 0, steps: [] }, shown: '', path, container: '', depth: 0 })

test('a process that grows over the memory limit is killed; the file that did it is named, the others are read', async () => {
  const small = 'Package: one\nStatus: install ok installed\nVersion: 1\nArchitecture: all\n\n'
  const large = Buffer.alloc(30 * 1024 * 1024, 'Package: many\nStatus: install ok installed\nVersion: 1\nArchitecture: all\nDescription: x\n\n')
  const pool = poolOver(Buffer.concat([Buffer.from(small), large]), { memoryBytes: 192 * 1024 * 1024 })
  try {
    const scanned: FileTarget[] = [
      { path: '/var/lib/dpkg/status.d/one', size: small.length, steps: [part(0, small.length)] },
      { path: '/var/lib/dpkg/status', size: large.length, steps: [part(small.length, large.length)] },
      { path: '/var/lib/dpkg/status.d/again', size: small.length, steps: [part(0, small.length)] },
    ]
    const result = await pool.run({ type: 'scan', within: target('/x'), files: scanned })
    const limits = result.problems.filter((problem) => problem.code === 'limit')
    assert.deepEqual(limits.map((problem) => problem.where.path), ['/var/lib/dpkg/status'])
    assert.match(limits[0]?.message ?? '', /SIGKILL/)
    assert.equal(result.facts.filter((fact) => fact.kind === 'package').length, 2)
  } finally {
    await pool.close()
  }
})

test('a file is not given up because of what an earlier one left in the process: it gets one of its own', async (t) => {
  if (!existsSync(`/proc/self/task/${process.pid}/children`)) {
    t.skip('this system does not list the children of a process')
    return
  }
  const before = new Set(children())
  let armed = false
  const killed: number[] = []
  // Long enough to be told alive while it is hashed.
  const bytes = 256 * 1024 ** 2
  const file = join(folder, 'zeros.bin')
  writeFileSync(file, '')
  truncateSync(file, bytes)
  const pool = poolOverFile(file, bytes, {}, undefined, () => {
    if (!armed) return
    armed = false
    for (const child of children().filter((pid) => !before.has(pid))) {
      process.kill(child, 'SIGKILL')
      killed.push(child)
    }
  })
  try {
    const first = await pool.run({ type: 'hash', artefact: 0 })
    armed = true
    const second = await pool.run({ type: 'hash', artefact: 0 })
    assert.equal(killed.length, 1)
    assert.deepEqual(second.problems, [])
    assert.equal(second.sha256, first.sha256)
  } finally {
    await pool.close()
  }
})

test('a process that gets no processor for a while is not taken for one that hangs, however short its limit of time', async (t) => {
  if (!existsSync(`/proc/self/task/${process.pid}/children`)) {
    t.skip('this system does not list the children of a process')
    return
  }
  const before = new Set(children())
  const bytes = 256 * 1024 ** 2
  const file = join(folder, 'zeros.bin')
  writeFileSync(file, '')
  truncateSync(file, bytes)
  let stopped = 0
  const pool = poolOverFile(file, bytes, { taskMillis: 50 }, undefined, () => {
    for (const child of stopped > 0 ? [] : children().filter((pid) => !before.has(pid))) {
      process.kill(child, 'SIGSTOP')
      stopped++
      setTimeout(() => process.kill(child, 'SIGCONT'), 1000)
    }
  })
  try {
    const { problems } = await pool.run({ type: 'hash', artefact: 0 })
    assert.equal(stopped, 1)
    assert.deepEqual(problems.filter(({ message }) => message.includes('killed')), [])
  } finally {
    await pool.close()
  }
})

test('a reading process that cannot be started is told, and nobody waits for it', async () => {
  const { execPath } = process
  const pool = poolOver(Buffer.alloc(16), {})
  process.execPath = join(folder, 'no-such-program')
  try {
    await assert.rejects(pool.run({ type: 'hash', artefact: 0 }), /could not be started: .*ENOENT/u)
  } finally {
    process.execPath = execPath
    await pool.close()
  }
})

test('an aborted run rejects what is waiting and leaves no process', async () => {
  const controller = new AbortController()
  const pool = poolOver(Buffer.alloc(64 * 1024 * 1024, 1), {}, controller.signal)
  const running = pool.run({ type: 'hash', artefact: 0 })
  const waiting = pool.run({ type: 'hash', artefact: 0 })
  controller.abort()
  await assert.rejects(running)
  await assert.rejects(waiting)
  await pool.close()
})

test('the time limit stops a task with a problem at its place', async () => {
  const bytes = gzipSync(Buffer.alloc(200 * 1024 * 1024))
  const pool = poolOver(bytes, { taskMillis: 1, ratio: 1e9 })
  try {
    const result = await pool.run({ type: 'open', target: target('/zeros.gz') })
    assert.ok(result.problems.some((problem) => problem.code === 'limit' && problem.incomplete), JSON.stringify(result.problems))
  } finally {
    await pool.close()
  }
})

test('a small product is read by one process, and by more only if that takes long; a large one by all from the start', async (t) => {
  if (!existsSync(`/proc/self/task/${process.pid}/children`)) {
    t.skip('this system does not list the children of a process')
    return
  }
  const file = join(folder, 'large.bin')
  const processesFor = async (bytes: number, patienceMillis: number): Promise<number> => {
    writeFileSync(file, '')
    truncateSync(file, bytes)
    const before = new Set(children())
    const pool = poolOverFile(file, bytes, {}, undefined, undefined, { processes: 2, patienceMillis })
    try {
      await Promise.all(Array.from({ length: 4 }, () => pool.run({ type: 'hash', artefact: 0 })))
      return children().filter((pid) => !before.has(pid)).length
    } finally {
      await pool.close()
    }
  }
  const megabyte = 1024 ** 2
  assert.equal(await processesFor(megabyte, 600_000), 1)
  assert.equal(await processesFor(60 * megabyte, 1), 2)
  assert.equal(await processesFor(64 * megabyte, 600_000), 2)
})
