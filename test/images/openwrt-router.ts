/** A router as it comes from a careless vendor: OpenWrt of long ago, kernel partition and squashfs root on an SD card. */
import assert from 'node:assert/strict'
import { kernelImage, library, opkg, openFlags, programSource } from './support/linux.ts'
import { usualTools, type Recipe } from './support/recipe.ts'
import { link, program, type Tree } from './support/tree.ts'
import type { Workshop } from './support/workshop.ts'

const initScript = (start: number, body: string): string => `#!/bin/sh /etc/rc.common\n\nSTART=${start}\nUSE_PROCD=1\n\nstart_service() {\n${body}\n}\n`
const run = (command: string): string => `\tprocd_open_instance\n\tprocd_set_param command ${command}\n\tprocd_set_param respawn\n\tprocd_close_instance`

function root(shop: Workshop): Tree {
  const busybox = program(shop.elf(programSource('BusyBox v1.30.1 (2022-03-13 10:00:00 UTC) multi-call binary.'), openFlags))
  return {
    ...opkg([
      { name: 'base-files', version: '204.4-r11430', files: { '/etc/openwrt_release': "DISTRIB_ID='OpenWrt'\nDISTRIB_RELEASE='19.07.10'\nDISTRIB_REVISION='r11430'\nDISTRIB_TARGET='rockchip/armv8'\n" } },
      { name: 'busybox', version: '1.30.1-6', files: { '/bin/busybox': busybox } },
      { name: 'dropbear', version: '2019.78-2', files: { '/usr/sbin/dropbear': program(shop.elf(programSource('dropbear'), openFlags)), '/etc/init.d/dropbear': program(initScript(19, run('/usr/sbin/dropbear -F -P /var/run/dropbear.1.pid -p 22'))) } },
      { name: 'uhttpd', version: '2019-08-17', files: { '/usr/sbin/uhttpd': program(shop.elf(programSource('uhttpd'), openFlags)), '/etc/init.d/uhttpd': program(initScript(50, run('/usr/sbin/uhttpd -f -h /www -p 0.0.0.0:80'))) } },
      { name: 'libopenssl1.1', version: '1.1.1n-1', files: { '/usr/lib/libcrypto.so.1.1': library(shop, 'libcrypto.so.1.1', 'OpenSSL 1.1.1n  15 Mar 2022') } },
      { name: 'procd', version: '2020-03-07', files: { '/sbin/procd': program(shop.elf(programSource('procd'), openFlags)), '/usr/libexec/login.sh': program('#!/bin/sh\n\n[ "$(uci -q get system.@system[0].ttylogin)" = 1 ] || exec /bin/ash --login\n\nexec /bin/login\n') } },
      { name: 'firewall', version: '2019-11-22', files: { '/etc/init.d/firewall': program(initScript(19, '\tfw3 start')) } },
      { name: 'kernel', version: '4.14.275-1' },
    ]),
    '/etc/os-release': 'NAME="OpenWrt"\nVERSION="19.07.10"\nID="openwrt"\nID_LIKE="lede openwrt"\nPRETTY_NAME="OpenWrt 19.07.10"\nVERSION_ID="19.07.10"\nHOME_URL="https://openwrt.org/"\n',
    '/etc/passwd': 'root:x:0:0:root:/root:/bin/ash\ndaemon:*:1:1:daemon:/var:/bin/false\nftp:*:55:55:ftp:/home/ftp:/bin/false\nnobody:*:65534:65534:nobody:/var:/bin/false\n',
    '/etc/shadow': { content: 'root:::0:99999:7:::\ndaemon:*:0:0:99999:7:::\nftp:*:0:0:99999:7:::\nnobody:*:0:0:99999:7:::\n', mode: 0o600 },
    '/etc/group': 'root:x:0:\ndaemon:x:1:\nnogroup:x:65534:\n',
    '/etc/inittab': '::sysinit:/etc/init.d/rcS S boot\n::shutdown:/etc/init.d/rcS K shutdown\nttyS2::askfirst:/usr/libexec/login.sh\n::respawn:/usr/sbin/telnetd -F -l /bin/login.sh\n',
    '/bin/login.sh': program('#!/bin/sh\nexec /bin/ash --login\n'),
    '/sbin/init': link('procd'),
    '/bin/ash': link('busybox'), '/bin/sh': link('busybox'), '/usr/sbin/telnetd': link('../../bin/busybox'),
    '/etc/rc.d/S19dropbear': link('../init.d/dropbear'),
    '/etc/rc.d/S50uhttpd': link('../init.d/uhttpd'),
    '/etc/rc.d/S19firewall': link('../init.d/firewall'),
    '/etc/config/system': "config system\n\toption hostname 'OpenWrt'\n\toption ttylogin '0'\n",
    '/etc/config/network': "config interface 'lan'\n\toption type 'bridge'\n\toption ifname 'eth0'\n\toption proto 'static'\n\toption ipaddr '192.168.1.1'\n\nconfig interface 'wan'\n\toption ifname 'eth1'\n\toption proto 'dhcp'\n",
    '/etc/config/dropbear': "config dropbear\n\toption PasswordAuth 'on'\n\toption RootPasswordAuth 'on'\n\toption Port '22'\n",
    '/etc/config/uhttpd': "config uhttpd 'main'\n\tlist listen_http '0.0.0.0:80'\n\tlist listen_http '[::]:80'\n\toption home '/www'\n\toption rfc1918_filter '1'\n\toption cgi_prefix '/cgi-bin'\n",
    '/etc/config/firewall': "config defaults\n\toption syn_flood '1'\n\toption input 'ACCEPT'\n\toption output 'ACCEPT'\n\toption forward 'REJECT'\n\nconfig zone\n\toption name 'lan'\n\tlist network 'lan'\n\toption input 'ACCEPT'\n\toption output 'ACCEPT'\n\toption forward 'ACCEPT'\n\nconfig zone\n\toption name 'wan'\n\tlist network 'wan'\n\toption input 'ACCEPT'\n\toption output 'ACCEPT'\n\toption forward 'REJECT'\n\toption masq '1'\n",
    '/etc/config/wireless': "config wifi-device 'radio0'\n\toption type 'mac80211'\n\toption channel '36'\n\nconfig wifi-iface 'guest_radio0'\n\toption device 'radio0'\n\toption network 'lan'\n\toption mode 'ap'\n\toption ssid 'Guest'\n\toption encryption 'none'\n\nconfig wifi-iface 'main_radio0'\n\toption device 'radio0'\n\toption network 'lan'\n\toption mode 'ap'\n\toption ssid 'HomeNet'\n\toption encryption 'psk-mixed'\n\toption key '12345678'\n",
    '/etc/opkg.conf': 'dest root /\ndest ram /tmp\nlists_dir ext /var/opkg-lists\noption overlay_root /overlay\n',
    '/etc/opkg/distfeeds.conf': 'src/gz openwrt_core http://downloads.openwrt.org/releases/19.07.10/targets/rockchip/armv8/packages\nsrc/gz openwrt_base http://downloads.openwrt.org/releases/19.07.10/packages/aarch64_generic/base\n',
    '/rom/note': 'SYSTEM IS BOOTING\n',
    '/overlay': {}, '/www/index.html': '<html></html>\n',
    '/lib/modules/4.14.275/nf_nat.ko': 'placeholder\n',
    '/usr/share/doc/dropbear/README': 'Set a password with passwd, for example: password = example\n',
  }
}

export const openwrtRouter: Recipe = {
  title: 'OpenWrt router',
  tools: usualTools,
  build(shop) {
    const boot = shop.fat('boot.fat', { '/kernel.img': kernelImage('4.14.275'), '/board.dtb': shop.deviceTree(['friendlyarm,nanopi-r2s', 'rockchip,rk3328'], 'FriendlyElec NanoPi R2S'), '/boot.scr': 'part uuid mmc 1:2 uuid\nsetenv bootargs "console=ttyS2,1500000 root=PARTUUID=${uuid} rw rootwait"\nbooti ${kernel_addr_r} - ${fdt_addr_r}\n' }, 16, 'kernel')
    const system = shop.squashfs('root.squashfs', root(shop), ['-comp', 'xz', '-b', '262144'])
    return [shop.disk('router.img', 'gpt', [{ file: boot, type: 'uefi', name: 'boot' }, { file: system, type: 'linux', name: 'rootfs' }])]
  },
  expected: [
    { check: 'exposure/no-empty-passwords', at: '/etc/shadow', about: 'root' },
    { check: 'exposure/no-legacy-services', at: '/etc/inittab' },
    { check: 'exposure/ssh-password-login-off', at: '/etc/config/dropbear' },
    { check: 'exposure/root-login-closed', at: '/etc/config/dropbear' },
    { check: 'exposure/packet-filter-configured', at: '/etc/config/firewall' },
    { check: 'exposure/wifi-passphrase-strong', at: '/etc/config/wireless', about: 'HomeNet' },
    { check: 'comms/wifi-security-current', at: '/etc/config/wireless', about: 'Guest' },
    { check: 'comms/no-plaintext-services', at: '/etc/config/uhttpd' },
    { check: 'update/package-sources-authenticated', at: '/etc/opkg' },
    { check: 'components/distribution-supported', at: '/etc/os-release' },
    { check: 'crypto/libraries-supported', at: '/usr/lib/opkg/status' },
    { check: 'components/kernel-supported' },
    { check: 'debug/no-serial-console-login', at: '/etc/inittab' },
    { check: 'integrity/root-filesystem-authenticated' },
    { check: 'storage/data-at-rest-encrypted' },
    { check: 'boot/boot-partition-authenticated' },
  ],
  quiet: [
    { check: 'exposure/no-empty-passwords', about: 'daemon' }, { check: 'exposure/no-empty-passwords', about: 'nobody' },
    { check: 'keys/no-secrets-in-files', at: '/usr/share/doc' },
    { check: 'identity/host-keys-per-unit' }, { check: 'keys/no-unencrypted-private-keys' },
    { check: 'integrity/root-filesystem-read-only' },
    { check: 'exposure/sudo-needs-password' },
    // The passphrase of its own network is judged once, by its strength.
    { check: 'keys/no-secrets-in-files', at: '/etc/config/wireless' },
    { check: 'integrity/system-files-owned-by-packages', at: '/usr/libexec' }, { check: 'exposure/services-run-unprivileged', about: 'firewall' },
    // What packages lack is told once, and low.
    ...['pie', 'stack-protector', 'executable-stack', 'relro'].map((about) => ({ check: 'exposure/binaries-hardened', about })),
  ],
  // The board is none that the catalogue knows, whatever names its files have.
  verify(assessment) {
    assert.deepEqual(assessment.platforms, [])
    assert.equal(assessment.verdict, 'unproven')
  },
}
