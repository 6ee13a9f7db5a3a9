import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { deviceFirmwareRules } from '../../../rules/device-firmware.ts'
import { reader } from './reader.ts'

const bytes = (...parts: readonly (string | number | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) =>
  typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : typeof part === 'number' ? Array.from({ length: part }, () => 0) : [...part]))
const le = (value: number, length = 4): number[] => Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) & 255)

async function told(path: string, content: Uint8Array): Promise<readonly unknown[]> {
  const [fact] = factsOf(await collect(reader, content, path), 'device-firmware')
  return fact === undefined ? [] : [fact.family, fact.part, fact.version, ...(fact.date === undefined ? [] : [fact.date]), ...(fact.detail === undefined ? [] : [fact.detail])]
}

test('Broadcom and Cypress: the line at the end of the firmware', async () => {
  const line = '43455c0-roml/43455_sdio-pno-aoe Version: 7.45.234 (4ca95bb CY) CRC: 212e223d Date: Thu 2021-04-15 03:06:00 PDT Ucode Ver: 1043.2161 FWID 01-996384e2\0'
  assert.deepEqual(await told('/lib/firmware/brcm/brcmfmac43455-sdio.bin', bytes(600, 'wl%d: Version: none\0', 2000, line, 12)), ['brcmfmac', 'firmware', '7.45.234', '2021-04-15', '01-996384e2'])
  assert.deepEqual(await told('/usr/lib/firmware/cypress/cyfmac43455-sdio.clm_blob', bytes('CLM DATA', [14, 0, 2, 0], 'Cypress.CYW43455\0', 3, '1.29.4\0')), ['brcmfmac', 'settings', '1.29.4'])
  // The line lies across the border of two pieces that are read.
  assert.deepEqual(await told('/lib/firmware/brcm/brcmfmac43455-sdio.bin', bytes(1024 * 1024 - 60, line)), ['brcmfmac', 'firmware', '7.45.234', '2021-04-15', '01-996384e2'])
})

test('Intel: element 36, and the number of older files', async () => {
  const head = (version: number, ...more: readonly number[][]): Uint8Array => bytes(4, 'IWL\n', 'release/core33::ca7b901d', 40, le(version), 4, 8, ...more)
  assert.deepEqual(await told('/lib/firmware/iwlwifi-8000C-36.ucode', head(36, le(6), le(3), [1, 2, 3, 0], le(36), le(12), le(36), le(0xca7b901d), le(0))), ['iwlwifi', 'firmware', '36.ca7b901d.0', 'release/core33::ca7b901d'])
  assert.deepEqual(await told('/lib/firmware/iwlwifi-6000-4.ucode', bytes(le(0x09dd0401), 200)), ['iwlwifi', 'firmware', '9.221.4.1'])
  assert.deepEqual(await told('/lib/firmware/intel/ibt-18-16-1.sfi', bytes(le(6), le(0xa1), le(0x10000), le(1), le(0x8086), [0x02, 0x11, 0x22, 0x20], 100)), ['btintel', 'firmware', '', '2022-11-02'])
})

test('Atheros and Qualcomm', async () => {
  const version = '10.4-3.9.0.2-00157'
  const ie = bytes('QCA-ATH10K\0w', 4, le(version.length), version, 'ww', le(1), le(4), le(1646352000))
  assert.deepEqual(await told('/lib/firmware/ath10k/QCA9888/hw2.0/firmware-5.bin', ie), ['ath10k', 'firmware', version, '2022-03-04'])
  assert.deepEqual(await told('/lib/firmware/ath11k/WCN6855/hw2.0/amss.bin', bytes([0x7f], 'ELF', 99, 'QC_IMAGE_VERSION_STRING=WLAN.HSP.1.1-03125-QCAHSPSWPL-3.6510.9\0')), ['ath11k', 'firmware', 'WLAN.HSP.1.1-03125-QCAHSPSWPL-3.6510.9'])
  assert.deepEqual(await told('/lib/firmware/qca/nvm_usb_00000302.bin', bytes(64)), ['ath3k', 'settings', ''])
})

test('Realtek', async () => {
  assert.deepEqual(await told('/lib/firmware/rtl_bt/rtl8822b_fw.bin', bytes('Realtech', le(0xab6b705c), le(3, 2), 40)), ['rtl_bt', 'firmware', '0xab6b705c'])
  assert.deepEqual(await told('/lib/firmware/rtlwifi/rtl8188eufw.bin', bytes([0xe1, 0x88, 0x10, 0, 11, 0, 1, 0, 1, 0x21, 0x11, 0x27], 40)), ['rtlwifi', 'firmware', '11.1'])
  assert.deepEqual(await told('/lib/firmware/rtw88/rtw8822b_fw.bin', bytes([0x22, 0x88, 0, 0, 27, 0, 2, 0], 8, [8, 29, 18, 32], le(2018, 2), 20)), ['rtw88', 'firmware', '27.2.0', '2018-08-29'])
  const inner = [2, 0, 0x52, 0x88, 0, 13, 36, 0, ...le(0), ...le(0), 3, 2, 18, 33, ...le(2022, 2), ...le(0), ...le(0), ...le(0)]
  const list = [0xff, 2, ...Array.from({ length: 14 }, () => 0), 1, 3, 0, 0, ...le(16), ...le(0), ...le(0), 2, 1, 0, 0, ...le(48), ...le(0), ...le(0)]
  assert.deepEqual(await told('/lib/firmware/rtw89/rtw8852a_fw.bin', bytes(list, inner)), ['rtw89', 'firmware', '0.13.36.0', '2022-03-02'])
})

test('MediaTek and Ralink', async () => {
  const trailer = bytes(500, [11, 1, 7, 2, 1, 0, 0], '____000000', '20220929104145\0', le(0x370b72f5))
  assert.deepEqual(await told('/lib/firmware/mediatek/mt7915_wm.bin', trailer), ['mt76', 'firmware', '20220929104145', '2022-09-29'])
  assert.deepEqual(await told('/lib/firmware/mediatek/mt7915_rom_patch.bin', bytes('20220929104113a\n', 'ALPS', 64)), ['mt76', 'firmware', '20220929104113a', '2022-09-29'])
  assert.deepEqual(await told('/lib/firmware/mt7601u.bin', bytes(le(0xb144), 4, le(0x7640, 2), le(0x0100, 2), 4, '201302052146____')), ['mt76x02', 'firmware', '0.1.00', '2013-02-05', 'build 7640'])
  assert.deepEqual(await told('/lib/firmware/rt2870.bin', bytes(100, [0, 36, 0xf1, 0xcb])), ['rt2x00', 'firmware', '0.36'])
})

test('Marvell, Texas Instruments, Espressif', async () => {
  assert.deepEqual(await told('/lib/firmware/mrvl/sd8897_uapsta.bin', bytes(99, '$Id: w8897o-B0, RF87XX, FP68, 15.68.19.p54 $\0')), ['mwifiex', 'firmware', '15.68.19.p54'])
  assert.deepEqual(await told('/lib/firmware/ti-connectivity/wl18xx-fw-4.bin', bytes(9, 'FRev 8.9.0.0.83\0', 90, 'FRev 8.2.0.0.243\0')), ['wlcore', 'firmware', '8.9.0.0.83'])
  const app = bytes([0xe9, 4, 2, 0x20], 0x1c, le(0xabcd5432), 12, '1.0.2', 27, 'network_adapter', 300)
  assert.deepEqual(await told('/lib/firmware/esp_hosted_ng/network_adapter.bin', app), ['esp-hosted', 'firmware', '1.0.2', 'network_adapter'])
})

test('update packages of modules, by their makers\' own numbering', async () => {
  assert.deepEqual(await told('/opt/modem/EG25GGBR07A08M2G_01.003.01.003.zip', bytes('PK')), ['quectel', 'firmware', 'R07A08M2G'])
  assert.deepEqual(await told('/opt/modem/mfw_nrf91x1_2.0.1.zip', bytes('PK')), ['nordic-modem', 'firmware', '2.0.1'])
  assert.deepEqual(await told('/srv/SWI9X30C_02.33.03.00.cwe', bytes('x')), ['sierra', 'firmware', '02.33.03.00'])
  assert.deepEqual(await told('/opt/gps/UBX_M8_301_SPG.911f2b77b649eb90f4be14ce56717b49.bin', bytes('x')), ['u-blox-gnss', 'firmware', '301_SPG'])
})

test('what only looks like it', async () => {
  // Firmware of other devices, notes beside firmware, and programs that carry a radio's name.
  for (const path of ['/lib/firmware/rtl_nic/rtl8168h-2.fw', '/lib/firmware/i915/kbl_dmc_ver1_04.bin', '/lib/firmware/regulatory.db', '/lib/firmware/imx/sdma/sdma-imx6q.bin', '/usr/share/doc/firmware/brcm/readme.txt', '/opt/app/iwlwifi-notes.txt', '/opt/app/EC25_driver.zip']) {
    assert.deepEqual(await told(path, bytes('Version: 1.2.3 ', 100)), [], path)
  }
  // The right name, and bytes of another layout: it is told, without a version.
  for (const path of ['/lib/firmware/iwlwifi-8000C-36.ucode', '/lib/firmware/rtl_bt/rtl8822b_fw.bin', '/lib/firmware/rtw89/rtw8852a_fw.bin', '/lib/firmware/mediatek/mt7915_wm.bin', '/lib/firmware/ath10k/QCA9888/hw2.0/firmware-5.bin', '/lib/firmware/brcm/brcmfmac43455-sdio.bin']) {
    assert.equal((await told(path, bytes(4, 'xxxx', 300)))[2], '', path)
    assert.equal((await told(path, bytes('x')))[2], '', path)
  }
})

test('every rule tells families once, and has a source', () => {
  const titles = new Map<string, string>()
  for (const { family, device, source } of deviceFirmwareRules) {
    assert.equal(titles.get(family) ?? device, device, family)
    titles.set(family, device)
    assert.equal(new URL(source).protocol, 'https:')
  }
})

test('odd inputs', () => survivesOddInputs(reader, ['/lib/firmware/iwlwifi-8000C-36.ucode', '/lib/firmware/brcm/brcmfmac43455-sdio.bin', '/lib/firmware/rtw89/rtw8852a_fw.bin', '/lib/firmware/ath10k/QCA9888/hw2.0/firmware-5.bin']))
