import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRailName } from './rails.ts'

test('names of rails, and of signals that only look like one', () => {
  for (const name of ['GND', '/power/GND', 'GNDA', 'DGND', 'VDD_IO', 'MCU_VCC', '+3V3', '+3.3V', '-12V', '3V3_AUX', '12V', 'VBAT', '+BATT_VIN', 'PE', 'P3V3', '+1.8V']) assert.ok(isRailName(name), name)
  for (const name of ['/SWDIO', 'PWR_VDD_EN', '/RIGHT', 'SHAPE', 'Net-(U1-VCC)', 'unconnected-(U8-SNVS_TAMPER1)', '/TAMPER1', '', 'V', 'VCC-A']) assert.ok(!isRailName(name), name)
})

test('a name of any length is looked at once', () => {
  const from = process.cpuUsage()
  for (const name of [`${'A'.repeat(400_000)}!`, 'V'.repeat(400_000), `${'1'.repeat(400_000)}-`]) isRailName(name)
  const { user, system } = process.cpuUsage(from)
  assert.ok(user + system < 500_000, `${user + system}`)
})
