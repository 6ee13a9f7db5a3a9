/**
 * How cost grows with the size of an image: ext4 file systems full of real files, each of them different, from a fifth of a
 * gigabyte to eight. The figures are ratios to sha256sum over the same image, and the memory of all processes.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, copyFileSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync, truncateSync, type Dirent } from 'node:fs'
import { basename, join } from 'node:path'
import { timed, timedWithPeak, type Command, type Options } from './measure.ts'

export interface Point {
  readonly bytes: number
  readonly files: number
  readonly wallMillis: number
  readonly ratio: number
  readonly peakBytes: number
  readonly status: number
}

export interface CurveOptions extends Options {
  /** A folder of real files: programs, libraries, documents. */
  readonly from: string
  /** Sizes of the images, ascending, in bytes. */
  readonly sizes: readonly number[]
  /** A folder that may be filled; the caller removes it. */
  readonly scratch: string
  readonly review: (image: string) => Command
}

/** File systems need room for their own tables. */
const overhead = 1.06
/** What is left free beside the image and the files that it is made of. */
const spareBytes = 2e9
const largestFile = 64 * 1024 * 1024
/** So many files are taken; when all were copied, copying starts again. */
const maxSources = 30_000

/** One point for each size, as soon as it was measured. */
export async function* measureCurve({ from, sizes, scratch, review, ...options }: CurveOptions): AsyncGenerator<Point> {
  const stage = join(scratch, 'stage')
  const image = join(scratch, 'curve.img')
  const files = filler(from, stage)
  for (const bytes of sizes) {
    const { bavail, bsize } = statfsSync(scratch)
    if (bavail * bsize < 2 * bytes * overhead + spareBytes) throw new Error(`too little room for an image of ${bytes} bytes and its files in ${scratch}`)
    const filled = files(bytes)
    truncateSync(openEmpty(image), Math.ceil((filled.bytes * overhead + filled.files * 512) / 4096 + 16_384) * 4096)
    const { status, stderr } = spawnSync('mke2fs', ['-q', '-F', '-t', 'ext4', '-m', '0', '-N', String(filled.files + filled.folders + 1024), '-d', stage, image], { encoding: 'utf8', env: { ...process.env, PATH: `${process.env['PATH']}:/sbin:/usr/sbin` } })
    if (status !== 0) throw new Error(`mke2fs: ${stderr}`)
    await timed(['sha256sum', image], options)
    const sums = await timed(['sha256sum', image], options)
    const found = await timedWithPeak(review(image), { ...options, everyMillis: 100 })
    yield { bytes: statSync(image).size, files: filled.files, wallMillis: found.wallMillis, ratio: found.wallMillis / sums.wallMillis, peakBytes: found.peakBytes, status: found.status }
    rmSync(image)
  }
  rmSync(stage, { recursive: true, force: true })
}

function openEmpty(file: string): string {
  rmSync(file, { force: true })
  appendFileSync(file, '')
  return file
}

/** Fills `stage` up to so many bytes with copies of the files of `from`; each copy ends with words of its own. */
function filler(from: string, stage: string): (bytes: number) => { readonly bytes: number; readonly files: number; readonly folders: number } {
  const sources = [...filesBelow(from)]
  if (sources.length === 0) throw new Error(`${from} has no files`)
  let bytes = 0
  let files = 0
  let folders = 0
  return (wanted) => {
    for (let folder = ''; bytes < wanted; files++) {
      const source = sources[files % sources.length] ?? ''
      if (files % 500 === 0 || folder === '') {
        folder = join(stage, 'opt', String(Math.floor(files / sources.length)), String(files))
        mkdirSync(folder, { recursive: true })
        folders += 2
      }
      const { size } = statSync(source)
      if (size === 0 || size > largestFile) continue
      const target = join(folder, `${files}-${basename(source)}`)
      copyFileSync(source, target)
      appendFileSync(target, `\ncopy ${files} of ${basename(source)}\n`)
      bytes += Math.ceil((size + 64) / 4096) * 4096
    }
    return { bytes, files, folders }
  }
}

/** Files below a folder in order of their names, as many as are taken; what cannot be read is passed over. */
function* filesBelow(from: string): Generator<string> {
  let left = maxSources
  const pending = [from]
  for (let folder = pending.pop(); folder !== undefined && left > 0; folder = pending.pop()) {
    let entries: Dirent[]
    try {
      entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    } catch {
      continue
    }
    for (const entry of entries) {
      if (entry.isFile() && left-- > 0) yield join(folder, entry.name)
    }
    pending.push(...entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name)).reverse())
  }
}
