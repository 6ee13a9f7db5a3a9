import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { collect, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')

const parts = async (text: string): Promise<readonly (readonly unknown[])[]> => {
  const run = await collect(reader, text, '/bom.csv')
  assert.equal(run.error, undefined)
  return factsOf(run, 'board').flatMap((board) => board.footprints.map(({ reference, value, part, library, fitted, line }) => [reference, value, part, library, fitted, line]))
}

test('KiCad: groups of references, quoted cells', async () => {
  assert.deepEqual(await parts(fixture('kicad-8/gateway-bom.csv')), [
    ['C1', '100n', '', 'Capacitor_SMD:C_0402', true, 2], ['C2', '100n', '', 'Capacitor_SMD:C_0402', true, 2], ['U1', 'ESP32-S3-WROOM-1', 'ESP32-S3-WROOM-1-N8', 'RF_Module:ESP32-S3', true, 3], ['J2', 'Conn_01x04', '', 'PinHeader_1x04', false, 4],
  ])
})

test('other programs: semicolons, a title before the header, ranges, a cell over two lines', async () => {
  assert.deepEqual(await parts(fixture('other/BOM-rev-C.csv')), [
    ['R1', '10k', '', '', true, 3], ['R2', '10k', '', '', true, 3], ['R3', '10k', '', '', true, 3], ['U5', 'ATECC608B\nsecure element', 'ATECC608B-SSHDA-T', '', true, 4], ['U6', 'SLB9670', 'SLB9670VQ20', '', false, 6],
  ])
})

test('a list that names no references is told as a problem', async () => {
  const { error } = await collect(reader, 'Quantity,Part\n5,LM358\n', '/bom.csv')
  assert.match(String(error), /no row names a column of references/u)
})

test('odd inputs', () => survivesOddInputs(reader, ['/bom.csv', '/hardware/Gateway-BOM-rev-C.csv']))
