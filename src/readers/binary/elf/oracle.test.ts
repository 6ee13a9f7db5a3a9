/** The reader beside readelf and checksec over programs and libraries of the machine that the tests run on. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const have = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0
const folders = ['/usr/bin', '/usr/sbin', '/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib/arm-linux-gnueabihf', '/usr/aarch64-linux-gnu/lib', '/usr/mips-linux-gnu/lib']
const largest = 4 * 1024 * 1024

/** ELF files, the same ones at each run: every n-th of a folder. */
function someFiles(count: number): string[] {
  const all = folders.flatMap((folder) => filesIn(folder)).filter(isElf)
  const step = Math.max(1, Math.floor(all.length / count))
  return all.filter((_, index) => index % step === 0).slice(0, count)
}
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => join(folder, name)).sort()
  } catch {
    return []
  }
}
function isElf(file: string): boolean {
  const head = Buffer.alloc(18)
  const descriptor = openSync(file, 'r')
  readSync(descriptor, head, 0, head.length, 0)
  closeSync(descriptor)
  return head.toString('latin1', 0, 4) === '\u{7f}ELF' && statSync(file).size <= largest
}

async function factOf(file: string) {
  const run = await runReader(reader, readFileSync(file))
  const [elf] = run.of('elf')
  assert.ok(elf, `${file}: ${run.error?.message ?? 'no fact'}`)
  return elf
}

test('what readelf says of two hundred files', { skip: have('readelf') ? false : 'readelf is not installed' }, async () => {
  const files = someFiles(200)
  assert.ok(files.length > 50, `only ${files.length} ELF files on this machine`)
  for (const file of files) {
    const elf = await factOf(file)
    const said = execFileSync('readelf', ['-W', '-h', '-l', '-d', '-n', '-S', '--dyn-syms', file], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })
    const now = /\(BIND_NOW\)|\(FLAGS\).*BIND_NOW|\(FLAGS_1\).*\bNOW\b/u.test(said)
    const own = [elf.relro, elf.executableStack, elf.needed, elf.rpath.join(':'), elf.runpath.join(':'), elf.stripped, elf.textRelocations === true, elf.writableCode === true, elf.branchProtection ?? [], elf.debugBytes !== undefined, elf.type === 'executable']
    const theirs = [
      said.includes('GNU_RELRO') ? (now ? 'full' : 'partial') : 'none',
      /GNU_STACK.*RWE/u.test(said) ? 'yes' : said.includes('GNU_STACK') ? 'no' : 'unknown',
      [...said.matchAll(/\(NEEDED\).*\[(.*?)\]/gu)].map((match) => match[1]),
      /\(RPATH\).*\[(.*?)\]/u.exec(said)?.[1] ?? '',
      /\(RUNPATH\).*\[(.*?)\]/u.exec(said)?.[1] ?? '',
      !/\s\.symtab\s/u.test(said),
      /\(TEXTREL\)|\(FLAGS\).*TEXTREL/u.test(said),
      /^\s+LOAD\s.*\sRWE\s/mu.test(said),
      (/(?:x86|AArch64) feature: (.*)/u.exec(said)?.[1] ?? '').toLowerCase().split(', ').filter((name) => /^(?:ibt|shstk|bti|pac|gcs)$/u.test(name)),
      /\]\s+\.z?debug_/u.test(said),
      /Type:\s+EXEC/u.test(said),
    ]
    assert.deepEqual(own, theirs, file)
    const checked = new Set([...said.matchAll(/\bUND\s+(__\w+_chk)(?:@\S*)?(?:\s|$)/gu)].map((match) => match[1]))
    if (!elf.static) assert.equal(elf.fortify?.fortified ?? 0, checked.size, file)
  }
})

test('what checksec says of a dozen files', { skip: have('checksec') ? false : 'checksec is not installed' }, async () => {
  for (const file of someFiles(12)) {
    const elf = await factOf(file)
    // Of static programs it sees names only, and those are stripped.
    if (elf.static) continue
    const [relro, canary, stack, pie, rpath, runpath, symbols, fortified] = execFileSync('checksec', ['--format=csv', `--file=${file}`], { encoding: 'utf8' }).trim().split(',')
    assert.deepEqual([
      { none: 'No RELRO', partial: 'Partial RELRO', full: 'Full RELRO' }[elf.relro],
      elf.stackProtector ? 'Canary found' : 'No Canary found',
      elf.executableStack === 'no' ? 'NX enabled' : 'NX disabled',
      { executable: 'No PIE', 'position-independent': 'PIE enabled', 'shared-object': 'DSO', relocatable: 'REL', core: 'Not an ELF file' }[elf.type],
      elf.rpath.length > 0 ? 'RPATH' : 'No RPATH', elf.runpath.length > 0 ? 'RUNPATH' : 'No RUNPATH',
      elf.stripped ? 'No Symbols' : 'Symbols', elf.fortified ? 'Yes' : 'No',
    ], [relro, canary, stack, pie, rpath, runpath, symbols, fortified], file)
  }
})
