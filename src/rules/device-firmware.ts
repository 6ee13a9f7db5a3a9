/**
 * Which files are firmware of radios, modems and receivers, and where each kind keeps its version. Data only: patterns for paths below a folder
 * of firmware, and the way to the version. Each kind cites the driver or the document that shows it.
 */

/** Layouts of headers and trailers that are read field by field; `readers/binary/device-firmware` knows them. */
export type FirmwareLayout = 'iwlwifi' | 'atheros-ie' | 'rtlwifi' | 'rtw88' | 'rtw89' | 'rtl-bt' | 'mt76-trailer' | 'mediatek-patch' | 'mt76x02' | 'rt2x00' | 'intel-css' | 'esp-app'

export type VersionPlace =
  /** The last match of the expression in the text of the content, or the first; groups `version`, `date`, `detail`. `literal` occurs in every match. */
  | { readonly by: 'text'; readonly literal: string; readonly pattern: RegExp; readonly which?: 'first' }
  /** In the file's own name; group `version`. */
  | { readonly by: 'name'; readonly pattern: RegExp }
  | { readonly by: 'layout'; readonly layout: FirmwareLayout }

export interface DeviceFirmwareRule {
  readonly family: string
  readonly device: string
  readonly role: 'wifi' | 'bluetooth' | 'wifi-bluetooth' | 'cellular' | 'gnss'
  readonly part: 'firmware' | 'settings'
  /** Tried on the path below the folder of firmware (`brcm/brcmfmac43455-sdio.bin`). */
  readonly path: RegExp
  /** The name is enough to know it wherever it lies: no other file is called so. */
  readonly anywhere?: true
  /** Ways to the version, the best first; without any it is not told. */
  readonly version: readonly VersionPlace[]
  readonly source: string
}

const text = (literal: string, pattern: RegExp): VersionPlace => ({ by: 'text', literal, pattern })
const layout = (name: FirmwareLayout): VersionPlace => ({ by: 'layout', layout: name })
const qualcommImage = text('QC_IMAGE_VERSION_STRING=', /QC_IMAGE_VERSION_STRING=(?<version>[\w.:+~-]{3,100})/gu)
const kernel = (path: string): string => `https://github.com/torvalds/linux/blob/master/drivers/${path}`

export const deviceFirmwareRules: readonly DeviceFirmwareRule[] = [
  {
    family: 'brcmfmac', device: 'Broadcom, Cypress and Infineon Wi-Fi', role: 'wifi', part: 'firmware', path: /^(?:brcm\/(?:brcmfmac|bcm43|fw_bcm)|cypress\/cyfmac|(?:brcm\/)?fw_bcm)[^/]*\.bin$/u,
    version: [text('Version: ', /Version: (?<version>\d+\.\d+[\w.]*) (?:\([^)\0]{1,40}\) )?(?:CRC: \w+ )?(?:Date: (?<date>\w{3} [\w: -]{10,40}?) )?(?:[^\0]{0,80}?FWID:? (?<detail>01-[\da-f]{4,8}))?/gu)],
    source: kernel('net/wireless/broadcom/brcm80211/brcmfmac/firmware.c'),
  },
  { family: 'brcmfmac', device: 'Broadcom, Cypress and Infineon Wi-Fi', role: 'wifi', part: 'settings', path: /^(?:brcm\/brcmfmac|cypress\/cyfmac)[^/]*\.(?:clm_blob|txcap_blob|txt)$/u, version: [text('CLM DATA', /CLM DATA[^]{1,80}?\0(?<version>\d+\.\d+(?:\.\d+)*)\0/gu)], source: kernel('net/wireless/broadcom/brcm80211/brcmfmac/common.c') },
  { family: 'btbcm', device: 'Broadcom, Cypress and Infineon Bluetooth', role: 'bluetooth', part: 'firmware', path: /^(?:(?:brcm|cypress)\/)?(?:BCM|CYW|bcm|cyw)[^/]*\.hcd$/u, version: [text('BCM', /BCM\d{4,5}\w{0,4} [ -~]{3,80}?-(?<version>\d{4})\0/gu)], source: kernel('bluetooth/btbcm.c') },
  { family: 'b43', device: 'Broadcom SoftMAC Wi-Fi', role: 'wifi', part: 'firmware', path: /^(?:b43(?:legacy)?\/[^/]*|brcm\/bcm43xx[^/]*)\.fw$/u, version: [], source: kernel('net/wireless/broadcom/b43/main.c') },
  { family: 'iwlwifi', device: 'Intel Wi-Fi', role: 'wifi', part: 'firmware', path: /^(?:intel\/iwlwifi\/)?iwlwifi-[^/]*\.ucode$/u, version: [layout('iwlwifi')], source: kernel('net/wireless/intel/iwlwifi/fw/file.h') },
  { family: 'iwlwifi', device: 'Intel Wi-Fi', role: 'wifi', part: 'settings', path: /^(?:intel\/iwlwifi\/)?iwlwifi-[^/]*\.pnvm$/u, version: [], source: kernel('net/wireless/intel/iwlwifi/fw/pnvm.c') },
  { family: 'btintel', device: 'Intel Bluetooth', role: 'bluetooth', part: 'firmware', path: /^intel\/ibt-[^/]*\.(?:sfi|bseq)$/u, version: [layout('intel-css')], source: kernel('bluetooth/btintel.c') },
  { family: 'btintel', device: 'Intel Bluetooth', role: 'bluetooth', part: 'settings', path: /^intel\/ibt-[^/]*\.ddc$/u, version: [], source: kernel('bluetooth/btintel.c') },
  { family: 'ath10k', device: 'Qualcomm Atheros Wi-Fi (ath10k)', role: 'wifi', part: 'firmware', path: /^ath10k\/.*\/firmware-[^/]*\.bin$/u, version: [layout('atheros-ie'), qualcommImage], source: kernel('net/wireless/ath/ath10k/hw.h') },
  { family: 'ath10k', device: 'Qualcomm Atheros Wi-Fi (ath10k)', role: 'wifi', part: 'settings', path: /^ath10k\/.*\/board[^/]*\.bin$/u, version: [], source: kernel('net/wireless/ath/ath10k/core.c') },
  { family: 'ath11k', device: 'Qualcomm Wi-Fi (ath11k, ath12k)', role: 'wifi', part: 'firmware', path: /^ath1[12]k\/.*\/(?:amss|m3|q6_fw\d?|wpss|iu_fw|firmware-\d)[^/]*\.(?:bin|mbn|mdt)$/u, version: [qualcommImage], source: kernel('net/wireless/ath/ath11k/core.c') },
  { family: 'ath11k', device: 'Qualcomm Wi-Fi (ath11k, ath12k)', role: 'wifi', part: 'settings', path: /^ath1[12]k\/.*\/(?:board|regdb)[^/]*\.bin$/u, version: [], source: kernel('net/wireless/ath/ath11k/core.c') },
  { family: 'ath6kl', device: 'Atheros Wi-Fi (ath6kl)', role: 'wifi', part: 'firmware', path: /^ath6k\/.*\/(?:fw|athwlan|athtcmd)[^/]*\.bin[^/]*$/u, version: [layout('atheros-ie')], source: kernel('net/wireless/ath/ath6kl/core.h') },
  { family: 'ath9k_htc', device: 'Atheros USB Wi-Fi (ath9k_htc)', role: 'wifi', part: 'firmware', path: /^(?:ath9k_htc\/)?htc_(?:9271|7010)[^/]*\.fw$/u, version: [{ by: 'name', pattern: /-(?<version>\d+\.\d+\.\d+)\.fw$/u }], source: kernel('net/wireless/ath/ath9k/hif_usb.h') },
  { family: 'ath3k', device: 'Qualcomm Atheros Bluetooth', role: 'bluetooth', part: 'firmware', path: /^(?:ar3k\/AthrBT_[^/]*\.dfu|ath3k-1\.fw|qca\/(?:rampatch|\w*btfw|\w*bpatch)[^/]*\.(?:bin|tlv|mbn))$/u, version: [qualcommImage], source: kernel('bluetooth/btqca.c') },
  { family: 'ath3k', device: 'Qualcomm Atheros Bluetooth', role: 'bluetooth', part: 'settings', path: /^(?:ar3k\/ramps_[^/]*\.dfu|qca\/(?:nvm|\w*nv\d)[^/]*\.(?:bin|\w{3}))$/u, version: [], source: kernel('bluetooth/btqca.c') },
  { family: 'wil6210', device: 'Wilocity and Qualcomm 60 GHz Wi-Fi', role: 'wifi', part: 'firmware', path: /^wil6210[^/]*\.fw$/u, version: [], source: kernel('net/wireless/ath/wil6210/fw.h') },
  { family: 'rtl_bt', device: 'Realtek Bluetooth', role: 'bluetooth', part: 'firmware', path: /^rtl_bt\/[^/]*_fw[^/]*\.bin$/u, version: [layout('rtl-bt')], source: kernel('bluetooth/btrtl.h') },
  { family: 'rtl_bt', device: 'Realtek Bluetooth', role: 'bluetooth', part: 'settings', path: /^rtl_bt\/[^/]*_config[^/]*\.bin$/u, version: [], source: kernel('bluetooth/btrtl.c') },
  { family: 'rtlwifi', device: 'Realtek Wi-Fi (rtlwifi)', role: 'wifi', part: 'firmware', path: /^(?:rtlwifi|RTL8192E|RTL8192SU)\/[^/]*\.(?:bin|img)$/u, version: [layout('rtlwifi')], source: kernel('net/wireless/realtek/rtlwifi/rtl8192c/fw_common.h') },
  { family: 'rtw88', device: 'Realtek Wi-Fi (rtw88)', role: 'wifi', part: 'firmware', path: /^rtw88\/[^/]*\.bin$/u, version: [layout('rtw88')], source: kernel('net/wireless/realtek/rtw88/fw.h') },
  { family: 'rtw89', device: 'Realtek Wi-Fi (rtw89)', role: 'wifi', part: 'firmware', path: /^rtw89\/[^/]*\.bin$/u, version: [layout('rtw89')], source: kernel('net/wireless/realtek/rtw89/fw.h') },
  { family: 'mt76-bluetooth', device: 'MediaTek Bluetooth', role: 'bluetooth', part: 'firmware', path: /^mediatek\/(?:BT_RAM_CODE_[^/]*|mt7(?:6[26]\d|622)pr2h[^/]*|mt7668pr2h[^/]*)\.bin$/u, version: [layout('mediatek-patch')], source: kernel('bluetooth/btmtk.h') },
  { family: 'mt76', device: 'MediaTek Wi-Fi', role: 'wifi', part: 'firmware', path: /^mediatek\/(?:mt79\d\d\/)?(?:[^/]*patch[^/]*)\.bin$/u, version: [layout('mediatek-patch')], source: kernel('net/wireless/mediatek/mt76/mt76_connac_mcu.h') },
  { family: 'mt76', device: 'MediaTek Wi-Fi', role: 'wifi', part: 'firmware', path: /^mediatek\/(?:mt79\d\d\/)?(?:WIFI_RAM_CODE_[^/]*|mt7[69]\d\d_(?:n9|cr4|wm|wa|dsp)[^/]*|mt7[69]\d\d_\w+_(?:wm|wa)[^/]*)\.bin$/u, version: [layout('mt76-trailer')], source: kernel('net/wireless/mediatek/mt76/mt76_connac_mcu.h') },
  { family: 'mt76x02', device: 'MediaTek Wi-Fi (mt76x0, mt76x2, mt7601u)', role: 'wifi', part: 'firmware', path: /^(?:mediatek\/)?mt7(?:601u|610[eu]|65\d\w?|662\w?)\.bin$/u, version: [layout('mt76x02')], source: kernel('net/wireless/mediatek/mt76/mt76x02_mcu.h') },
  { family: 'rt2x00', device: 'Ralink Wi-Fi', role: 'wifi', part: 'firmware', path: /^rt(?:25|26|28|30|32|73)\d{0,2}s?\.bin$/u, version: [layout('rt2x00')], source: kernel('net/wireless/ralink/rt2x00/rt2x00firmware.c') },
  { family: 'mwifiex', device: 'Marvell and NXP Wi-Fi and Bluetooth', role: 'wifi-bluetooth', part: 'firmware', path: /^(?:mrvl|nxp|libertas)\/(?:\w+\/)*(?:(?:sd|pcie|usb|uart|cf|gspi|sduart|pcieuart|pcieusb|usbusb|sdsd|sdiouart)\w*\d{4}[^/]*|\w*(?:uapsta|combo|wlan)[^/]*|(?:uartspi|uart|spi)\w*_bt[^/]*)\.bin(?:\.se)?$/u, version: [text('.p', /(?<![\w.])(?<version>\d{1,2}\.\d{1,3}\.\d{1,3}\.p\d{1,4}(?:\.\d{1,4})?)(?![\w.])/gu)], source: kernel('net/wireless/marvell/mwifiex/main.h') },
  { family: 'libertas', device: 'Marvell Wi-Fi (libertas)', role: 'wifi', part: 'firmware', path: /^(?:libertas\/)?(?:sd8[36]8\d|usb8388|libertas_cs)[^/]*\.(?:bin|fw)$/u, version: [text('.p', /(?<![\w.])(?<version>\d{1,2}\.\d{1,3}\.\d{1,3}\.p\d{1,4}(?:\.\d{1,4})?)(?![\w.])/gu)], source: kernel('net/wireless/marvell/libertas/if_sdio.c') },
  { family: 'wlcore', device: 'Texas Instruments Wi-Fi (WiLink)', role: 'wifi', part: 'firmware', path: /^ti-connectivity\/wl1[28]\w*-fw[^/]*\.bin$/u, version: [{ by: 'text', literal: 'FRev ', pattern: /FRev (?<version>\d{1,3}(?:\.\d{1,3}){4})(?![\d.])/gu, which: 'first' }], source: kernel('net/wireless/ti/wlcore/boot.c') },
  { family: 'wlcore', device: 'Texas Instruments Wi-Fi (WiLink)', role: 'wifi', part: 'settings', path: /^ti-connectivity\/(?:wl1\w*-(?:nvs|conf)[^/]*\.bin|wl18xx-conf\.bin)$/u, version: [], source: kernel('net/wireless/ti/wlcore/conf.h') },
  { family: 'btti', device: 'Texas Instruments Bluetooth (WiLink)', role: 'bluetooth', part: 'firmware', path: /^(?:ti-connectivity\/)?TIInit_[^/]*\.bts$/u, version: [{ by: 'name', pattern: /TIInit_(?<version>\d+\.\d+\.\d+)\.bts$/u }], source: kernel('bluetooth/hci_ll.c') },
  { family: 'wfx', device: 'Silicon Labs Wi-Fi (WF200)', role: 'wifi', part: 'firmware', path: /^wfx\/wfm_[^/]*\.sec$/u, version: [], source: kernel('net/wireless/silabs/wfx/fwio.c') },
  { family: 'rsi', device: 'Redpine and Silicon Labs Wi-Fi (RS9113, RS9116)', role: 'wifi-bluetooth', part: 'firmware', path: /^rsi\/[^/]*\.rps$/u, version: [], source: kernel('net/wireless/rsi/rsi_hal.h') },
  { family: 'carl9170', device: 'Atheros USB Wi-Fi (carl9170)', role: 'wifi', part: 'firmware', path: /^carl9170-\d\.fw$/u, version: [], source: kernel('net/wireless/ath/carl9170/fwdesc.h') },
  { family: 'esp-hosted', device: 'Espressif Wi-Fi and Bluetooth beside the processor (ESP-Hosted)', role: 'wifi-bluetooth', part: 'firmware', path: /(?:^|\/)(?:esp_?hosted[^/]*|network_adapter[^/]*)\.bin$/u, version: [layout('esp-app')], source: 'https://github.com/espressif/esp-hosted' },
  { family: 'qualcomm-modem', device: 'Qualcomm modem', role: 'cellular', part: 'firmware', path: /(?:^|\/)(?:modem(?:_pr\/.*)?|mba|NON-HLOS|qdsp6sw|wlanmdsp)\.(?:mbn|mdt|b\d\d|bin)$/u, version: [qualcommImage], source: kernel('remoteproc/qcom_q6v5_mss.c') },
  { family: 'qualcomm-wcnss', device: 'Qualcomm Wi-Fi and Bluetooth (WCNSS)', role: 'wifi-bluetooth', part: 'firmware', path: /(?:^|\/)wcnss\.(?:mbn|mdt|b\d\d)$/u, version: [qualcommImage], source: kernel('remoteproc/qcom_wcnss.c') },
  { family: 'sierra', device: 'Sierra Wireless modem', role: 'cellular', part: 'firmware', path: /(?:^|\/)SWI9[A-Z0-9]{4}_\d\d\.\d\d\.\d\d\.\d\d[^/]*\.(?:cwe|spk)$/u, anywhere: true, version: [{ by: 'name', pattern: /SWI9[A-Z0-9]{4}_(?<version>\d\d\.\d\d\.\d\d\.\d\d)/u }], source: 'https://gitlab.freedesktop.org/mobile-broadband/libqmi/-/blob/main/src/qmi-firmware-update/qfu-image-cwe.c' },
  { family: 'quectel', device: 'Quectel modem', role: 'cellular', part: 'firmware', path: /(?:^|\/)(?:EC|EG|EP|EM|BG|RM|RG|UC|BC|UG|AG|SC)\d{2,3}[A-Z]\w{0,10}R\d\dA\d\d[A-Z0-9_.]*\.(?:zip|bin|pac|mbn|7z)$/u, anywhere: true, version: [{ by: 'name', pattern: /(?<version>R\d\dA\d\d[A-Z0-9]*)/u }], source: 'https://github.com/Biktorgj/quectel_eg25_recovery' },
  { family: 'nordic-modem', device: 'Nordic Semiconductor modem (nRF91)', role: 'cellular', part: 'firmware', path: /(?:^|\/)mfw_nrf91\w*[_-]\d+\.\d+\.\d+[^/]*\.(?:zip|cbor|hex)$/u, anywhere: true, version: [{ by: 'name', pattern: /_(?<version>\d+\.\d+\.\d+)[^_/]*$/u }], source: 'https://docs.nordicsemi.com/bundle/nrfutil/page/nrfutil-91/nrfutil-91.html' },
  { family: 'u-blox-gnss', device: 'u-blox receiver (GNSS)', role: 'gnss', part: 'firmware', path: /(?:^|\/)UBX_\w{2,4}_\d+_[A-Z0-9_]*(?:SPG|HPG|ADR|UDR|TIM|HPS)[^/]*\.bin$/u, anywhere: true, version: [{ by: 'name', pattern: /_(?<version>\d{3}_(?:SPG|HPG|ADR|UDR|TIM|HPS)[\w]*?)\.?[0-9a-f]*\.bin$/u }], source: 'https://www.schurich.com/2018/02/ublox-flash-upgrade/' },
]
