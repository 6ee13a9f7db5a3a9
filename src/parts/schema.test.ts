import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { platforms } from '../platforms/bundle.gen.ts'
import { parsePart } from './schema.ts'

const folder = new URL('./', import.meta.url)
const parts = readdirSync(folder).filter((file) => file.endsWith('.yml')).map((file) => ({ file, part: parsePart(parse(readFileSync(new URL(file, folder), 'utf8'))) }))

/** The entry that a part number means, as the join decides: the longest hit. */
function meant(text: string): string | undefined {
  const hits = parts.filter(({ part }) => !part.except.some((pattern) => new RegExp(pattern, 'iu').test(text)))
    .flatMap(({ part }) => part.match.map((pattern) => ({ id: part.id, length: new RegExp(pattern, 'iu').exec(text)?.[0].length ?? 0 })))
    .filter(({ length }) => length > 0)
  return hits.toSorted((a, b) => b.length - a.length || b.id.length - a.id.length)[0]?.id
}

test('every part validates, stands in a file of its own name, and points at platforms that are there', () => {
  const known = new Set(platforms.map(({ id }) => id))
  for (const { file, part } of parts) {
    assert.equal(file, `${part.id}.yml`)
    for (const id of part.platforms) assert.ok(known.has(id), `${part.id}: ${id}`)
    const roles = new Set([...Object.keys(part.pins), ...part.packages.flatMap(({ pads }) => Object.keys(pads))])
    for (const { needs } of part.entries) for (const role of needs) assert.ok(roles.has(role), `${part.id}: ${role} is needed and no pin has it`)
  }
})

test('part numbers as boards write them', () => {
  const expected: Readonly<Record<string, string | undefined>> = {
    'ESP32-WROOM-32E-N4': 'espressif-esp32', 'ESP32-S3-WROOM-1-N16R8': 'espressif-esp32-s3', 'ESP32-C3-MINI-1': 'espressif-esp32-c3', 'ESP32-C6': 'espressif-esp32-c6', 'ESP32-PICO-D4': 'espressif-esp32-pico', 'ESP32-MINI-1': 'espressif-esp32-pico', 'ESP32-WROVER-E': 'espressif-esp32', 'ESP32-S31-WROOM-3': undefined, 'ESP32-C61-WROOM-1': 'espressif-esp32-c61', 'ESP-12F': 'espressif-esp8266',
    STM32F103C8T6: 'st-stm32f1', STM32G071: 'st-stm32g0', STM32WLE5CC: 'st-stm32wl', STM32L011F4P6: 'st-stm32l011', STM32L053R8T6: 'st-stm32l0', STM32WB55RGV6: 'st-stm32wb', STM32WL33CCV6: undefined, STM32F407VGT6: 'st-stm32f4', 'nRF52840-QIAA': 'nordic-nrf52840', 'nRF52832-QFAA': 'nordic-nrf52832', 'nRF52810-QFAA': 'nordic-nrf52', 'MDBT50Q-1MV2': 'nordic-nrf52840', 'MDBT50Q-512K': 'nordic-nrf52833', 'nRF5340-QKAA': 'nordic-nrf5340', MIMX8MM6DVTLZAA: 'nxp-imx8m', RP2040: 'raspberry-pi-rp2040',
    Compute_Module_4_Functional: 'raspberry-pi-cm4', W25Q128JVSIQ: 'spi-nor-flash', XC1736APD8: 'fpga-configuration-prom', 'ATECC608B-SSHDA-T': 'microchip-atecc608b', 'ATECC608A-MAHDA': 'microchip-atecc608a', SE050C1HQ1: 'nxp-se05x', SLB9670VQ2: 'tpm', 'SLB9670VQ1.2': 'tpm-other', SLB9670VQ12FW642XUMA1: 'tpm-other', 'SLM 9670AQ2.0': 'tpm', SLB9673XU20: 'tpm', 'SLB 9665TT2.0': 'tpm', SLB9660TT12: 'tpm-other', SLB9645VQ12: 'tpm-other', 'AT97SC3205T-X3A14-20': 'tpm-other', 'ATTPM20P-H6MA1-10': 'tpm', ST33TPHF20SPI: 'tpm', ST33KTPM2XI2C: 'tpm', ST33TPM12SPI: 'tpm-other', NPCT750AABYX: 'tpm', NPCT650ABAWX: 'tpm-other', TPM: 'tpm-other', 'TPM 2.0': 'tpm', 'TPM module': 'tpm-other', TPMS: undefined,
    'Micro_SD_Card': 'memory-card-socket', CP2102N: 'usb-serial-bridge', SX1276: 'radio-front-end',
    'ATmega328P-AU': 'microchip-atmega328', 'ATMEGA32U4-AU': 'microchip-atmega32u4', 'ATmega4808-A': undefined, ATSAMD21G18A: 'microchip-sam-m0-m4', AM6254ATCGGAALW: 'ti-am62x', 'EC25-E': 'quectel-modem', 'CC1312R1F3RGZ': 'ti-cc13x2-cc26x2', W25N01GVZEIG: 'spi-nand-flash', MCIMX6Y2CVM08AB: 'nxp-imx6ul', MIMXRT1062DVL6B: 'nxp-imx-rt1060', MIMX8UD5DVP08SC: 'nxp-imx8ulp', MIMX9352CVVXMAB: 'nxp-imx93', STM32MP157CAC3: 'st-stm32mp1', CM4S: undefined,
    LM358: undefined, '74HC595': undefined, SD_DATA: undefined, '100n': undefined, 'TPS62A02': undefined, 'MCP2515': undefined, LAN8710A: undefined,
    PE4259: 'radio-front-end', PE613050: 'radio-front-end', HMC8038: 'radio-front-end', SE2431L: 'radio-front-end', BGS12: 'radio-front-end', 'SW-420': undefined, SW1: undefined, SW_Push: undefined, 'SW-SPST-6': undefined, PE3: undefined, PE12: undefined, HMC: undefined, SE20: undefined,
  }
  for (const [text, id] of Object.entries(expected)) assert.equal(meant(text), id, text)
})

test('a part that is wrong is refused by name', () => {
  assert.throws(() => parsePart({ id: 'x', title: 'X', kind: 'processor', match: ['('], sources: [] }), /part x is not valid[^]*match\.0[^]*sources/u)
})
