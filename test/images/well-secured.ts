/** A product on a Raspberry Pi 5 whose makers did what can be done: most must pass, and nothing may be held against it. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { questions } from '../../src/facts/questions.ts'
import { dpkg, hardenedFlags, kernelConfig, kernelImage, library, programSource } from './support/linux.ts'
import { tell, usualTools, type Recipe } from './support/recipe.ts'
import { file, link, program, type Tree } from './support/tree.ts'
import type { Workshop } from './support/workshop.ts'

const service = `[Unit]
Description=Controls valves
After=network-online.target nftables.service

[Service]
User=valved
Group=valved
ExecStart=/usr/bin/valved
Restart=on-failure
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
RestrictNamespaces=yes
SystemCallFilter=@system-service
SystemCallArchitectures=native
MemoryDenyWriteExecute=yes
CapabilityBoundingSet=
StateDirectory=valved

[Install]
WantedBy=multi-user.target
`
const filter = `#!/usr/sbin/nft -f
flush ruleset
table inet filter {
  chain input {
    type filter hook input priority filter; policy drop;
    iif lo accept
    ct state established,related accept
    ct state invalid drop
    meta l4proto ipv6-icmp accept
    ip protocol icmp limit rate 5/second accept
    udp sport 67 udp dport 68 accept
  }
  chain forward { type filter hook forward priority filter; policy drop; }
  chain output { type filter hook output priority filter; policy accept; }
}
`
const sysctl = `kernel.kptr_restrict = 2
kernel.dmesg_restrict = 1
kernel.unprivileged_bpf_disabled = 1
kernel.yama.ptrace_scope = 2
kernel.sysrq = 0
kernel.kexec_load_disabled = 1
kernel.randomize_va_space = 2
net.core.bpf_jit_harden = 2
net.ipv4.conf.all.accept_redirects = 0
net.ipv4.conf.default.accept_redirects = 0
net.ipv6.conf.all.accept_redirects = 0
net.ipv6.conf.default.accept_redirects = 0
net.ipv4.conf.all.send_redirects = 0
net.ipv4.conf.all.accept_source_route = 0
net.ipv4.conf.all.rp_filter = 1
net.ipv4.tcp_syncookies = 1
fs.protected_hardlinks = 1
fs.protected_symlinks = 1
fs.protected_fifos = 2
fs.protected_regular = 2
fs.suid_dumpable = 0
`
const release = '6.12.48+deb13-arm64'
const secureConfig = kernelConfig(
  'CONFIG_MODULE_SIG=y', 'CONFIG_MODULE_SIG_FORCE=y', 'CONFIG_DM_VERITY=y', 'CONFIG_STRICT_DEVMEM=y', 'CONFIG_SECURITY_LOCKDOWN_LSM=y', 'CONFIG_STRICT_KERNEL_RWX=y', 'CONFIG_HARDENED_USERCOPY=y', '# CONFIG_KGDB is not set', '# CONFIG_DEBUG_FS is not set', 'CONFIG_DM_CRYPT=y', 'CONFIG_SECURITY_YAMA=y', 'CONFIG_STACKPROTECTOR=y', 'CONFIG_STACKPROTECTOR_STRONG=y', 'CONFIG_FORTIFY_SOURCE=y', 'CONFIG_RANDOMIZE_BASE=y', 'CONFIG_CRYPTO_AES=y', 'CONFIG_HW_RANDOM=y',
)

function root(shop: Workshop): Tree {
  const built = (name: string): Tree[string] => program(shop.elf(programSource(name), hardenedFlags))
  return {
    ...dpkg([
      { name: 'base-files', version: '13.8+deb13u1', files: { '/usr/lib/os-release': 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nNAME="Debian GNU/Linux"\nVERSION_ID="13"\nVERSION="13 (trixie)"\nVERSION_CODENAME=trixie\nID=debian\nHOME_URL="https://www.debian.org/"\n', '/etc/debian_version': '13.1\n' } },
      { name: 'bash', version: '5.2.37-2', files: { '/usr/bin/bash': built('bash') } },
      { name: 'coreutils', version: '9.7-3', files: { '/usr/bin/ls': built('ls') } },
      { name: 'systemd', version: '257.8-1~deb13u2', files: {
        '/usr/lib/systemd/systemd': built('systemd'),
        '/usr/lib/systemd/system/multi-user.target': '[Unit]\nDescription=Multi-User System\nRequires=basic.target\nAfter=basic.target\n',
        '/usr/lib/systemd/system/basic.target': '[Unit]\nDescription=Basic System\n',
        '/usr/lib/systemd/system/default.target': link('multi-user.target'),
      } },
      { name: 'nftables', version: '1.1.3-1', files: { '/usr/sbin/nft': built('nft'), '/usr/lib/systemd/system/nftables.service': '[Unit]\nDescription=nftables\nDefaultDependencies=no\nBefore=network-pre.target\n[Service]\nType=oneshot\nRemainAfterExit=yes\nProtectSystem=full\nProtectHome=true\nExecStart=/usr/sbin/nft -f /etc/nftables.conf\n[Install]\nWantedBy=sysinit.target\n' } },
      { name: 'libssl3t64', version: '3.5.1-1+deb13u1', files: { '/usr/lib/aarch64-linux-gnu/libcrypto.so.3': library(shop, 'libcrypto.so.3', 'OpenSSL 3.5.1 1 Jul 2025') } },
      { name: 'openssl-provider-legacy', version: '3.5.1-1+deb13u1', files: { '/usr/lib/aarch64-linux-gnu/libssl.so.3': library(shop, 'libssl.so.3', 'OpenSSL 3.5.1 1 Jul 2025') } },
      { name: 'rauc', version: '1.13-3', files: { '/usr/bin/rauc': built('rauc'), '/usr/lib/systemd/system/rauc.service': '[Unit]\nDescription=RAUC Update Service\n[Service]\nType=dbus\nBusName=de.pengutronix.rauc\nExecStart=/usr/bin/rauc service\n' } },
      { name: 'cryptsetup-bin', version: '2:2.7.5-2', files: { '/usr/sbin/cryptsetup': built('cryptsetup') } },
      { name: 'ca-certificates', version: '20250419' },
      { name: `linux-image-${release}`, version: '6.12.48-1', files: { [`/boot/config-${release}`]: secureConfig } },
      { name: 'valved', version: '3.2.0', files: { '/usr/bin/valved': built('valved'), '/usr/lib/systemd/system/valved.service': service, '/usr/lib/sysctl.d/90-valved.conf': sysctl, '/usr/lib/sysusers.d/valved.conf': 'u valved - "Valve control" /var/lib/valved\n' } },
    ]),
    '/etc/os-release': link('../usr/lib/os-release'),
    '/bin': link('usr/bin'), '/sbin': link('usr/sbin'), '/lib': link('usr/lib'), '/usr/sbin/init': link('../lib/systemd/systemd'), '/usr/bin/sh': link('bash'),
    '/etc/passwd': 'root:x:0:0:root:/root:/usr/sbin/nologin\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\nvalved:x:990:990:Valve control:/var/lib/valved:/usr/sbin/nologin\n',
    '/etc/shadow': file('root:!*:20300::::::\ndaemon:*:20300:0:99999:7:::\nnobody:*:20300:0:99999:7:::\nvalved:!*:20300::::::\n', 0o640, 0, 42),
    '/etc/group': 'root:x:0:\nshadow:x:42:\nnogroup:x:65534:\nvalved:x:990:\n',
    '/etc/machine-id': file('uninitialized\n', 0o444),
    '/etc/nftables.conf': program(filter),
    '/etc/systemd/system/sysinit.target.wants/nftables.service': link('/usr/lib/systemd/system/nftables.service'),
    '/etc/systemd/system/multi-user.target.wants/valved.service': link('/usr/lib/systemd/system/valved.service'),
    '/etc/systemd/system/getty@tty1.service': link('/dev/null'), '/etc/systemd/system/serial-getty@.service': link('/dev/null'), '/etc/systemd/system/emergency.service': link('/dev/null'), '/etc/systemd/system/rescue.service': link('/dev/null'), '/etc/systemd/system/debug-shell.service': link('/dev/null'),
    '/etc/systemd/journald.conf.d/volatile.conf': '[Journal]\nStorage=volatile\n',
    '/etc/systemd/coredump.conf.d/off.conf': '[Coredump]\nStorage=none\nProcessSizeMax=0\n',
    '/etc/rauc/system.conf': '[system]\ncompatible=valve-controller\nbootloader=custom\nbundle-formats=verity\nmax-bundle-signature-size=65536\n\n[handlers]\nbootloader-custom-backend=/usr/lib/rauc/tryboot-backend\n\n[keyring]\npath=/etc/rauc/keyring.pem\ncheck-purpose=codesign\n\n[slot.boot.0]\ndevice=/dev/disk/by-partlabel/boot_a\ntype=vfat\n\n[slot.boot.1]\ndevice=/dev/disk/by-partlabel/boot_b\ntype=vfat\n\n[slot.rootfs.0]\ndevice=/dev/disk/by-partlabel/root_a\ntype=raw\nbootname=A\n\n[slot.rootfs.1]\ndevice=/dev/disk/by-partlabel/root_b\ntype=raw\nbootname=B\n',
    '/etc/rauc/keyring.pem': shop.certificate('Valve releases 2026', 3600, 'rsa:4096').certificate,
    '/etc/fstab': '/dev/mapper/root / squashfs ro 0 1\n/dev/mapper/data /var ext4 rw,nosuid,nodev,noexec 0 2\ntmpfs /tmp tmpfs nosuid,nodev,noexec,mode=1777 0 0\n',
    '/etc/crypttab': 'data PARTLABEL=data none luks,initramfs,keyscript=/usr/lib/valved/otp-key\n',
    '/usr/lib/valved/otp-key': program('#!/bin/sh\n# the key of the storage is derived in the firmware from the key in OTP; it is never on the medium\nexec rpi-fw-crypto hmac --key-id 1 --in /sys/block/mmcblk0/device/cid\n'),
    '/etc/ssl/certs/service.pem': shop.certificate('Valve service root', 3600).certificate,
    '/var': {}, '/tmp': { mode: 0o1777 }, '/dev': {}, '/proc': {}, '/sys': {}, '/root': { mode: 0o700 },
  }
}

/** What the EEPROM starts: an image and its signature, nothing loose. */
function signedBoot(shop: Workshop, name: string, hash: string, blocks: number, exchanged: boolean): string {
  const command = `root=/dev/mapper/root ro rootfstype=squashfs quiet panic=10 systemd.verity_root_data=PARTLABEL=root_a systemd.verity_root_hash=PARTLABEL=root_a systemd.verity_root_options=hash-offset=${blocks * 4096} roothash=${hash}\n`
  const image = shop.fat(`${name}.inner`, {
    '/config.txt': '[all]\narm_64bit=1\nkernel=kernel_2712.img\ndisable_overscan=1\nenable_uart=0\nauto_initramfs=1\n',
    '/cmdline.txt': command,
    '/kernel_2712.img': kernelImage(release, secureConfig),
    '/bcm2712-rpi-5-b.dtb': shop.deviceTree(['raspberrypi,5-model-b', 'brcm,bcm2712'], 'Raspberry Pi 5 Model B Rev 1.0'),
  }, 4)
  const bytes = readFileSync(image)
  shop.run('sh', ['-c', 'test -e release.pem || openssl genrsa -out release.pem 2048 2>/dev/null'])
  const digest = shop.run('openssl', ['dgst', '-sha256', '-r', `${name}.inner`]).slice(0, 64)
  const signature = shop.run('sh', ['-c', `openssl dgst -sha256 -sign release.pem ${name}.inner | od -An -v -tx1 | tr -d ' \\n'`])
  if (exchanged) bytes.writeUInt8(0x2a, bytes.length - 1)
  return shop.fat(`${name}.fat`, { '/boot.img': bytes, '/boot.sig': `${digest}\nts: 1790000000\nrsa2048: ${signature}\n` }, 8)
}

const usesAnswers = Object.keys(questions).filter((key) => !key.startsWith('fault.') && !key.startsWith('board.'))
const dossier = `proofmark: 1
product:
  name: Valve controller
  summary: Opens and closes irrigation valves on a schedule from its maker's service.
  version: "3.2.0"
  stage: production
  markets: [eu, uk]
platforms:
  - id: raspberry-pi-5
artefacts:
  - { path: valve.img, released: yes }
context:
  connectivity: [ethernet, wifi]
  internet: yes
  joins: [home]
  cloud-managed: yes
  actuates: property
  sector: consumer
  personal-data: personal
  people-per-unit: 2
  children: no
  holds: [network-credentials, account-tokens]
  shared-secrets: no
  owner-gains: no
  physical-access: sold
  resale: yes
  units-per-year: 2000
  user-authentication: yes
  update-mechanism: [network, automatic]
answers:
${usesAnswers.map((key) => `  ${key}:\n    answer: yes\n    document: evidence.md\n    dated: 2026-09-01\n`).join('')}`

function build(shop: Workshop, exchanged: boolean): readonly string[] {
  shop.squashfs('root_a.squashfs', root(shop), ['-comp', 'zstd'])
  const size = readFileSync(shop.path('root_a.squashfs')).length
  const hash = shop.verity('root_a.squashfs')
  const blocks = Math.ceil(size / 4096)
  const start = shop.fat('start.fat', { '/autoboot.txt': '[all]\ntryboot_a_b=1\nboot_partition=2\n[tryboot]\nboot_partition=3\n' }, 1, 'START')
  const [a, b] = ['boot_a', 'boot_b'].map((name) => signedBoot(shop, name, hash, blocks, exchanged))
  const system = shop.path('root_a.squashfs')
  const data = shop.luks('data.luks', 18)
  const linux = 'linux'
  const image = shop.disk('valve.img', 'gpt', [
    { file: start, type: 'uefi', name: 'start' }, { file: a ?? '', type: 'uefi', name: 'boot_a' }, { file: b ?? '', type: 'uefi', name: 'boot_b' },
    { file: system, type: linux, name: 'root_a' }, { file: system, type: linux, name: 'root_b' }, { file: data, type: linux, name: 'data' },
  ])
  mkdirSync(shop.path('product'))
  renameSync(image, shop.path('product/valve.img'))
  writeFileSync(shop.path('product/evidence.md'), '# Evidence\n\nRecords of design, tests and production for each question.\n')
  writeFileSync(shop.path('product/product.yaml'), dossier)
  return [shop.path('product')]
}

/** The same product with boot images that were changed after they were signed: that alone must make the difference. */
export const exchangedBoot: Recipe = {
  title: 'Well-secured product whose boot image was exchanged',
  tools: [...usualTools, 'veritysetup', 'cryptsetup'],
  build: (shop) => build(shop, true),
  expected: [{ check: 'boot/boot-partition-authenticated', at: '/boot.img' }],
  quiet: [],
  verify: (assessment) => assert.deepEqual(assessment.grid.filter((cell) => cell.state === 'unmet').map((cell) => `${cell.property}/${cell.rung}`), ['boot/enabled', 'boot/correct']),
}

export const wellSecured: Recipe = {
  title: 'Well-secured product on a Raspberry Pi 5',
  tools: [...usualTools, 'veritysetup', 'cryptsetup'],
  build: (shop) => build(shop, false),
  expected: [
    { check: 'boot/platform-authenticates-boot', result: 'pass' },
    { check: 'integrity/root-filesystem-authenticated', result: 'pass' },
    { check: 'integrity/root-filesystem-read-only', result: 'pass' },
    { check: 'integrity/package-files-unchanged', result: 'pass' },
    { check: 'exposure/no-default-passwords', result: 'pass' }, { check: 'exposure/no-empty-passwords', result: 'pass' },
    { check: 'exposure/packet-filter-configured', result: 'pass' },
    { check: 'exposure/services-run-unprivileged', result: 'pass' },
    { check: 'exposure/binaries-hardened', result: 'pass' },
    { check: 'exposure/no-legacy-services', result: 'pass' },
    { check: 'storage/data-at-rest-encrypted', result: 'pass' },
    { check: 'keys/no-unencrypted-private-keys', result: 'pass' },
    { check: 'keys/no-secrets-in-files', result: 'pass' },
    { check: 'components/distribution-supported', result: 'pass' },
    { check: 'update/mechanism-with-recovery', result: 'pass' },
    { check: 'update/updates-verified-before-use', result: 'pass' },
    { check: 'identity/machine-id-per-unit', result: 'pass' },
    { check: 'debug/no-serial-console-login', result: 'pass' },
  ],
  quiet: [],
  verify(assessment) {
    assert.equal(assessment.level.required, 2)
    assert.deepEqual(assessment.blockers, [])
    assert.notEqual(assessment.verdict, 'blocked')
    assert.notEqual(assessment.verdict, 'ready')
    assert.deepEqual(assessment.grid.filter((cell) => cell.state === 'unmet').map((cell) => `${cell.property}/${cell.rung}`), [])
    const state = (property: string, rung: string): string | undefined => assessment.grid.find((cell) => cell.property === property && cell.rung === rung)?.state
    assert.equal(state('boot', 'enabled'), 'unknown', 'documents of the makers do not replace the fuses of a unit')
    assert.deepEqual(assessment.outcomes.filter((outcome) => outcome.result === 'fail' && !['low', 'info'].includes(outcome.severity)).map(tell), [])
    for (const outcome of assessment.outcomes) if (outcome.result === 'unknown') assert.ok((outcome.settledBy ?? '').length > 10, outcome.check)
  },
}
