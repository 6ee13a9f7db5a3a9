/** Firmware of other chips that lies in an image: of radios, modems and receivers, which run code of their own. */

/** One file of firmware, or of the settings that go with it. */
export interface DeviceFirmware {
  /** Id of the rule that knew it (`rules/device-firmware.ts`): `brcmfmac`. */
  readonly family: string
  /** The family in words: `Broadcom, Cypress and Infineon FullMAC Wi-Fi`. */
  readonly device: string
  readonly role: 'wifi' | 'bluetooth' | 'wifi-bluetooth' | 'cellular' | 'gnss'
  /** `firmware` is code that the chip runs, patches included; `settings` are calibration, country tables and the like. */
  readonly part: 'firmware' | 'settings'
  /** For a list of components: the file's name. */
  readonly name: string
  /** As its maker writes it, empty where the file does not tell. */
  readonly version: string
  /** The day on which it was built, ISO, where the file tells. */
  readonly date?: string
  /** What more it says of itself: a firmware id, the maker's name of the build. */
  readonly detail?: string
}
