/** Who compiled what the package manager installed: a distribution that watches and repairs it, or the product's makers with a build system. */
import type { Fact } from './fact.ts'

/** `ID` of os-release(5) of distributions that build and maintain binary packages themselves. */
const distributions: ReadonlySet<string> = new Set((
  'debian ubuntu raspbian devuan linuxmint kali alpine fedora rhel centos rocky almalinux ol amzn opensuse-leap opensuse-tumbleweed opensuse-microos sles sled arch archarm manjaro void gentoo nixos mageia openwrt ' +
  'azurelinux mariner photon clear-linux-os postmarketos'
).split(' '))

/** The packages are the makers' own builds (Yocto, Buildroot, PTXdist ...). False where nothing tells: packages are then taken for a distribution's. */
export const builtByVendor = (releases: readonly Fact<'os-release'>[]): boolean => releases.length > 0 && !releases.some(({ id }) => distributions.has(id.toLowerCase()))
