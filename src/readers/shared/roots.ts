/**
 * Where a Linux system's files lie inside a container: at the root of a file system, and where overlays, archives and
 * image-based systems put the same tree. Patterns for signatures; must not know any format.
 */

/** Roots under which a whole file system tree is met. */
const roots = ['', '/rootfs', '/upper', '/**/upper', '/ostree/deploy/*/deploy/*']
/** Directories that stand for `/etc`: image-based systems keep the vendor's copy in /usr/etc, overlays their changes. */
const etcs = [...roots.map((root) => `${root}/etc`), '/usr/etc', '/usr/share/factory/etc', '/**/etc/upper', '/**/overlay-etc/upper', '/**/etc-upper', '/**/upper-etc']

/** Patterns for files below /etc, named without it: `inEtc('ssh/sshd_config')`. */
export const inEtc = (...names: readonly string[]): string[] => names.flatMap((name) => etcs.map((etc) => `${etc}/${name}`))

/** Patterns for files of a root file system, absolute: `inRoot('/var/lib/dpkg/status')`. */
export const inRoot = (...paths: readonly string[]): string[] => paths.flatMap((path) => roots.map((root) => `${root}${path}`))

/** Patterns for files of a boot partition, named from its root; it may be the container itself or lie under /boot. */
export const inBoot = (...names: readonly string[]): string[] =>
  names.flatMap((name) => ['', '/boot', '/boot/firmware', '/firmware', '/rootfs/boot', '/rootfs/boot/firmware'].map((boot) => `${boot}/${name}`))
