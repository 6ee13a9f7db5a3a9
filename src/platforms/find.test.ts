import assert from 'node:assert/strict'
import test from 'node:test'
import { findPlatform, inferPlatform, platformOfPart, type PlatformEvidence } from './find.ts'
import { resolveCatalogue } from './resolve.ts'
import { platforms as entries } from './bundle.gen.ts'

const catalogue = resolveCatalogue(entries)
const none: PlatformEvidence = { deviceTree: [], models: [], bootFiles: [], configFilters: [], packages: [] }
const find = (name: string): string | undefined => findPlatform(catalogue, name)?.platform.id

test('people\'s names are understood, with memory and revision behind them', () => {
  assert.equal(find('Raspberry Pi 4 Model B'), 'raspberry-pi-4b')
  assert.equal(find('Raspberry Pi 4 Model B Rev 1.4'), 'raspberry-pi-4b')
  assert.equal(find('raspberry-pi-3b-plus'), 'raspberry-pi-3b-plus')
  assert.equal(find('Raspberry Pi 3B+'), 'raspberry-pi-3b-plus')
  assert.equal(find('Raspberry Pi 3 Model B+'), 'raspberry-pi-3b-plus')
  assert.equal(find('Raspberry Pi 3 Model B'), 'raspberry-pi-3b')
  assert.equal(find('RPi 4B 8 GB'), 'raspberry-pi-4b')
  assert.equal(find('CM4'), 'raspberry-pi-cm4')
  assert.equal(find('CM5 Lite'), 'raspberry-pi-cm5-lite')
  assert.equal(findPlatform(catalogue, 'Raspberry Pi 2 Model B Rev 1.2')?.revision, 'rev-1-2')
})

test('nothing is guessed', () => {
  for (const name of ['', 'raspberry pi', 'a board', 'pi', 'raspberry pi 9']) assert.equal(find(name), undefined, name)
})

test('a part number goes on behind an order code, or breaks off within those of one entry', () => {
  const of = (number: string): string | undefined => platformOfPart(catalogue, number)?.id
  assert.equal(of('MIMX8MM6DVTLZAA'), 'nxp-imx8m-mini')
  assert.equal(of('MIMX8ML8'), 'nxp-imx8m-plus')
  assert.equal(of('MCIMX6Y2CVM08AB'), 'nxp-imx6-ull')
  // Several entries have such numbers, or it says too little.
  for (const number of ['MIMX8M', 'MCIMX6', 'M', '', 'Conn_01x04']) assert.equal(of(number), undefined, number)
})

test('no two entries claim one name', () => {
  assert.doesNotThrow(() => find('x'))
})

test('a single device tree names the board, and the SoC string beside it does not blur it', () => {
  const seen = inferPlatform(catalogue, { ...none, deviceTree: ['raspberrypi,4-model-b', 'brcm,bcm2711'] })
  assert.equal(seen.platform?.id, 'raspberry-pi-4b')
  assert.deepEqual(seen.disagreeing, [])
})

test('boot files alone name the board or the SoC', () => {
  assert.equal(inferPlatform(catalogue, { ...none, bootFiles: ['/boot/bcm2710-rpi-3-b.dtb', 'bootcode.bin', 'start.elf'] }).platform?.id, 'raspberry-pi-3b')
  assert.equal(inferPlatform(catalogue, { ...none, bootFiles: ['START4.ELF', 'config.txt'] }).platform?.id, 'broadcom-bcm2711')
  assert.equal(inferPlatform(catalogue, { ...none, bootFiles: ['bootcode.bin', 'start.elf'] }).platform?.id, 'broadcom-bcm2835')
})

test('a 3A+ boots with the tree of the 3B+: an image with that tree contradicts neither, and a running unit tells them apart', () => {
  const files = inferPlatform(catalogue, { ...none, deviceTree: ['raspberrypi,3-model-b-plus', 'brcm,bcm2837'], models: ['Raspberry Pi 3 Model B+'], bootFiles: ['bcm2710-rpi-3-b-plus.dtb', 'start.elf', 'kernel8.img'], configFilters: ['pi3+'] })
  assert.deepEqual(files.candidates, ['raspberry-pi-3a-plus', 'raspberry-pi-3b-plus'])
  assert.equal(files.platform?.id, 'broadcom-bcm2837')
  assert.deepEqual(files.disagreeing, [])
  const running = (compatible: string, model: string): readonly string[] =>
    inferPlatform(catalogue, { ...none, deviceTree: [compatible, 'brcm,bcm2837'], models: [model], bootFiles: ['bcm2710-rpi-3-b-plus.dtb'] }).candidates
  assert.deepEqual(running('raspberrypi,3-model-a-plus', 'Raspberry Pi 3 Model A Plus Rev 1.0'), ['raspberry-pi-3a-plus'])
  assert.deepEqual(running('raspberrypi,3-model-b-plus', 'Raspberry Pi 3 Model B Plus Rev 1.3'), ['raspberry-pi-3b-plus'])
  const own = inferPlatform(catalogue, { ...none, deviceTree: ['raspberrypi,3-model-a-plus', 'brcm,bcm2837'], models: ['Raspberry Pi 3 Model A+'], bootFiles: ['bcm2837-rpi-3-a-plus.dtb'] })
  assert.equal(own.platform?.id, 'raspberry-pi-3a-plus')
})

test('a card for every board decides nothing', () => {
  const seen = inferPlatform(catalogue, { ...none, bootFiles: ['bcm2710-rpi-3-b.dtb', 'bcm2711-rpi-4-b.dtb', 'bcm2712-rpi-5-b.dtb'] })
  assert.equal(seen.platform, undefined)
  assert.equal(seen.candidates.length, 3)
})

test('weak evidence suggests and never decides', () => {
  const seen = inferPlatform(catalogue, { ...none, configFilters: ['pi4', 'all'] })
  assert.equal(seen.platform, undefined)
  assert.ok(seen.suggested.includes('raspberry-pi-4b'))
})

test('weaker evidence that points elsewhere is named and not followed', () => {
  const seen = inferPlatform(catalogue, { ...none, bootFiles: ['bcm2711-rpi-4-b.dtb'], configFilters: ['cm4', 'cm5'] })
  assert.equal(seen.platform?.id, 'raspberry-pi-4b')
  assert.deepEqual(seen.disagreeing, ['configFilters'])
})
