/** Which package brought a kernel. Pure. */
import type { Fact } from '../facts/fact.ts'

/**
 * Debian and its like name the package after the kernel's release. Fedora and Red Hat make the release of version, release and
 * architecture of the package; the name `kernel` is that of old ones, and of the package that only pulls the others in.
 */
export function isKernelPackage({ manager, name, version, architecture }: Fact<'package'>, release: string): boolean {
  if (manager === 'rpm') return /^kernel(?:-(?:rt|64k|debug))?(?:-core)?$/u.test(name) && `${version.replace(/^\d+:/u, '')}.${architecture}` === release.replace(/\+.*$/u, '')
  return name.startsWith('linux-image-') && name.endsWith(`-${release}`)
}
