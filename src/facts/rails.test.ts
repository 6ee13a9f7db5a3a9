import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBareRailName, isRailName, isWholeRailName } from './rails.ts'

test('names of rails, and of signals that only look like one', () => {
  for (const name of ['GND', '/power/GND', 'GNDA', 'DGND', 'VDD_IO', 'MCU_VCC', '+3V3', '+3.3V', '-12V', '3V3_AUX', '12V', 'VBAT', '+BATT_VIN', 'PE', 'P3V3', '+1.8V', '3V3_A', '1V8_IO', '+5V_USB', '+1V8_CORE', 'VCC_3V3', 'VIN', 'PVIN', '-VAA', 'AVDD33', '3V3_CLK', 'VDD_RX', 'EMMC_1V8', 'USB_HUB0_5V', 'HDMI_+5V', 'LCD_3.3V', 'JTAG_3V3', 'IO_3V3', 'USB5V']) assert.ok(isRailName(name), name)
  for (const name of ['/SWDIO', 'PWR_VDD_EN', '/RIGHT', 'SHAPE', 'Net-(U1-VCC)', 'unconnected-(U8-SNVS_TAMPER1)', '/TAMPER1', '', 'V', 'VCC-A', 'SWDIO_3V3', 'SWDIO_3.3V', '1V8_SWDIO', 'JTAG_TCK_3V3', 'UART0_TX_1V8', '/debug/UART0_RX_1.8V', 'I2C1_SDA_1V8', 'NRST_3V3', 'BOOT0_3V3', 'TAMPER1_3V3', 'PREVIN', 'DRIVIN', 'TVIN0', 'U2V1', 'EN1V8']) assert.ok(!isRailName(name), name)
})

test('a voltage behind another name says the level of a signal as well', () => {
  for (const name of ['+3V3', '3.3V', '1V8_CORE', 'VCC_3V3', 'MCU_VDD', 'GND']) assert.ok(isWholeRailName(name), name)
  for (const name of ['CONSOLE_3V3', 'DEBUG_1.8V', 'EMMC_1V8']) assert.ok(!isWholeRailName(name), name)
})

test('what nobody calls a signal', () => {
  for (const name of ['GND', '/power/AGND', '+3V3', '-12V', '3.3V', 'VCC', 'VDDA', 'VBUS', 'P1V8']) assert.ok(isBareRailName(name), name)
  for (const name of ['VDD_DETECT', '3V3_CONSOLE', 'VCC_3V3', 'GND_SENSE1', 'SWDIO', '']) assert.ok(!isBareRailName(name), name)
})

test('a name of any length is looked at once', () => {
  const from = process.cpuUsage()
  for (const name of [`${'A'.repeat(400_000)}!`, 'V'.repeat(400_000), `${'1'.repeat(400_000)}-`, '_1'.repeat(200_000), '_'.repeat(400_000), 'TX_'.repeat(100_000), `${'_D1'.repeat(100_000)}!`]) {
    isRailName(name)
    isBareRailName(name)
  }
  const { user, system } = process.cpuUsage(from)
  assert.ok(user + system < 500_000, `${user + system}`)
})
