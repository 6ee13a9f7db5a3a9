import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passphraseWeakness } from './wifi-passphrases.ts'

const expected: Readonly<Record<string, ReturnType<typeof passphraseWeakness>>> = {
  '12345678': 'common', raspberry: 'common', ChangeMe: 'common', aaaaaaaa: 'sequence', abababab: 'sequence', '23456789': 'sequence', qwertzui: 'sequence', poiuytrewq: 'sequence',
  '20240117': 'digits', '493027718264': 'digits', '4930277182649': 'no', kqzvmwpx: 'short', Ab1: 'short', 'kqzv-mwpx': 'no', Tr4velLight: 'no', 'correct horse battery staple': 'no', '': 'short',
}

test('each weakness by its own mark, and strong ones left alone', () => {
  for (const [text, weakness] of Object.entries(expected)) assert.equal(passphraseWeakness(text), weakness, text)
})

test('a network\'s own name is no secret', () => {
  assert.equal(passphraseWeakness('Greenhouse-2024!', 'Greenhouse'), 'common')
  assert.equal(passphraseWeakness('greenhouse', 'Greenhouse-Setup'), 'common')
  assert.equal(passphraseWeakness('Tr4velLight', 'x'), 'no')
})
