/** A camera built with Buildroot long ago: MBR, FAT with U-Boot files, squashfs root, ext4 data. */
import { kernelConfig, kernelImage, library, openFlags, programSource } from './support/linux.ts'
import { usualTools, type Recipe } from './support/recipe.ts'
import { file, folder, link, program, type Tree } from './support/tree.ts'
import type { Workshop } from './support/workshop.ts'

const updateScript = `#!/bin/sh
# looks for a newer firmware and unpacks it over the old one
BASE=https://fw.lensworks.example/cam
cd /tmp
wget --no-check-certificate -q "$BASE/latest.tar.gz" -O fw.tar.gz || exit 1
tar xzf fw.tar.gz -C /
sync
reboot
`

function root(shop: Workshop): Tree {
  return {
    '/etc/os-release': 'NAME=Buildroot\nVERSION=2018.02.1\nID=buildroot\nVERSION_ID=2018.02.1\nPRETTY_NAME="Buildroot 2018.02.1"\n',
    // DES-crypt, in the file that everybody can read
    '/etc/passwd': 'root:9jqrfOgjW2HlM:0:0:root:/root:/bin/sh\ndaemon:x:1:1:daemon:/usr/sbin:/bin/false\nwww-data:x:33:33:www-data:/var/www:/bin/false\nnobody:x:65534:65534:nobody:/home:/bin/false\n',
    '/etc/shadow': file('daemon:*:::::::\nwww-data:*:::::::\nnobody:*:::::::\n', 0o600),
    '/etc/group': 'root:x:0:\ndaemon:x:1:\nwww-data:x:33:\nnogroup:x:65534:\n',
    '/etc/inittab': '::sysinit:/bin/mount -t proc proc /proc\n::sysinit:/etc/init.d/rcS\nttyAMA0::respawn:/sbin/getty -L ttyAMA0 115200 vt100\n::respawn:/bin/sh\n::ctrlaltdel:/sbin/reboot\n',
    '/etc/init.d/rcS': program('#!/bin/sh\nfor i in /etc/init.d/S??* ;do\n     [ ! -f "$i" ] && continue\n     $i start\ndone\n'),
    '/etc/init.d/S41inetd': program('#!/bin/sh\ncase "$1" in\n  start)\n\tstart-stop-daemon -S -q -x /usr/sbin/inetd\n\t;;\nesac\n'),
    '/etc/init.d/S60streamer': program('#!/bin/sh\ncase "$1" in\n  start)\n\tstart-stop-daemon -S -b -q -x /usr/bin/streamer -- -c /etc/streamer.ini\n\t;;\nesac\n'),
    '/etc/init.d/K70telnet': program('#!/bin/sh\n# kept for the lab\ntelnetd -l /bin/sh\n'),
    '/etc/inetd.conf': '# service type proto wait user server args\nftp\tstream\ttcp\tnowait\troot\t/usr/sbin/ftpd\tftpd -w /mnt/data\ntftp\tdgram\tudp\twait\troot\t/usr/sbin/tftpd\ttftpd -c /mnt/data\n#telnet stream tcp nowait root /usr/sbin/telnetd telnetd\n',
    '/etc/streamer.ini': '[rtsp]\nport = 554\npath = /live/main\nuser = viewer\npassword = Lw!cam2017stream\n\n[video]\nbitrate = 4096\n',
    '/etc/ssl/private/camera.key': file(shop.privateKey('-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'), 0o644),
    '/etc/ssl/certs/camera.pem': shop.certificate('camera.local', 3650).certificate,
    '/usr/bin/fw-check': program(updateScript),
    '/var/spool/cron/crontabs/root': file('15 3 * * * /usr/bin/fw-check\n', 0o600),
    '/etc/init.d/S50crond': program('#!/bin/sh\nstart-stop-daemon -S -q -x /usr/sbin/crond -- -c /var/spool/cron/crontabs\n'),
    '/usr/bin/streamer': program(shop.elf(programSource('streamer'), openFlags)),
    '/bin/busybox': program(shop.elf(programSource('BusyBox v1.27.2 (2018-04-01 09:00:00 UTC) multi-call binary.'), ['-O2'])),
    '/bin/sh': link('busybox'), '/sbin/init': link('../bin/busybox'), '/sbin/getty': link('../bin/busybox'), '/usr/sbin/inetd': link('../../bin/busybox'),
    '/usr/lib/libcrypto.so.1.0.0': library(shop, 'libcrypto.so.1.0.0', 'OpenSSL 1.0.2n  7 Dec 2017'),
    '/etc/fstab': '/dev/root / squashfs ro 0 0\n/dev/mmcblk0p3 /mnt/data ext4 rw 0 2\ntmpfs /tmp tmpfs mode=1777 0 0\n',
    '/mnt/data': {}, '/tmp': link('var/tmp'), '/var/tmp': folder(0o1777),
  }
}

export const buildrootCamera: Recipe = {
  title: 'Buildroot camera',
  tools: [...usualTools, 'sqlite3'],
  build(shop) {
    const boot = shop.fat('boot.fat', {
      '/Image': kernelImage('4.9.88', kernelConfig('# CONFIG_MODULE_SIG is not set', '# CONFIG_DM_VERITY is not set', 'CONFIG_DEVMEM=y', 'CONFIG_KGDB=y', 'CONFIG_DEVTMPFS=y')),
      '/camera.dtb': shop.deviceTree(['lensworks,cam3', 'hisilicon,hi3559av100'], 'Lensworks Cam 3'),
      '/extlinux/extlinux.conf': 'default cam\ntimeout 30\nprompt 1\nlabel cam\n  kernel /Image\n  fdt /camera.dtb\n  append console=ttyAMA0,115200 root=/dev/mmcblk0p2 rootfstype=squashfs rootwait\nlabel rescue\n  kernel /Image\n  fdt /camera.dtb\n  append console=ttyAMA0,115200 root=/dev/mmcblk0p2 init=/bin/sh\n',
      '/provision/mqtt.key': shop.privateKey('-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'),
    }, 34)
    const system = shop.squashfs('root.squashfs', root(shop), ['-comp', 'zstd'])
    const data = shop.ext4('data.ext4', { '/events.db': shop.sqlite("create table viewers(id integer, name text, email text, ip text); insert into viewers values (1,'Ada Brandt','ada.brandt@brandtmail.net','81.2.69.160'),(2,'Kofi Mensah','kofi@mensah-family.net','81.2.69.144'),(3,'Lena Horak','lena.horak@seznam.cz','81.2.69.192');"), '/lost.txt': 'nothing\n' }, 16)
    return [shop.disk('camera.img', 'dos', [{ file: boot, type: 'c' }, { file: system, type: '83' }, { file: data, type: '83' }])]
  },
  expected: [
    { check: 'exposure/no-default-passwords', at: '/etc/passwd', about: 'root' },
    { check: 'exposure/password-hashes-strong', at: '/etc/passwd', about: 'root' },
    { check: 'debug/no-serial-console-login', at: '/etc/inittab', about: 'ttyAMA0' },
    { check: 'debug/no-serial-console-login', at: '/etc/inittab', about: 'console' },
    { check: 'debug/no-recovery-shell', at: 'extlinux.conf' },
    { check: 'exposure/no-legacy-services', at: '/etc/inetd.conf', about: 'ftp' },
    { check: 'exposure/no-legacy-services', at: '/etc/inetd.conf', about: 'tftp' },
    { check: 'keys/no-secrets-in-files', at: '/etc/streamer.ini' },
    { check: 'keys/no-unencrypted-private-keys', at: '/etc/ssl/private/camera.key' },
    { check: 'keys/no-unencrypted-private-keys', at: '/provision/mqtt.key' },
    { check: 'keys/key-files-closed', at: '/etc/ssl/private/camera.key' },
    { check: 'update/updates-verified-before-use', at: '/usr/bin/fw-check' },
    { check: 'comms/peers-verified', at: '/usr/bin/fw-check' },
    { check: 'exposure/binaries-hardened', at: '/usr/bin/streamer' },
    { check: 'crypto/libraries-supported', about: '/usr/lib/libcrypto.so.1.0.0' },
    { check: 'components/kernel-supported' },
    { check: 'components/distribution-supported' },
    { check: 'integrity/kernel-modules-signed' },
    { check: 'data/no-personal-data-in-image', at: '/events.db' },
    { check: 'storage/data-at-rest-encrypted' },
    { check: 'boot/boot-partition-authenticated' },
    { check: 'exposure/packet-filter-configured' },
  ],
  quiet: [
    { at: 'K70telnet' },
    { check: 'exposure/no-legacy-services', about: 'telnet' },
    { check: 'exposure/no-empty-passwords' },
    { check: 'keys/no-unencrypted-private-keys', at: '/etc/ssl/certs' },
    { check: 'exposure/no-world-writable-system-paths', at: '/var/tmp' },
    { check: 'integrity/root-filesystem-read-only' },
    { check: 'integrity/system-files-owned-by-packages' },
  ],
}
