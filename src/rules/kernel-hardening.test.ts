import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compares, holds, optionsIn } from './kernel-hardening/condition.ts'
import { kernelSources } from './kernel-hardening/define.ts'
import { kernelRules } from './kernel-hardening.ts'

test('conditions: alternatives, conjunctions, values, numbers', () => {
  const options = { A: 'y', B: 'm', D: 'text', N: '32768', MAX: '65536' }
  for (const condition of ['A', 'B', '!C', 'C | A', 'A & B & !C', 'C & A | B', 'D=text', 'D!=other', 'C=n', 'N>=32768', 'MAX>=N']) assert.ok(holds(condition, options), condition)
  for (const condition of ['C', '!A', 'A & C', 'C | D=other', 'N>=MAX', 'N>=C', 'C>=1']) assert.ok(!holds(condition, options), condition)
  assert.deepEqual(optionsIn('STRICT_DEVMEM | !DEVMEM & X86_32>=ARCH_BITS_MAX'), ['STRICT_DEVMEM', 'DEVMEM', 'X86_32'])
  assert.throws(() => holds('a b', options))
})

test('comparisons of sysctl', () => {
  assert.deepEqual([compares('=1', '1'), compares('=1', '0'), compares('>=2', '3'), compares('!=0', '0'), compares('<=0', '-1'), compares('=1', 'x'), compares('=1', '')], [true, false, true, false, true, undefined, undefined])
})

test('every rule can be asked: at least 80 of them, ids unique, conditions and comparisons well formed, with a source', () => {
  const ids = kernelRules.map(({ id }) => id)
  assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [])
  assert.ok(ids.length >= 80, String(ids.length))
  for (const rule of kernelRules) {
    for (const condition of [rule.kconfig, rule.when]) if (condition !== undefined) assert.equal(typeof holds(condition, {}), 'boolean', rule.id)
    if (rule.sysctl !== undefined) assert.notEqual(compares(rule.sysctl.met, '1'), undefined, rule.id)
    assert.ok(rule.kconfig !== undefined || rule.byDefault !== undefined, `${rule.id}: nothing decides where nothing is set`)
    assert.ok(rule.kconfig ?? rule.cmdline ?? rule.sysctl, rule.id)
    for (const version of [rule.since, rule.until]) if (version !== undefined) assert.match(version, /^\d+\.\d+(?:\.\d+)?$/u, rule.id)
    assert.ok(URL.canParse(kernelSources[rule.source]), rule.id)
    assert.match(rule.says, /^\S.*[^.]$/u, rule.id)
  }
})
