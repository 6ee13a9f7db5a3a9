import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { ReadError } from '../../../kernel/problem.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}.elf`, import.meta.url))
const read = async (bytes: Uint8Array) => {
  const run = await runReader(reader, bytes)
  assert.equal(run.error, undefined)
  return only(run, 'elf')
}

describe('binary/elf', () => {
  it('reads a hardened program', async () => {
    const elf = await read(fixture('hardened'))
    assert.deepEqual(
      { ...elf, buildId: elf.buildId?.length },
      {
        kind: 'elf', machine: 'x86-64', bits: 64, littleEndian: true, type: 'position-independent', interpreter: '/lib64/ld-linux-x86-64.so.2',
        needed: ['libc.so.6'], rpath: [], runpath: [], buildId: 40, relro: 'full', executableStack: 'no', stackProtector: true, fortified: true,
        fortifiable: true, stripped: true, static: false, runtime: 'c', imports: ['system'],
        fortify: { functions: 2, fortified: 2 },
      },
    )
  })

  it('reads a program built without any hardening, for another machine', async () => {
    const elf = await read(fixture('open'))
    assert.equal(elf.machine, 'aarch64')
    assert.equal(elf.type, 'executable')
    assert.equal(elf.relro, 'none')
    assert.equal(elf.executableStack, 'yes')
    assert.equal(elf.stackProtector, false)
    assert.equal(elf.fortified, false)
    assert.equal(elf.fortifiable, true)
    assert.deepEqual(elf.rpath, ['/opt/example/plugins', '/opt/example/lib'])
    assert.deepEqual(elf.runpath, [])
    assert.deepEqual(elf.imports, ['sprintf', 'strcpy', 'system'])
  })

  it('reads the package that it was built for, and nothing that is no such note', async () => {
    assert.deepEqual((await read(fixture('packaged'))).package, { type: 'deb', name: 'lamp', version: '1:2.10-3+deb12u1', os: 'debian' })
    assert.equal((await read(fixture('hardened'))).package, undefined)
    const broken = Buffer.from(fixture('packaged'))
    broken.write('}', broken.indexOf('"name"'))
    assert.equal((await read(broken)).package, undefined)
  })

  it('tells a library from a program', async () => {
    const elf = await read(fixture('library'))
    assert.equal(elf.type, 'shared-object')
    assert.equal(elf.soname, 'libanswer.so.1')
    assert.equal(elf.relro, 'partial')
    assert.equal(elf.static, false)
    assert.equal(elf.fortifiable, false)
  })

  it('reads 32-bit big-endian files with symbols', async () => {
    const elf = await read(fixture('big-endian'))
    assert.equal(elf.machine, 'powerpc')
    assert.equal(elf.bits, 32)
    assert.equal(elf.littleEndian, false)
    assert.equal(elf.type, 'position-independent')
    assert.equal(elf.relro, 'partial')
    assert.equal(elf.stackProtector, true)
    assert.equal(elf.stripped, false)
    assert.deepEqual(elf.runpath, ['$ORIGIN/../lib'])
    assert.deepEqual(elf.imports, ['sprintf', 'strcpy', 'system'])
  })

  it('needs no section headers', async () => {
    assert.deepEqual(await read(fixture('headless')), await read(fixture('hardened')))
  })

  it('recognises objects, Go and Rust', async () => {
    assert.equal((await read(fixture('object'))).type, 'relocatable')
    assert.equal((await read(fixture('go'))).runtime, 'go')
    assert.equal((await read(fixture('rust'))).runtime, 'rust')
    assert.equal((await read(fixture('hardened'))).runtime, 'c')
  })

  it('keeps the fact and tells the problem when only the section headers are cut off', async () => {
    const whole = fixture('hardened')
    const run = await runReader(reader, whole.subarray(0, whole.length - 100))
    assert.equal(only(run, 'elf').relro, 'full')
    assert.equal(run.problems.length, 1)
    assert.equal(run.problems[0]?.code, 'malformed')
  })

  it('keeps to its limits whatever the tables say', async () => {
    const whole = fixture('hardened')
    const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // Of the 64-bit header: e_phoff, e_shoff, e_phnum, e_shnum, e_shstrndx.
    const absurd: Record<string, (header: DataView) => void> = {
      'program headers without number': (header) => header.setUint16(56, 0xffff, true),
      'section headers without number': (header) => header.setUint16(60, 0xffff, true),
      'program headers far away': (header) => header.setBigUint64(32, 0x7fffffffffffffffn, true),
      'section headers beyond 2^63': (header) => header.setBigUint64(40, 0xffffffffffffffffn, true),
      'names of sections in no section': (header) => header.setUint16(62, 0xfff0, true),
      'program headers over the header': (header) => header.setBigUint64(32, 0n, true),
    }
    for (const [title, change] of Object.entries(absurd)) {
      const bytes = Uint8Array.from(whole)
      change(view(bytes))
      const { error, problems } = await runReader(reader, bytes)
      assert.ok(error instanceof ReadError || error === undefined, title)
      assert.ok(problems.every(({ code }) => code === 'malformed' || code === 'limit'), title)
    }
    // Each field of each program header in turn: offsets, sizes and addresses of any size.
    const count = view(whole).getUint16(56, true)
    for (let at = 64; at < 64 + count * 56; at += 8) {
      for (const value of [0n, 1n, 0xffffffffn, 0x7fffffffffffffffn, 0xffffffffffffffffn]) {
        const bytes = Uint8Array.from(whole)
        view(bytes).setBigUint64(at, value, true)
        const { error } = await runReader(reader, bytes)
        assert.ok(error === undefined || error instanceof ReadError)
      }
    }
  })

  it('of two headers of a kind the last counts, as for the kernel', async () => {
    const bytes = Uint8Array.from(fixture('hardened'))
    const header = new DataView(bytes.buffer)
    const at = Array.from({ length: header.getUint16(56, true) }, (_, index) => 64 + index * 56)
    const stack = at.findLast((each) => header.getUint32(each, true) === 0x6474e551)
    const other = at.findLast((each) => header.getUint32(each, true) === 0x6474e550)
    assert.ok(stack !== undefined && other !== undefined)
    header.setUint32(other, 0x6474e551, true)
    header.setUint32(other + 4, 7, true)
    assert.equal((await read(bytes)).executableStack, other > stack ? 'yes' : 'no')
  })

  it('answers every truncation and byte flip with a fact or a typed problem', async () => {
    for (const name of ['big-endian', 'headless', 'library']) {
      const whole = fixture(name)
      for (let length = 0; length < whole.length; length += length < 1024 ? 7 : 131) {
        const { error } = await runReader(reader, whole.subarray(0, length))
        assert.ok(error === undefined || error instanceof ReadError)
      }
      for (let at = 0; at < 1024; at += 3) {
        const changed = Uint8Array.from(whole)
        changed[at] = (changed[at] ?? 0) ^ 0xff
        await runReader(reader, changed)
      }
    }
  })
})

/** `Properties: x86 feature: IBT, SHSTK`, and what else readelf tells there. */
const featuresIn = (said: string): string[] =>
  (/(?:x86|AArch64) feature: (.*)/u.exec(said)?.[1] ?? '').toLowerCase().split(', ').filter((name) => /^(?:ibt|shstk|bti|pac|gcs)$/u.test(name))

const have = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0
describe('binary/elf beside readelf', { skip: have('gcc') && have('readelf') ? false : 'gcc or readelf is not installed' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'elf-'))
  after(() => rmSync(folder, { recursive: true }))
  const source = join(folder, 'program.c')
  writeFileSync(source, '#include <stdio.h>\n#include <string.h>\nint main(int c, char **v) { char b[64]; if (c > 1) strcpy(b, v[1]); return puts(b); }\n')
  const variants: Record<string, string[]> = {
    plain: [],
    'no pie': ['-no-pie', '-fno-pie'],
    'full relro': ['-Wl,-z,relro,-z,now'],
    'partial relro': ['-Wl,-z,relro,-z,lazy'],
    'no relro': ['-Wl,-z,norelro'],
    'executable stack': ['-Wl,-z,execstack'],
    canary: ['-fstack-protector-all'],
    fortified: ['-O2', '-D_FORTIFY_SOURCE=2'],
    'old hash table': ['-Wl,--hash-style=sysv'],
    'runpath': ['-Wl,--enable-new-dtags', '-Wl,-rpath,/tmp/a:/tmp/b'],
    'no build id, stripped': ['-Wl,--build-id=none', '-s'],
    static: ['-static'],
    'static pie': ['-static-pie', '-fPIE'],
    library: ['-shared', '-fPIC', '-Wl,-soname,libx.so.3'],
    'debug sections': ['-g'],
    'landing pads and shadow stacks': ['-fcf-protection=full', '-Wl,-z,ibt,-z,shstk'],
    'no landing pads': ['-fcf-protection=none'],
    'an empty part of a search path': ['-Wl,--enable-new-dtags', '-Wl,-rpath,/opt/a::/opt/b'],
  }
  for (const [title, options] of Object.entries(variants)) {
    it(title, async () => {
      const path = join(folder, title.replaceAll(/\W/gu, '-'))
      execFileSync('gcc', [...options, '-o', path, source], { stdio: 'ignore' })
      const elf = await read(readFileSync(path))
      const said = execFileSync('readelf', ['-W', '-h', '-l', '-d', '-n', '-S', '--dyn-syms', path], { encoding: 'utf8', maxBuffer: 1 << 26 })
      const now = /\(BIND_NOW\)|\(FLAGS\).*BIND_NOW|\(FLAGS_1\).*\bNOW\b/u.test(said)
      assert.equal(elf.relro, said.includes('GNU_RELRO') ? (now ? 'full' : 'partial') : 'none')
      assert.equal(elf.executableStack, /GNU_STACK.*RWE/u.test(said) ? 'yes' : 'no')
      assert.deepEqual(elf.needed, [...said.matchAll(/\(NEEDED\).*\[(.*?)\]/gu)].map((m) => m[1]))
      assert.equal(elf.soname, /\(SONAME\).*\[(.*?)\]/u.exec(said)?.[1])
      assert.equal(elf.runpath.join(':'), /\(RUNPATH\).*\[(.*?)\]/u.exec(said)?.[1] ?? '')
      assert.equal(elf.buildId, /Build ID: (\w+)/u.exec(said)?.[1])
      assert.equal(elf.interpreter, /Requesting program interpreter: (.*?)\]/u.exec(said)?.[1])
      assert.equal(elf.stripped, !said.includes('.symtab'))
      assert.equal(elf.type === 'executable', said.includes('Type:                              EXEC'))
      assert.equal(elf.type === 'shared-object', title === 'library')
      assert.equal(elf.static, title.startsWith('static'))
      assert.equal(elf.writableCode === true, /^\s+LOAD\s.*\sRWE\s/mu.test(said))
      assert.equal(elf.textRelocations === true, said.includes('TEXTREL'))
      assert.equal(elf.debugBytes !== undefined, said.includes(' .debug_info '))
      assert.deepEqual(elf.branchProtection ?? [], featuresIn(said))
      if (!elf.static) {
        assert.equal(elf.stackProtector, said.includes('__stack_chk_fail'))
        assert.equal(elf.fortified, /UND __\w+_chk\b/u.test(said))
      } else assert.equal(elf.stackProtector, true, 'a static glibc brings its own')
    })
  }
})

describe('binary/elf beside the compilers of other machines', () => {
  const folder = mkdtempSync(join(tmpdir(), 'elf-'))
  after(() => rmSync(folder, { recursive: true }))
  const source = join(folder, 'program.c')
  writeFileSync(source, 'int printf(const char *, ...);\nint main(int c, char **v) { return printf("%s", v[c - 1]); }\n')
  const built = async (compiler: string, options: string[]) => {
    const path = join(folder, 'program')
    execFileSync(compiler, [...options, '-o', path, source], { stdio: 'ignore' })
    return { elf: await read(readFileSync(path)), said: execFileSync('readelf', ['-W', '-l', '-d', '-n', path], { encoding: 'utf8' }) }
  }
  it('signed return addresses and landing pads of AArch64', { skip: have('aarch64-linux-gnu-gcc') ? false : 'aarch64-linux-gnu-gcc is not installed' }, async () => {
    // Start files of distributions carry no mark, so that the linker has to be told.
    const { elf, said } = await built('aarch64-linux-gnu-gcc', ['-mbranch-protection=standard', '-Wl,-z,force-bti'])
    assert.deepEqual(elf.branchProtection, featuresIn(said))
    assert.ok(elf.branchProtection?.includes('bti'))
    assert.equal((await built('aarch64-linux-gnu-gcc', [])).elf.branchProtection, undefined)
  })
  it('programs of MIPS, big-endian and without DT_DEBUG', { skip: have('mips-linux-gnu-gcc') ? false : 'mips-linux-gnu-gcc is not installed' }, async () => {
    const { elf } = await built('mips-linux-gnu-gcc', ['-pie', '-fPIE'])
    assert.deepEqual([elf.machine, elf.littleEndian, elf.type], ['mips', false, 'position-independent'])
    assert.equal((await built('mips-linux-gnu-gcc', ['-no-pie', '-fno-pie'])).elf.type, 'executable')
  })
  it('a section that is data and code', { skip: have('gcc') ? false : 'gcc is not installed' }, async () => {
    writeFileSync(source, '__asm__(".section .both,\\"awx\\",@progbits\\n.quad 1\\n.text");\nint main(void) { return 0; }\n')
    const { elf, said } = await built('gcc', [])
    assert.match(said, /LOAD\s.*\sRWE\s/u)
    assert.equal(elf.writableCode, true)
  })
  it('code that the loader changes', { skip: have('gcc') ? false : 'gcc is not installed' }, async () => {
    writeFileSync(source, '__asm__(".text\\n.balign 8\\n.quad elsewhere");\nint answer(void) { return 42; }\n')
    const { elf, said } = await built('gcc', ['-shared', '-fPIC', '-Wl,-z,notext'])
    assert.match(said, /TEXTREL/u)
    assert.equal(elf.textRelocations, true)
  })
})
