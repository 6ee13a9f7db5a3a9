import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocked } from '../testing/blocked.ts'
import { fixable, incomplete } from '../testing/others.ts'
import { renderTerminal } from './report.ts'

const part = (text: string, from: string, to: string): string => text.slice(text.indexOf(`\n${from}`) + 1, text.indexOf(`\n${to}`))
const at = (columns: number): string => renderTerminal(blocked, { columns, colour: false })

test('statements that exclude each other stand side by side, and one under the other where it is narrow', () => {
  assert.ok(at(80).includes('physical-access: nobody-hostile (line 18) | resale: yes (line 21)'))
  assert.match(at(40), /- physical-access: nobody-hostile\n.*\(line 18\)\n {4}- resale: yes/u)
})

test('other schemes: what they ask, what could raise it, what is only suggested or unconfirmed', () => {
  const text = part(at(100), 'Level 2  from', 'Findings')
  for (const line of [/IoTSF assurance class \* +class 2$/mu, /PSA Certified level +level 2 \(suggested\)$/mu, /IEC 62443 SL-T +does not apply: it is no part/u, /EN 18031 parts +at least part 1/u, /open: context\.moves-money/u, /\* part of the rule was not confirmed/u]) assert.match(text, line)
  assert.ok(!text.includes('at least at least'))
  assert.ok(!renderTerminal(incomplete, { columns: 80, colour: false }).includes('Beside it'))
})

test('a step says who, when, how much, what it waits for, and its rehearsal before anything else', () => {
  const text = part(at(120), 'Plan', 'In all')
  assert.match(text, /6 Burn the key hash and switch signed boot on\n +! cannot be undone; rehearse first: Burn the fuses of three sacrificial units first\.\n +firmware engineer · due [^·]* · 6 to 18 person-days ·\s+1 to 8 weeks of waiting/u)
  assert.match(text, /500 to 3,000 EUR once · after 1/u)
  assert.match(text, /good beside it/u)
  assert.match(text, /study: An example study/u)
  assert.match(text, /expert defaults where a step says\s+nothing else/u)
})

test('what the ways take stands under common heads, or as a list where that does not fit', () => {
  const wide = part(renderTerminal(fixable, { columns: 80, colour: false }), 'In all', 'What was read').split('\n')
  const end = (line: string | undefined): number => line?.trimEnd().length ?? 0
  const head = wide.find((line) => line.includes('Person-days'))
  for (const figures of wide.filter((line) => /^ +\d[\d.,]*( +[\d.,]+){4}$/u.test(line))) assert.equal(end(figures), end(head))
  assert.equal(wide.filter((line) => /^ +\d[\d.,]*( +[\d.,]+){4}$/u.test(line)).length, 3)
  assert.match(part(at(50), 'In all', 'Questions'), /First year, EUR: 46,200, 35,400-66,000/u)
  assert.match(at(80), /Secure the present platform: no configuration of it reaches level 2/u)
})

test('a platform says its add-ons, its price, the move, and the attacks that count', () => {
  const text = part(at(100), 'Platforms that clear the block', 'Compliance')
  for (const said of ['3 of 5 that were judged at level 2', 'NXP i.MX 8M Mini with NXP EdgeLock SE050', 'alone it stays blocked', '16 to 41 EUR (14 August 2026)', 'the move: 30 to 160 person-days, 12 to 48 weeks', 'attack: A voltage glitch skips the signature check']) assert.ok(text.includes(said), said)
  assert.ok(!text.includes('Example SoC 9'))
})
