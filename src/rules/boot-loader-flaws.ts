/** Published ways around verified boot that a version of a boot loader has. Data only; a fix may have been taken over into an older version. */

export interface BootLoaderFlaw {
  readonly id: string
  /** `component` of the banner. */
  readonly component: string
  /** First version that has the fix, as year and month. */
  readonly fixedIn: string
  /** What it opens, as the end of a sentence that begins with the id. */
  readonly opens: string
  /** Only where this is used: signed image trees, or one of these parts. */
  readonly only?: { readonly format?: 'fit'; readonly parts?: readonly string[] }
  readonly source: { readonly title: string; readonly url: string; readonly checked: string }
}

const checked = '2026-11-30'
const nvd = (id: string): BootLoaderFlaw['source'] => ({ title: `National Vulnerability Database, ${id}`, url: `https://nvd.nist.gov/vuln/detail/${id}`, checked })

export const bootLoaderFlaws: readonly BootLoaderFlaw[] = [
  { id: 'CVE-2018-18439', component: 'u-boot', fixedIn: '2019.01', opens: 'lets a file or a network image that is too large overwrite the boot loader before anything is verified', source: nvd('CVE-2018-18439') },
  { id: 'CVE-2020-10648', component: 'u-boot', fixedIn: '2020.04', opens: 'lets the default configuration of an image tree be another one than the signature was made for', only: { format: 'fit' }, source: nvd('CVE-2020-10648') },
  { id: 'CVE-2021-27138', component: 'u-boot', fixedIn: '2021.04', opens: 'lets nodes whose names differ only behind an @ stand in for signed ones in an image tree', only: { format: 'fit' }, source: nvd('CVE-2021-27138') },
  { id: 'CVE-2021-27097', component: 'u-boot', fixedIn: '2021.04', opens: 'lets a changed image tree pass its verification', only: { format: 'fit' }, source: nvd('CVE-2021-27097') },
  {
    id: 'CVE-2023-39902', component: 'u-boot', fixedIn: '2023.07', opens: 'lets a crafted image tree overwrite the first stage of U-Boot, which loads it before it is verified', only: { parts: ['nxp-imx8m'] },
    source: { title: 'NXP, U-Boot secondary program loader authentication vulnerability', url: 'https://community.nxp.com/t5/i-MX-Security/U-Boot-Secondary-Program-Loader-Authentication-Vulnerability-CVE/ta-p/1736196', checked },
  },
  { id: 'CVE-2024-57256', component: 'u-boot', fixedIn: '2025.01', opens: 'lets a crafted link in an ext4 file system overwrite memory of the boot loader, which reads the file system before anything in it is verified', source: nvd('CVE-2024-57256') },
  { id: 'CVE-2024-57254', component: 'u-boot', fixedIn: '2025.01', opens: 'lets a crafted link in a SquashFS file system overwrite memory of the boot loader, which reads the file system before anything in it is verified', source: nvd('CVE-2024-57254') },
]
