import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { installed } from '../checks/system-cases.ts'
import { exampleFacts } from '../checks/testing.ts'
import type { CaseFact } from '../checks/define.ts'
import { join } from './kernel-hardening.ts'

const config = (options: Readonly<Record<string, string>>, version = '6.1.192'): CaseFact => ({ kind: 'kernel-config', version, options: { ARM64: 'y', MMU: 'y', ...options }, file: '/boot/config-6.1.0' })
const value = (key: string, text: string): CaseFact => ({ kind: 'setting', program: 'sysctl-effective', section: '', key, value: text, file: '/etc/sysctl.d/90-product.conf' })
const word = (key: string, text = '', file = '/cmdline.txt'): CaseFact => ({ kind: 'setting', program: 'cmdline', section: '', key, value: text, container: 'image.img/1:fat', file })
const script = (command: string): CaseFact => ({ kind: 'start-entry', by: 'init.d', name: 'S10net', user: 'root', command, schedule: '', enabled: true, file: '/etc/init.d/S10net' })

function told(facts: readonly CaseFact[]): (rule: string) => Pick<Fact<'kernel-hardening'>, 'state' | 'by' | 'found' | 'severity'> | undefined {
  const made = join.run({ facts: factQuery(exampleFacts({ title: '', facts: [...installed(), ...facts] })), catalogue: undefined as never }).facts ?? []
  return (rule) => {
    const fact = made.find((each): each is Fact<'kernel-hardening'> => each.kind === 'kernel-hardening' && each.rule === rule)
    return fact === undefined ? undefined : { state: fact.state, by: fact.by, found: fact.found, severity: fact.severity }
  }
}
const state = (facts: readonly CaseFact[], rule: string): string => {
  const fact = told(facts)(rule)
  return fact === undefined ? 'nothing' : `${fact.state} by ${fact.by}`
}

test('a word of the command line beats the build, a value of sysctl beats the word', () => {
  assert.equal(state([config({ INIT_ON_ALLOC_DEFAULT_ON: 'y' })], 'init-on-alloc'), 'met by kconfig')
  assert.equal(state([config({ INIT_ON_ALLOC_DEFAULT_ON: 'y' }), word('init_on_alloc', '0')], 'init-on-alloc'), 'unmet by cmdline')
  assert.equal(state([config({}), word('init_on_alloc', 'on')], 'init-on-alloc'), 'met by cmdline')
  assert.equal(state([config({}), word('norandmaps'), value('kernel.randomize_va_space', '2')], 'program-addresses'), 'met by sysctl')
  assert.equal(state([config({ PANIC_ON_OOPS: 'y' }, '5.10.1'), value('kernel.panic_on_oops', '0')], 'oops-limit'), 'unmet by sysctl')
})

test('the last of a word counts, dashes and underscores are the same, and of two lines the worse one', () => {
  assert.equal(state([config({}), word('init_on_alloc', '0'), word('init-on-alloc', '1')], 'init-on-alloc'), 'met by cmdline')
  assert.equal(state([config({}), word('init_on_alloc', '1'), word('init_on_alloc', '0', '/other.txt')], 'init-on-alloc'), 'unmet by cmdline')
})

test('words that the build puts in: forced ones alone, others where there is no line', () => {
  const built = { CMDLINE: 'console=ttyS0 nokaslr', RANDOMIZE_BASE: 'y' }
  assert.equal(state([config(built)], 'kernel-address'), 'unmet by cmdline')
  assert.equal(state([config(built), word('quiet')], 'kernel-address'), 'met by kconfig')
  assert.equal(state([config({ ...built, CMDLINE_EXTEND: 'y' }), word('quiet')], 'kernel-address'), 'unmet by cmdline')
  assert.equal(state([config({ CMDLINE: 'quiet', CMDLINE_FORCE: 'y', RANDOMIZE_BASE: 'y' }), word('nokaslr')], 'kernel-address'), 'met by kconfig')
})

test('rules are asked where version, processor and build know the protection', () => {
  assert.equal(state([config({ SLUB: 'y' }, '6.1.2')], 'random-kmalloc-caches'), 'nothing')
  assert.equal(state([config({ SLUB: 'y' }, '6.12.0-yocto')], 'random-kmalloc-caches'), 'unmet by kconfig')
  assert.equal(state([config({}, '5.5.0')], 'reference-counts'), 'nothing')
  assert.equal(state([config({}, '5.4.200')], 'reference-counts'), 'unmet by kconfig')
  assert.equal(state([config({})], 'smap'), 'nothing')
  assert.equal(state([config({ ARM64: 'n', X86_64: 'y' }, '5.10.0')], 'smap'), 'unmet by kconfig')
  assert.equal(state([config({})], 'module-memory-rwx'), 'nothing')
})

test('without a configuration, and without a command line, what hangs on them is unknown', () => {
  assert.equal(state([word('quiet')], 'init-on-alloc'), 'unknown by nothing')
  assert.equal(state([word('quiet'), value('kernel.randomize_va_space', '0')], 'program-addresses'), 'unmet by sysctl')
  assert.equal(state([config({})], 'processor-flaws'), 'unknown by nothing')
  assert.equal(state([config({}), word('quiet')], 'processor-flaws'), 'met by default')
  assert.equal(state([config({}), word('mitigations', 'off')], 'processor-flaws'), 'unmet by cmdline')
})

test('values that scripts write at boot, and globs, count', () => {
  assert.equal(state([config({})], 'redirects'), 'unmet by default')
  assert.equal(state([config({}), script('echo 0 > /proc/sys/net/ipv4/conf/all/accept_redirects')], 'redirects'), 'met by sysctl')
  assert.equal(state([config({}), script('sysctl -q -w net.ipv4.conf.all.accept_redirects=1')], 'redirects'), 'unmet by sysctl')
  assert.equal(state([config({}), value('net.ipv4.conf.*.accept_redirects', '0')], 'redirects-default'), 'met by sysctl')
  assert.equal(state([config({}), value('net.ipv4.conf.default.rp_filter', '2')], 'reverse-paths'), 'met by sysctl')
})

test('switched off by hand weighs more than left out', () => {
  assert.equal(told([config({}), word('nokaslr')])('kernel-address')?.severity, 'medium')
  assert.equal(told([config({})])('kernel-address')?.severity, 'low')
  assert.equal(told([config({ HAVE_STACKPROTECTOR: 'y' })])('stack-protector')?.severity, 'medium')
})

test('every kernel counts, and more of them than are looked at leave open what hangs on their build', () => {
  const sound = (count: number): CaseFact[] => Array.from({ length: count }, (_, index) => ({ ...config({ INIT_ON_ALLOC_DEFAULT_ON: 'y' }), file: `/boot/config-${index}` }))
  assert.equal(state([...sound(20), config({})], 'init-on-alloc'), 'unmet by kconfig')
  assert.equal(state(sound(64), 'init-on-alloc'), 'met by kconfig')
  assert.equal(state(sound(65), 'init-on-alloc'), 'unknown by nothing')
})
