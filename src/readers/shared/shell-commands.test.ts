import assert from 'node:assert/strict'
import { test } from 'node:test'
import { programOf, shellCommands } from './shell-commands.ts'

test('operators outside quotes part commands; pipes are remembered', () => {
  assert.deepEqual(shellCommands('a "b | c" \'d;e\' && f || g; h | i -x > out 2>&1 # j'), [
    { words: ['a', 'b | c', 'd;e'] }, { words: ['f'] }, { words: ['g'] }, { words: ['h'], pipedInto: 4 }, { words: ['i', '-x'], redirectedTo: 'out' },
  ])
})

test('substitutions are commands of their own, inside quotes too', () => {
  assert.deepEqual(shellCommands('sh -c "$(curl `cat u`)" x'), [
    { words: ['sh', '-c', '', 'x'] }, { words: ['curl', ''], substitutedInto: 0 }, { words: ['cat', 'u'], substitutedInto: 1 },
  ])
  assert.deepEqual(shellCommands('bash <(curl x)')[1], { words: ['curl', 'x'], substitutedInto: 0 })
})

test('streams, escapes, arithmetic', () => {
  assert.deepEqual(shellCommands('a\\ b >/dev/null 2>err <in'), [{ words: ['a b', 'in'], redirectedTo: '/dev/null' }])
  assert.equal(shellCommands('echo $((1+2))')[0]?.words[0], 'echo')
})

test('the program behind wrappers and assignments', () => {
  assert.deepEqual(programOf({ words: ['A=1', 'sudo', '-u', 'op', 'timeout', '30', '/usr/bin/curl', '-k'] }), { program: 'curl', args: ['-k'] })
})

test('nesting and length end', () => {
  assert.ok(shellCommands('$('.repeat(10_000)).length <= 512)
  assert.ok(shellCommands('a;'.repeat(10_000)).length <= 513)
})
