/**
 * Fetches one feed, because it was asked for and for no other reason. Over https only (plain http to this machine itself, for tests and mirrors),
 * with a limit of size; what broke off goes on where it was, and what did not change is not fetched again (RFC 9110: If-None-Match, If-Range).
 */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../engine/make-folder.ts'
import { UserError } from '../../engine/user-error.ts'

export interface FetchOptions {
  /** Where files lie until they are imported. */
  readonly folder: string
  /** Whether the database has what was imported under this digest: it may be another one than the last time. */
  readonly isImported: (digest: string) => boolean
  readonly signal?: AbortSignal
  readonly maxBytes?: number
  /** Bytes so far, and in all where the server tells. */
  readonly progress?: (done: number, total: number) => void
  /** Without a byte for so long the server is given up. */
  readonly idleMillis?: number
}

export type Fetched =
  /** `imported` tells that it was taken in, under a digest, and need not be fetched again until it changes; the file goes. Without a digest it stays. */
  | { readonly state: 'fetched'; readonly file: string; imported(digest: string | undefined): void }
  | { readonly state: 'unchanged' }

/** What is known of a file from the last time. */
interface Memory {
  readonly url: string
  readonly etag?: string
  readonly modified?: string
  /** Digest under which the database knows it. */
  readonly imported?: string
}

const defaultMaxBytes = 8 * 1024 * 1024 * 1024
const defaultIdleMillis = 60_000
const maxRedirects = 5

/** Throws UserError for a URL that is not allowed, and where the server or the connection fails. */
export async function fetchFeed(address: string, options: FetchOptions): Promise<Fetched> {
  const url = allowed(address)
  // A folder for each address: some feeds tell by their file's name which product they are of.
  const folder = join(options.folder, createHash('sha256').update(url.href).digest('hex').slice(0, 16))
  makeFolder(folder)
  const file = join(folder, (url.pathname.split('/').at(-1) ?? '').replaceAll(/[^\w.-]/gu, '_').replace(/^\.+/u, '').slice(-80) || 'feed.json')
  const [part, note] = [`${file}.part`, `${file}.note`]
  const memory = remembered(note, url.href)
  const have = memory === undefined ? 0 : (statSync(part, { throwIfNoEntry: false })?.size ?? 0)
  // Only a strong validator says that the rest belongs to the beginning.
  const validator = memory?.etag !== undefined && !memory.etag.startsWith('W/') ? memory.etag : memory?.modified
  const goesOn = have > 0 && validator !== undefined && memory?.imported === undefined
  const isThere = memory?.imported !== undefined && options.isImported(memory.imported)
  const response = await request(url, options, {
    'accept-encoding': 'identity', 'user-agent': 'proofmark',
    ...(goesOn ? { 'range': `bytes=${have}-`, 'if-range': validator } : {}),
    ...(isThere ? { ...(memory.etag === undefined ? {} : { 'if-none-match': memory.etag }), ...(memory.modified === undefined ? {} : { 'if-modified-since': memory.modified }) } : {}),
  })
  if (response.status === 304) return { state: 'unchanged' }
  if (response.status !== 200 && response.status !== 206) throw failed(url, `the server answers ${response.status}`)
  const start = response.status === 206 ? startOf(response, url, have) : 0
  const fresh: Memory = { url: url.href, ...headerOf(response, 'etag', 'etag'), ...headerOf(response, 'last-modified', 'modified') }
  writeFileSync(note, JSON.stringify(fresh))
  await save(response, part, start, url, options)
  renameSync(part, file)
  return {
    state: 'fetched',
    file,
    imported(digest) {
      if (digest === undefined) return
      rmSync(file, { force: true })
      writeFileSync(note, JSON.stringify({ ...fresh, imported: digest }))
    },
  }
}

/** Throws UserError for what is not fetched. */
export function allowed(address: string): URL {
  if (!URL.canParse(address)) throw new UserError('bad-url', `"${address}" is no URL`, 'Write it whole: https://...')
  const url = new URL(address)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) throw new UserError('bad-url', `${url.href} is not fetched: only https is`, 'Use the https address, or fetch the file yourself and import it.')
  if (url.username !== '' || url.password !== '') throw new UserError('bad-url', 'a URL with a name and a password is not fetched', 'Fetch the file yourself and import it.')
  return url
}

async function request(first: URL, { signal }: FetchOptions, headers: Readonly<Record<string, string>>): Promise<Response> {
  let url = first
  for (let count = 0; count <= maxRedirects; count++) {
    let response: Response
    try {
      response = await fetch(url, { headers, redirect: 'manual', ...(signal === undefined ? {} : { signal }) })
    } catch (error) {
      throw explained(url, error)
    }
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || response.status === 304 || location === null) return response
    await response.body?.cancel()
    url = allowed(new URL(location, url).href)
  }
  throw failed(first, `more than ${maxRedirects} redirections`)
}

/** A server that answers with another stretch than was asked for would make a wrong file. */
function startOf(response: Response, url: URL, have: number): number {
  const [, start] = /^bytes (\d+)-\d+\/(?:\d+|\*)$/u.exec(response.headers.get('content-range') ?? '') ?? []
  if (start === undefined || Number(start) !== have) throw failed(url, 'the server answers with another part than was asked for')
  return have
}

async function save(response: Response, part: string, start: number, url: URL, { maxBytes = defaultMaxBytes, progress, signal, idleMillis = defaultIdleMillis }: FetchOptions): Promise<void> {
  const stated = response.headers.get('content-length')
  const total = stated === null ? 0 : start + Number(stated)
  const tooLarge = (): UserError => new UserError('feed-too-large', `${url.href} is larger than ${maxBytes} bytes`, 'Fetch the file yourself and import it, if it is what you want.')
  if (total > maxBytes) throw tooLarge()
  const descriptor = openSync(part, start === 0 ? 'w' : 'a')
  let done = start
  try {
    const reader = response.body?.getReader()
    for (;;) {
      const { value, done: isEnd } = reader === undefined ? { value: undefined, done: true } : await within(reader.read(), idleMillis, url)
      if (isEnd || value === undefined) break
      done += value.length
      if (done > maxBytes) throw tooLarge()
      writeSync(descriptor, value)
      progress?.(done, total)
      signal?.throwIfAborted()
    }
  } catch (error) {
    throw explained(url, error)
  } finally {
    closeSync(descriptor)
  }
  if (stated !== null && done !== total) throw failed(url, `the connection broke off at ${done} of ${total} bytes`)
}

async function within<T>(work: Promise<T>, millis: number, url: URL): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failed(url, `nothing came for ${Math.round(millis / 1000)} seconds`)), millis)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function remembered(note: string, url: string): Memory | undefined {
  try {
    const memory = JSON.parse(readFileSync(note, 'utf8')) as Memory
    return memory.url === url && (memory.imported === undefined || typeof memory.imported === 'string') ? memory : undefined
  } catch {
    // Nothing, or nothing that can be read: from the beginning, then.
    return undefined
  }
}

const headerOf = (response: Response, header: string, key: 'etag' | 'modified'): Partial<Memory> => {
  const value = response.headers.get(header)
  return value === null ? {} : { [key]: value }
}

const failed = (url: URL, why: string): UserError => new UserError('fetch-failed', `${url.href} cannot be fetched: ${why}`, 'Run the same again, it goes on where it was; or fetch the file yourself and import it.')

function explained(url: URL, error: unknown): unknown {
  if (error instanceof UserError || (error instanceof Error && error.name === 'AbortError')) return error
  if (!(error instanceof Error)) return error
  const { code } = (error.cause ?? error) as NodeJS.ErrnoException
  return code === undefined && !(error instanceof TypeError) ? error : failed(url, code ?? error.message)
}
