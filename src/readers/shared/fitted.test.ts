import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FittingDoubts, fittingOf, meaningOfF, saysOut } from './fitted.ts'

const fitted = (name: string, value: string): boolean => fittingOf([[name, value]]).fitted

test('columns that ask whether a part is left out', () => {
  for (const name of ['DNP', 'dnp', 'DNF', 'DNI', 'Do Not Populate', 'Do_not_place', 'Not Fitted', 'No Stuff', 'NoPop', 'Unpopulated', 'D.N.P.']) {
    for (const value of ['DNP', 'yes', 'Y', 'x', '1', 'true', 'Not Fitted', 'do not populate']) assert.equal(fitted(name, value), false, `${name}: ${value}`)
    for (const value of ['', ' ', '-', '--', '–', 'no', 'N', '0', 'False', '~', 'n/a', 'Fitted', 'populate']) assert.equal(fitted(name, value), true, `${name}: ${value}`)
  }
})

test('columns that ask whether it is fitted', () => {
  for (const name of ['Fitted', 'Populate', 'Populated', 'Mounted', 'Placed', 'Assembly', 'Stuff', 'Install']) {
    for (const value of ['DNP', 'no', 'N', '0', 'false', 'Not Fitted', 'DO NOT FIT', 'not populated', 'unpopulated', 'DNI']) assert.equal(fitted(name, value), false, `${name}: ${value}`)
    for (const value of ['', 'yes', 'Y', 'x', '1', 'Fitted', 'populated', 'SMD', 'SMT']) assert.equal(fitted(name, value), true, `${name}: ${value}`)
  }
})

test('words in values and notes', () => {
  for (const value of ['DNP', '10k DNP', 'DNP/10k', '10k (DNP)', 'NS(0R)', 'NA(100n)', 'R_0402_DNP', 'ATECC608B, do not populate', 'no-stuff', 'not mounted', 'Nicht bestückt', 'DNF,DNC']) assert.equal(saysOut(value), true, value)
  for (const value of ['10k', 'NAND', 'NS32F103', 'DNA', 'ADNPX', 'NPN', 'population study', 'not', 'fit', 'NF3', 'SDNI']) assert.equal(saysOut(value), false, value)
  assert.equal(fitted('Config', 'DNF,DNC'), false)
  assert.equal(fitted('Your Instructions / Notes', 'Do not place'), false)
  assert.equal(fitted('Notes', 'place with care'), true)
  assert.equal(fitted('Description', 'a tool for DNP boards'), true)
})

test('a note about something else says nothing of the part', () => {
  for (const note of ['do not place vias under the part', 'Do not place near the edge', 'no load current 5 mA', 'Not mounted parts: see drawing', 'do not solder by hand', 'Unpopulated pads are tinned', 'do not fit heatsink', 'do not populate vias', 'No solder paste on pin 5', 'Do not load firmware before test']) assert.deepEqual(fittingOf([['Notes', note]]), { fitted: true }, note)
  for (const note of ['do not place', 'Do not place.', 'do not place!', 'Do not fit (option B)', 'do not populate, see note 3', 'not fitted by default', 'do not mount this part', 'R5: do not place', 'no-stuff', 'DNP for cost', 'DNF option', 'Do not fit this one', 'not fitted any more', '(do not stuff at this time)', 'do not place vias under the part; do not fit']) assert.equal(fitted('Notes', note), false, note)
  for (const note of ['do not fit for variant B', 'not placed on revision A', 'Do not populate unless asked', 'Do not populate at factory', 'DO NOT POPULATE THE CHIP', 'Do not populate U16', 'Do not fit component', 'do not mount parts', 'unpopulated by factory']) assert.deepEqual(fittingOf([['Notes', note]]), { fitted: true, doubt: `Notes: ${note}` }, note)
})

test('an answer that says out counts as out, whatever follows, and is told where more follows', () => {
  for (const name of ['Assembly', 'Populate']) {
    for (const answer of ['Do not place at factory', 'not mounted currently', 'not fitted any more', 'DNP at factory']) assert.equal(fitted(name, answer), false, answer)
    for (const answer of ['Do not place at factory', 'not fitted unless secure variant']) assert.deepEqual(fittingOf([[name, answer]]), { fitted: false, doubt: `${name}: ${answer}` }, answer)
  }
  assert.deepEqual(fittingOf([['Assembly', 'do not solder by hand']]), { fitted: true })
})

test('F: the front, fitted or false, by what else stands in the column', () => {
  for (const [cells, meaning] of [[['F', 'B'], ''], [['F', 'Bottom', 'F'], ''], [['T', 'B', 'F'], ''], [['F', 'T'], 'false'], [['F', 'yes', ''], 'false'], [['F', 'NF'], 'fitted'], [['F', 'DNP'], 'fitted'], [['F', 'N'], 'fitted'], [['F', 'T', 'No'], 'false'], [['TRUE', 'F', 'N'], 'false'], [['T', 'F', 'DNP'], 'false'], [['yes', 'F', 'No'], undefined], [['Fitted', 'F', 'DNP'], undefined], [['x', 'F', 'NF'], undefined], [['F', ''], undefined], [['F', 'x'], undefined]] as const) assert.equal(meaningOfF(cells), meaning, cells.join())
  assert.deepEqual(fittingOf([['Placement', 'F']]), { fitted: true, doubt: 'Placement: F' })
  assert.deepEqual(fittingOf([['Fitted', 'F']]), { fitted: true, doubt: 'Fitted: F' })
  assert.deepEqual(fittingOf([['Populate', 'F']]), { fitted: true, doubt: 'Populate: F' })
})

test('an answer that is neither yes nor no is told', () => {
  assert.deepEqual(fittingOf([['DNP', 'option B']]), { fitted: false, doubt: 'DNP: option B' })
  assert.deepEqual(fittingOf([['Fitted', 'see drawing']]), { fitted: true, doubt: 'Fitted: see drawing' })
  assert.deepEqual(fittingOf([['Fitted', '-']]), { fitted: true, doubt: 'Fitted: -' })
  assert.deepEqual(fittingOf([['Mounting', 'THT']]), { fitted: true })
})

test('doubts of one file are told once for the parts that count as fitted and once for the others', () => {
  const doubts = new FittingDoubts()
  for (const reference of ['U1', 'U2', 'U2', '']) assert.equal(doubts.fitted(reference, [['Notes', 'do not fit for variant B']]), true)
  assert.equal(doubts.fitted('U9', [['DNP', 'option A']]), false)
  assert.equal(doubts.fitted('U8', [['DNP', 'yes']]), false)
  assert.deepEqual(doubts.told(), [
    { code: 'malformed', message: 'U1 and 2 more: whether parts are fitted is answered neither with yes nor with no (Notes: do not fit for variant B), and they count as fitted' },
    { code: 'malformed', message: 'U9: whether parts are fitted is answered neither with yes nor with no (DNP: option A), and they count as left out' },
  ])
})
