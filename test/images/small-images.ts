/** Images with little in them and unusual wrapping: Alpine without a partition table, a first-boot card, an archive of a root. */
import assert from 'node:assert/strict'
import { apk, dpkg, hardenedFlags, kernelImage, library, openFlags, programSource } from './support/linux.ts'
import { tell, usualTools, type Recipe } from './support/recipe.ts'
import { file, link, program, plant, type Tree } from './support/tree.ts'

export const alpineRoot: Recipe = {
  title: 'Alpine root file system without a partition table',
  tools: usualTools,
  build(shop) {
    const tree: Tree = {
      ...apk([
        { name: 'alpine-baselayout', version: '3.2.0-r8', files: { '/etc/alpine-release': '3.14.2\n' } },
        { name: 'busybox', version: '1.33.1-r3', files: { '/bin/busybox': program(shop.elf(programSource('BusyBox v1.33.1'), hardenedFlags)) } },
        { name: 'musl', version: '1.2.2-r3', files: { '/lib/ld-musl-aarch64.so.1': program(shop.elf('int one(void) { return 1; }\n', ['-shared', '-fPIC', '-nostdlib'])) } },
        { name: 'openssh', version: '8.6_p1-r3', files: { '/usr/sbin/sshd': program(shop.elf(programSource('OpenSSH_8.6p1'), hardenedFlags)) } },
        { name: 'libcrypto1.1', version: '1.1.1l-r0', files: { '/lib/libcrypto.so.1.1': library(shop, 'libcrypto.so.1.1', 'OpenSSL 1.1.1l  24 Aug 2021') } },
        { name: 'doas', version: '6.8.1-r3', files: { '/usr/bin/doas': file(shop.elf(programSource('doas'), hardenedFlags), 0o4755) } },
        { name: 'openrc', version: '0.43.3-r1', files: { '/sbin/openrc': program(shop.elf(programSource('openrc'), hardenedFlags)) } },
      ]),
      '/etc/os-release': 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.14.2\nPRETTY_NAME="Alpine Linux v3.14"\nHOME_URL="https://alpinelinux.org/"\n',
      '/etc/passwd': 'root:x:0:0:root:/root:/bin/ash\nbin:x:1:1:bin:/bin:/sbin/nologin\nnobody:x:65534:65534:nobody:/:/sbin/nologin\noperator:x:1000:1000::/home/operator:/bin/ash\n',
      '/etc/shadow': file('root:!::0:::::\nbin:!::0:::::\nnobody:!::0:::::\noperator:$1$h2Lm$hM1XhtzoFvpvdFkyYm2CU0:18800:0:99999:7:::\n', 0o640, 0, 42),
      '/etc/group': 'root:x:0:\nshadow:x:42:\nwheel:x:10:operator\n',
      '/etc/inittab': '::sysinit:/sbin/openrc sysinit\n::wait:/sbin/openrc default\ntty1::respawn:/sbin/getty 38400 tty1\n#ttyS0::respawn:/sbin/getty -L ttyS0 115200 vt100\n',
      '/etc/init.d/sshd': program('#!/sbin/openrc-run\ncommand=/usr/sbin/sshd\ndepend() { need net; }\n'),
      '/etc/runlevels/default/sshd': link('/etc/init.d/sshd'),
      '/etc/ssh/sshd_config': 'PermitRootLogin yes\nPasswordAuthentication yes\n',
      '/etc/doas.d/doas.conf': file('permit nopass :wheel\n', 0o640),
      '/etc/apk/repositories': 'http://dl-cdn.alpinelinux.org/alpine/v3.14/main\nhttp://dl-cdn.alpinelinux.org/alpine/v3.14/community\n',
      '/etc/apk/keys/alpine-devel@lists.alpinelinux.org-58199dcc.rsa.pub': shop.run('sh', ['-c', 'openssl genrsa 2048 2>/dev/null | openssl rsa -pubout 2>/dev/null']),
      '/etc/fstab': '/dev/sda / ext4 rw,relatime 0 1\n',
      '/bin/ash': link('busybox'), '/bin/sh': link('busybox'), '/sbin/init': link('../bin/busybox'),
      '/usr/local/bin/collector': program(shop.elf(programSource('collector'), openFlags)),
    }
    return [shop.ext4('alpine.img', tree, 24)]
  },
  expected: [
    { check: 'exposure/password-hashes-strong', at: '/etc/shadow', about: 'operator' },
    { check: 'exposure/no-default-passwords', at: '/etc/shadow', about: 'operator' },
    { check: 'exposure/root-login-closed', at: '/etc/ssh/sshd_config' },
    { check: 'exposure/ssh-password-login-off', at: '/etc/ssh/sshd_config' },
    { check: 'exposure/sudo-needs-password', at: '/etc/doas.d/doas.conf' },
    { check: 'exposure/binaries-hardened', at: '/usr/local/bin/collector' },
    { check: 'components/distribution-supported', at: 'os-release' },
    { check: 'crypto/libraries-supported', at: '/lib/apk/db/installed' },
    { check: 'exposure/packet-filter-configured' },
  ],
  quiet: [
    { check: 'exposure/no-empty-passwords' }, { check: 'debug/no-serial-console-login' },
    // apk verifies the signature of the index whatever carries it.
    { check: 'update/package-sources-authenticated' },
    { check: 'exposure/binaries-hardened', at: '/bin/busybox' }, { check: 'exposure/binaries-hardened', at: '/usr/sbin/sshd' },
    { check: 'keys/no-unencrypted-private-keys' }, { check: 'identity/host-keys-per-unit' },
    { check: 'integrity/package-files-unchanged' },
  ],
  verify: (assessment) => assert.equal(assessment.verdict, 'unproven'),
}

export const firstBootCard: Recipe = {
  title: 'Raspberry Pi OS card before its first boot',
  tools: usualTools,
  build(shop) {
    const board = (compatible: string, chip: string, model: string): Buffer => shop.deviceTree([compatible, chip], model)
    const boot = shop.fat('bootfs.fat', {
      '/bootcode.bin': 'x'.repeat(4000), '/start.elf': 'x'.repeat(4000), '/start4.elf': 'x'.repeat(4000), '/fixup.dat': 'x'.repeat(100),
      '/kernel8.img': kernelImage('6.12.47+rpt-rpi-v8'), '/kernel_2712.img': kernelImage('6.12.47+rpt-rpi-2712'),
      '/bcm2710-rpi-3-b-plus.dtb': board('raspberrypi,3-model-b-plus', 'brcm,bcm2837', 'Raspberry Pi 3 Model B+'),
      '/bcm2711-rpi-4-b.dtb': board('raspberrypi,4-model-b', 'brcm,bcm2711', 'Raspberry Pi 4 Model B'),
      '/bcm2712-rpi-5-b.dtb': board('raspberrypi,5-model-b', 'brcm,bcm2712', 'Raspberry Pi 5 Model B Rev 1.0'),
      '/config.txt': 'dtparam=audio=on\ncamera_auto_detect=1\nauto_initramfs=1\narm_64bit=1\n[cm4]\notg_mode=1\n[all]\nenable_uart=1\n',
      '/cmdline.txt': 'console=serial0,115200 console=tty1 root=PARTUUID=8a438930-02 rootfstype=ext4 fsck.repair=yes rootwait quiet\n',
      '/userconf.txt': 'maker:$6$Kq3vTz$DmIV6wtItdt0Csud2yZ8oZczsldNVMZ1kR462nVbA5S7EkuhHH8qZeI3pLVmIAJCK3Wk5wYhVayRDkoMjfwNb/\n',
      '/ssh': '',
      '/wpa_supplicant.conf': 'country=DE\nctrl_interface=DIR=/var/run/wpa_supplicant GROUP=netdev\nnetwork={\n  ssid="Workshop-2G"\n  psk="brass-anvil-41"\n}\n',
    }, 34, 'bootfs')
    const system = shop.ext4('rootfs.ext4', {
      ...dpkg([
        { name: 'base-files', version: '13.8+deb13u1', files: { '/usr/lib/os-release': 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nNAME="Debian GNU/Linux"\nVERSION_ID="13"\nVERSION="13 (trixie)"\nVERSION_CODENAME=trixie\nID=debian\n' } },
        { name: 'openssh-server', version: '1:10.0p1-7', files: { '/usr/sbin/sshd': program(shop.elf(programSource('OpenSSH_10.0p1'), hardenedFlags)), '/usr/lib/systemd/system/ssh.service': '[Unit]\nDescription=OpenBSD Secure Shell server\n[Service]\nExecStart=/usr/sbin/sshd -D\n[Install]\nWantedBy=multi-user.target\n' } },
        { name: 'raspberrypi-sys-mods', version: '20250605', files: { '/usr/lib/systemd/system/sshswitch.service': '[Unit]\nDescription=Turn on SSH if /boot/ssh is present\nConditionPathExistsGlob=/boot/firmware/ssh{,.txt}\n[Service]\nType=oneshot\nExecStart=/bin/sh -c "systemctl enable --now ssh && rm -f /boot/firmware/ssh*"\n[Install]\nWantedBy=multi-user.target\n' } },
        { name: 'userconf-pi', version: '0.9', files: { '/usr/lib/userconf-pi/userconf-service': program('#!/bin/sh\nexec /usr/lib/userconf-pi/userconf\n') } },
      ]),
      '/etc/os-release': link('../usr/lib/os-release'),
      '/etc/passwd': 'root:x:0:0:root:/root:/bin/bash\npi:x:1000:1000:,,,:/home/pi:/bin/bash\n',
      '/etc/shadow': file('root:*:20300:0:99999:7:::\npi:!:20300:0:99999:7:::\n', 0o640, 0, 42),
      '/etc/group': 'root:x:0:\nshadow:x:42:\nsudo:x:27:pi\n',
      '/etc/ssh/sshd_config': 'Include /etc/ssh/sshd_config.d/*.conf\nKbdInteractiveAuthentication no\nUsePAM yes\n',
      '/etc/systemd/system/multi-user.target.wants/sshswitch.service': link('/usr/lib/systemd/system/sshswitch.service'),
      '/usr/lib/systemd/system/multi-user.target': '[Unit]\nDescription=Multi-User System\n', '/usr/lib/systemd/system/default.target': link('multi-user.target'),
      '/etc/fstab': 'PARTUUID=8a438930-01 /boot/firmware vfat defaults 0 2\nPARTUUID=8a438930-02 / ext4 defaults,noatime 0 1\n',
      '/boot/firmware': {}, '/etc/machine-id': 'uninitialized\n',
    }, 24)
    return [shop.disk('card.img', 'gpt', [{ file: boot, type: 'uefi', name: 'bootfs' }, { file: system, type: 'linux', name: 'rootfs' }])]
  },
  expected: [
    { check: 'exposure/no-default-passwords', at: '/userconf.txt', about: 'maker' },
    { check: 'exposure/wifi-passphrase-strong', at: '/wpa_supplicant.conf' },
    { check: 'exposure/ssh-password-login-off' },
    { check: 'boot/boot-partition-authenticated', at: 'kernel' },
    { check: 'integrity/root-filesystem-authenticated' }, { check: 'integrity/root-filesystem-read-only' },
    { check: 'storage/data-at-rest-encrypted' },
    { check: 'exposure/packet-filter-configured' },
    { check: 'boot/platform-authenticates-boot', result: 'unknown' },
    { check: 'components/distribution-supported', result: 'pass' },
  ],
  quiet: [{ check: 'exposure/no-empty-passwords' }, { check: 'exposure/password-hashes-strong' }, { check: 'identity/host-keys-per-unit' }, { check: 'identity/machine-id-per-unit' }, { check: 'integrity/package-files-unchanged' }],
  verify: (assessment) => assert.equal(assessment.verdict, 'unproven'),
}

const bare: Tree = {
  '/etc/os-release': 'NAME=Buildroot\nVERSION=2025.02.3\nID=buildroot\nVERSION_ID=2025.02.3\nPRETTY_NAME="Buildroot 2025.02.3"\n',
  '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\n', '/etc/shadow': file('root:9jb38HAyASr0o:20000::::::\n', 0o600), '/etc/group': 'root:x:0:\n',
  '/bin/busybox': program('#!/bin/false\nstands for a program here\n'), '/bin/sh': link('busybox'), '/sbin/init': link('../bin/busybox'),
  '/etc/inittab': '::sysinit:/etc/init.d/rcS\nconsole::respawn:-/bin/sh\n',
  '/etc/init.d/rcS': program('#!/bin/sh\nmount -a\nifconfig eth0 up\ntelnetd -l /bin/sh &\nfor i in /etc/init.d/S??*; do $i start; done\n'),
  '/etc/init.d/S50dropbear': program('#!/bin/sh\ncase "$1" in start) start-stop-daemon -S -q -x /usr/sbin/dropbear -- -R ;; esac\n'),
  '/etc/mqtt/uplink.json': JSON.stringify({ host: 'broker.fieldbox.io', port: 8883, username: 'fieldbox', password: 'q7Rv-Tundra-58' }),
}

const archived = (title: string, tools: readonly string[], name: string, pack: (folder: string) => readonly [string, readonly string[]]): Recipe => ({
  title,
  tools,
  build(shop) {
    plant(shop.path('rootfs'), bare)
    const [command, args] = pack(shop.path('rootfs'))
    shop.run('sh', ['-c', `cd rootfs && exec "$0" "$@"`, command, ...args])
    return [shop.path(name)]
  },
  expected: [
    { check: 'exposure/no-default-passwords', at: '/etc/shadow', about: 'root' },
    { check: 'exposure/password-hashes-strong', at: '/etc/shadow', about: 'root' },
    { check: 'keys/no-secrets-in-files', at: '/etc/mqtt/uplink.json' },
    { check: 'debug/no-serial-console-login', at: '/etc/inittab' },
    { check: 'exposure/ssh-password-login-off', at: 'S50dropbear' },
    { check: 'exposure/no-legacy-services', at: '/etc/init.d/rcS' },
  ],
  quiet: [{ check: 'exposure/no-empty-passwords' }],
  verify: (assessment) => assert.notEqual(assessment.verdict, 'ready'),
})

export const rootInTar = archived('Root file system in a .tar.gz', ['tar', 'gzip'], 'rootfs.tar.gz', () => ['tar', ['--owner=0', '--group=0', '-czf', '../rootfs.tar.gz', '.']])
export const rootInZip = archived('Root file system in a .zip', ['zip'], 'rootfs.zip', () => ['zip', ['-q', '-r', '-y', '../rootfs.zip', '.']])

/** Nothing of the system can be seen: nothing may pass for it, and nothing may be held against it. */
export const lockedDisk: Recipe = {
  title: 'Disk whose system is encrypted',
  tools: [...usualTools, 'cryptsetup'],
  build(shop) {
    const boot = shop.ext4('boot.ext4', {
      '/Image': kernelImage('6.12.48'), '/extlinux/extlinux.conf': 'label a\n  kernel /Image\n  append root=/dev/mapper/root cryptdevice=PARTLABEL=root:root ro\n',
    }, 16)
    return [shop.disk('locked.img', 'gpt', [{ file: boot, type: 'linux', name: 'boot' }, { file: shop.luks('root.luks', 18), type: 'linux', name: 'root' }])]
  },
  expected: [
    { check: 'exposure/no-default-passwords', result: 'unknown' }, { check: 'exposure/no-legacy-services', result: 'unknown' }, { check: 'keys/no-secrets-in-files', result: 'unknown' },
    { check: 'integrity/root-filesystem-authenticated', result: 'unknown' }, { check: 'update/mechanism-with-recovery', result: 'unknown' }, { check: 'data/no-personal-data-in-image', result: 'unknown' },
  ],
  quiet: [{ check: 'exposure/packet-filter-configured' }, { check: 'storage/data-at-rest-encrypted' }],
  verify(assessment) {
    assert.equal(assessment.verdict, 'unproven')
    assert.ok(assessment.problems.some((problem) => problem.code === 'encrypted'))
    assert.deepEqual(assessment.outcomes.filter((outcome) => outcome.result === 'pass' && ['exposure', 'integrity', 'update', 'components', 'comms', 'data'].includes(outcome.property)).map(tell), [])
  },
}
