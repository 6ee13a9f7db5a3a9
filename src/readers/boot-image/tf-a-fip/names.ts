/**
 * What entries of a FIP are, by their UUID (include/tools_share/firmware_image_package.h), which of them each digest in a certificate is
 * of, and who hands the key of a certificate down (include/tools_share/tbbr_oid.h, tools/cert_create/src).
 */

export interface EntryName {
  /** As fiptool calls it. */
  readonly id: string
  readonly title: string
  readonly certificate: boolean
}

const table: readonly (readonly [uuid: string, id: string, title: string])[] = [
  ['659227032f74e6448dff579ac1ff0610', 'scp-fwu-cfg', 'SCP_BL2U'], ['60b3eb37c1e5ea419df319eda11f6801', 'ap-fwu-cfg', 'BL2U'], ['4f511d112be54e49b4c583c2f715840a', 'fwu', 'NS_BL2U'],
  ['5ff9ec0b4d223e4da544c39d81c73f0a', 'tb-fw', 'BL2'], ['9766fd3d89bee849ae5d78a140608213', 'scp-fw', 'SCP_BL2'], ['47d4086d4cfe98469b952950cbbd5a00', 'soc-fw', 'BL31'],
  ['05d0e18953dc13478d2b500a4b7a3e38', 'tos-fw', 'BL32'], ['0b70c29b2a5a78409f650a5682738288', 'tos-fw-extra1', 'BL32 extra 1'], ['8ea87bb1cfa23f4d85fde7bba50220d9', 'tos-fw-extra2', 'BL32 extra 2'],
  ['d6d0eea7fcead54b97829934f234b6e4', 'nt-fw', 'BL33'], ['6c0762a612f24b5692cbba8f633606d9', 'rmm-fw', 'RMM'],
  ['5807e16a845947be8ed5648e8dddab0e', 'fw-config', 'FW_CONFIG'], ['08b8f1d9c9cf9349a9626fbc6b7265cc', 'hw-config', 'HW_CONFIG'], ['6c0458ffaf6b7d4f82edaa27bc69bfd2', 'tb-fw-config', 'TB_FW_CONFIG'],
  ['9979814b0376fb468c8e8d267f7859e0', 'soc-fw-config', 'SOC_FW_CONFIG'], ['26257c1adbc67f478d96c4c4b0248021', 'tos-fw-config', 'TOS_FW_CONFIG'], ['28da981593e87e44ac661aaf801550f9', 'nt-fw-config', 'NT_FW_CONFIG'],
  ['b11249be92dd4b10867c2c6a4b47a7fb', 'ddr-fw', 'DDR firmware'],
  ['71408ab218d6874c8b2ec6dccd50f096', 'fwu-cert', 'firmware update'], ['862d1d72f860e411920b8be762160f24', 'rot-cert', 'root of trust key'], ['827ee890f860e411a1b4777a21b4f94c', 'trusted-key-cert', 'trusted key'],
  ['024221a1f860e4118d9bf33c0e15a014', 'scp-fw-key-cert', 'SCP key'], ['8ab8beccf960e4119ad0eb4822d8dcf8', 'soc-fw-key-cert', 'SoC firmware key'], ['9477d603fb60e41185ddb7105b8cee04', 'tos-fw-key-cert', 'trusted OS key'],
  ['8ad5832afb60e4118aafdf30bbc49859', 'nt-fw-key-cert', 'non-trusted firmware key'], ['d6e269ea5d63e4118d8c9fbabe9956a5', 'tb-fw-cert', 'trusted boot firmware'], ['44be6f045e63e411b28b73d8eaae9656', 'scp-fw-cert', 'SCP firmware'],
  ['e2b20c205e63e4119ce8abccf92bb666', 'soc-fw-cert', 'SoC firmware'], ['a49f44115e63e41187283f05722af33d', 'tos-fw-cert', 'trusted OS'], ['8ec4c1f35d63e411a7a987ee40b23fa7', 'nt-fw-cert', 'non-trusted firmware'],
  ['776dfd4486974c3b91ebc13e025a2a6f', 'sip-sp-cert', 'secure partitions'], ['ddcbbf4acad611ea87d00242ac130003', 'plat-sp-cert', 'platform partitions'], ['36d83d85761d4daf96f1cd99d6569b00', 'cca-cert', 'CCA'],
  ['52222d31820f494d8bbcea6825d3c35a', 'core-swd-cert', 'core secure world key'], ['d43cd9025b9f412e8ac692b6d18be60d', 'plat-key-cert', 'platform key'], ['501d8dd28bce49a584eb559a9f2eaeaf', 'stm32mp-cfg-cert', 'STM32MP configuration'],
]

const byUuid: ReadonlyMap<string, EntryName> = new Map(table.map(([uuid, id, title]) => [uuid, { id, title, certificate: id.endsWith('-cert') }]))
export const entryName = (uuid: string): EntryName => byUuid.get(uuid) ?? { id: uuid, title: `image ${uuid}`, certificate: false }

/** The arc of all extensions; what follows it in `digests` and `parents`. */
export const arc = '1.3.6.1.4.1.4128.2100.'
export const counters = { trusted: '1', nonTrusted: '2', cca: '3' } as const

/** Extensions that hold the digest of an entry, and the certificates in which TF-A looks for it. */
export const digestOf: Readonly<Record<string, readonly [entry: string, ...certificates: string[]]>> = {
  101: ['ap-fwu-cfg', 'fwu-cert'], 102: ['scp-fwu-cfg', 'fwu-cert'], 103: ['fwu', 'fwu-cert'],
  201: ['tb-fw', 'tb-fw-cert', 'cca-cert'], 202: ['tb-fw-config', 'tb-fw-cert', 'cca-cert'], 203: ['hw-config', 'tb-fw-cert', 'cca-cert', 'stm32mp-cfg-cert'], 204: ['fw-config', 'tb-fw-cert', 'cca-cert', 'stm32mp-cfg-cert'],
  603: ['soc-fw', 'soc-fw-cert', 'cca-cert'], 604: ['soc-fw-config', 'soc-fw-cert', 'cca-cert'], 801: ['scp-fw', 'scp-fw-cert'],
  1001: ['tos-fw', 'tos-fw-cert'], 1002: ['tos-fw-extra1', 'tos-fw-cert'], 1003: ['tos-fw-extra2', 'tos-fw-cert'], 1004: ['tos-fw-config', 'tos-fw-cert'],
  1106: ['rmm-fw', 'cca-cert'], 1201: ['nt-fw', 'nt-fw-cert'], 1202: ['nt-fw-config', 'nt-fw-cert'],
}

/** The certificate that hands a certificate's key down, and the extension in which it does; the first that is there counts. */
export const parents: Readonly<Record<string, readonly (readonly [certificate: string, extension: string])[]>> = {
  'scp-fw-key-cert': [['trusted-key-cert', '302']], 'soc-fw-key-cert': [['trusted-key-cert', '302']], 'tos-fw-key-cert': [['trusted-key-cert', '302']], 'nt-fw-key-cert': [['trusted-key-cert', '303']],
  'soc-fw-cert': [['soc-fw-key-cert', '501']], 'scp-fw-cert': [['scp-fw-key-cert', '701']], 'tos-fw-cert': [['tos-fw-key-cert', '901'], ['core-swd-cert', '1104']], 'nt-fw-cert': [['nt-fw-key-cert', '1101'], ['plat-key-cert', '1105']],
  'sip-sp-cert': [['trusted-key-cert', '302'], ['core-swd-cert', '1104']], 'plat-sp-cert': [['plat-key-cert', '1105']],
}

/** Certificates that the root of trust key itself signs. */
export const signedByRoot: ReadonlySet<string> = new Set(['tb-fw-cert', 'trusted-key-cert', 'fwu-cert', 'cca-cert', 'stm32mp-cfg-cert', 'rot-cert'])

/** An encrypted image begins like a FIP (include/tools_share/firmware_encrypted.h). */
export const encryptedMagic = '010064aa'
