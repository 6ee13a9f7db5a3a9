/** A gateway made with Yocto: A/B roots, RAUC, sysvinit; much of it right, and the developer's traces still in it. */
import assert from 'node:assert/strict'
import { hardenedFlags, kernelConfig, kernelImage, library, openFlags, programSource } from './support/linux.ts'
import { usualTools, type Recipe } from './support/recipe.ts'
import { file, link, program, type Tree } from './support/tree.ts'
import type { Workshop } from './support/workshop.ts'

const sysv = (name: string, command: string): string => `#!/bin/sh\n### BEGIN INIT INFO\n# Provides: ${name}\n# Required-Start: $network\n# Default-Start: 2 3 4 5\n# Default-Stop: 0 1 6\n### END INIT INFO\ncase "$1" in\n  start)\n    ${command}\n    ;;\n  stop)\n    killall ${name}\n    ;;\nesac\n`
/** Pieces are joined here so that no tool takes this file for one with a secret. */
const pieces = (...parts: readonly string[]): string => parts.join('')
const slackToken = pieces('xox', 'b-', '2748159630214', '-', '4185027396105', '-', 'Qk7TzR2mWc9LbXn4VfHs8YdP')
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ sub: 'fleet-writer', iat: 1719830400, scope: 'telemetry:write devices:admin' })}.kT3v8QpX1mZrY5wN7cB2sJ9dLfH4gA6uEoVxRiKyMtU`

function root(shop: Workshop, developer: string): Tree {
  const tls = shop.certificate('gw.local', 700)
  const started = (names: Readonly<Record<string, string>>): Tree => Object.fromEntries(Object.entries(names).map(([name, at]) => [`/etc/rc5.d/S${at}${name}`, link(`../init.d/${name}`)]))
  return {
    '/etc/os-release': 'ID=meridian-distro\nNAME="Meridian Gateway (Yocto)"\nVERSION="5.0.4 (scarthgap)"\nVERSION_ID=5.0.4\nPRETTY_NAME="Meridian Gateway 5.0.4 (scarthgap)"\nVERSION_CODENAME="scarthgap"\n',
    '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nbin:x:2:2:bin:/bin:/sbin/nologin\nmosquitto:x:401:401::/var/lib/mosquitto:/sbin/nologin\nmeridian:x:1000:1000::/home/meridian:/bin/sh\n',
    '/etc/shadow': file('root:!:19800:0:99999:7:::\nbin:*:19800:0:99999:7:::\nmosquitto:!:19800::::::\nmeridian:$6$x1nmRt$pBHAf4ngTaIT73f.3YKszfWx0Dw5XSu/xx.xHAEoHfvPmLicImeP.ciDfbS2R7kAbLvobE6SQYNXUT/4qxDMR.:19800:0:99999:7:::\n', 0o400),
    '/etc/group': 'root:x:0:\nsudo:x:27:meridian\nmosquitto:x:401:\nmeridian:x:1000:\n',
    '/etc/sudoers': file('Defaults env_reset\nroot ALL=(ALL:ALL) ALL\n%sudo ALL=(ALL:ALL) ALL\n', 0o440),
    '/etc/inittab': 'id:5:initdefault:\nsi::sysinit:/etc/init.d/rcS\nl5:5:wait:/etc/init.d/rc 5\nmxc0:12345:respawn:/bin/start_getty 115200 ttymxc0 vt102\n',
    '/etc/init.d/rc': program('#!/bin/sh\nfor i in /etc/rc$1.d/S*; do $i start; done\n'),
    '/etc/init.d/snmpd': program(sysv('snmpd', 'start-stop-daemon -S -x /usr/sbin/snmpd -- -Lsd -Lf /dev/null')),
    '/etc/init.d/mosquitto': program(sysv('mosquitto', 'start-stop-daemon -S -x /usr/sbin/mosquitto -- -d -c /etc/mosquitto/mosquitto.conf')),
    '/etc/init.d/sshd': program(sysv('sshd', 'start-stop-daemon -S -x /usr/sbin/sshd')),
    '/etc/init.d/uplink': program(sysv('uplink', 'start-stop-daemon -S -b -c meridian -x /usr/bin/uplink')),
    ...started({ snmpd: '60', mosquitto: '30', sshd: '09', uplink: '80' }),
    '/etc/snmp/snmpd.conf': 'agentaddress udp:161\nrocommunity public\nrwcommunity private 10.0.0.0/8\nsyslocation "unknown"\n',
    '/etc/mosquitto/mosquitto.conf': 'per_listener_settings false\nallow_anonymous false\npassword_file /etc/mosquitto/passwd\nlistener 8883\ncafile /etc/ssl/certs/meridian-ca.pem\ncertfile /etc/ssl/certs/gw.pem\nkeyfile /var/lib/secure/gw.key\nrequire_certificate true\ntls_version tlsv1.2\n',
    '/etc/mosquitto/passwd': file('uplink:$7$101$6bVmT0Z0cFJ1ZkY5$Zr7P2mUq8yX9cB1nD4vL6sK3hJ5gF0aW7eR2tY8uI1oP3lM9zX5cV7bN2qS4dG6hJ8kL0pO1iU3yT5rE7wQ9aA==\n', 0o640, 0, 401),
    '/etc/ssl/certs/gw.pem': tls.certificate, '/etc/ssl/certs/meridian-ca.pem': shop.certificate('Meridian CA', 3000).certificate,
    '/etc/ssh/sshd_config': 'PermitRootLogin no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nSubsystem sftp /usr/libexec/sftp-server\n',
    '/home/meridian/.ssh/authorized_keys': file(developer, 0o600, 1000),
    '/home/meridian': { uid: 1000, gid: 1000 }, '/home/meridian/.ssh': { mode: 0o700, uid: 1000, gid: 1000 },
    '/root/.docker/config.json': file(JSON.stringify({ auths: { 'registry.meridian-iot.com': { auth: Buffer.from('ci-push:Wq8!zLm3#pRt').toString('base64') } } }), 0o600),
    '/usr/bin/report-fault': program(`#!/bin/bash\n# tells the team about a fault\nSLACK_TOKEN="${slackToken}"\ncurl -s -H "Authorization: Bearer $SLACK_TOKEN" -d "text=$1" https://slack.com/api/chat.postMessage\nAPI_JWT=${jwt}\ncurl -s -H "Authorization: Bearer $API_JWT" https://api.meridian-iot.com/v1/faults -d "$1"\n`),
    '/etc/NetworkManager/system-connections/office.nmconnection': file('[connection]\nid=office\nuuid=5b3c9f5e-5a45-4a8e-9be0-0e2b1f6bb3a4\ntype=wifi\n\n[wifi]\nmode=infrastructure\nssid=Meridian-Office-5G\n\n[wifi-security]\nkey-mgmt=wpa-psk\npsk=Otter-Canal-Lamp-77\n', 0o600),
    '/etc/rauc/system.conf': '[system]\ncompatible=meridian-gw\nbootloader=uboot\nbundle-formats=-plain\n\n[keyring]\npath=/etc/rauc/keyring.pem\n\n[slot.rootfs.0]\ndevice=/dev/mmcblk2p1\ntype=ext4\nbootname=A\n\n[slot.rootfs.1]\ndevice=/dev/mmcblk2p2\ntype=ext4\nbootname=B\n',
    '/etc/rauc/keyring.pem': shop.certificate('Meridian release 2024', 3000, 'rsa:3072').certificate,
    '/usr/bin/rauc': program(shop.elf(programSource('rauc'), hardenedFlags)),
    '/etc/fw_env.config': '/dev/mmcblk2 0x400000 0x2000\n',
    '/etc/fstab': '/dev/root / auto defaults 1 1\n/dev/mmcblk2p3 /var/lib/meridian ext4 defaults 0 2\n',
    '/usr/bin/uplink': program(shop.elf(programSource('uplink'), openFlags)),
    '/usr/sbin/sshd': program(shop.elf(programSource('OpenSSH_9.6p1'), hardenedFlags)),
    '/usr/sbin/mosquitto': program(shop.elf(programSource('mosquitto version 2.0.18'), hardenedFlags)),
    '/usr/lib/libcrypto.so.3': library(shop, 'libcrypto.so.3', 'OpenSSL 3.5.4 30 Sep 2025'),
    '/boot/Image': kernelImage('6.6.36-lts-next', kernelConfig('CONFIG_MODULE_SIG=y', 'CONFIG_MODULE_SIG_FORCE=y', 'CONFIG_DM_VERITY=y')),
    '/boot/imx8mp-meridian-gw.dtb': shop.deviceTree(['meridian,gw', 'fsl,imx8mp'], 'Meridian Gateway i.MX8M Plus'),
    '/usr/share/doc/rauc/examples/key.pem': shop.privateKey('-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'),
  }
}

export const yoctoGateway: Recipe = {
  title: 'Yocto gateway with A/B slots',
  tools: [...usualTools, 'sqlite3'],
  build(shop) {
    const { open } = shop.sshKey('ed25519', 'jan@jan-thinkpad')
    const tree = root(shop, open)
    const slots = ['a.ext4', 'b.ext4'].map((name) => shop.ext4(name, tree, 24))
    const people = Array.from({ length: 12 }, (_, n) => `(${n},'Guest ${'ABCDEFGHIJKL'[n] ?? ''}nders','guest${n}.anders@anders-hotel.net','+4670555${1200 + n}')`).join(',')
    const data = shop.ext4('data.ext4', { '/store.sqlite': shop.sqlite(`create table badge_holders(id integer primary key, full_name text, email text, phone text); insert into badge_holders values ${people};`) }, 16)
    return [shop.disk('gateway.wic', 'gpt', [{ file: slots[0] ?? '', type: 'linux', name: 'rootfs_a' }, { file: slots[1] ?? '', type: 'linux', name: 'rootfs_b' }, { file: data, type: 'linux', name: 'data' }])]
  },
  expected: [
    { check: 'exposure/services-need-authentication', at: '/etc/snmp/snmpd.conf', about: 'public' },
    { check: 'exposure/services-need-authentication', at: '/etc/snmp/snmpd.conf', about: 'private' },
    { check: 'exposure/no-left-over-access-keys', at: '/home/meridian/.ssh/authorized_keys' },
    { check: 'keys/no-secrets-in-files', at: '/usr/bin/report-fault', about: 'slack' },
    { check: 'keys/no-secrets-in-files', at: '/usr/bin/report-fault', about: 'json-web-token' },
    { check: 'keys/no-secrets-in-files', at: '/root/.docker/config.json' },
    { check: 'exposure/wifi-passphrase-strong', at: 'office.nmconnection' },
    { check: 'exposure/no-default-passwords', at: '/etc/shadow', about: 'meridian' },
    { check: 'data/no-personal-data-in-image', at: '/store.sqlite' },
    { check: 'debug/no-serial-console-login', at: '/etc/inittab', about: 'ttymxc0' },
    { check: 'exposure/binaries-hardened', at: '/usr/bin/uplink' },
    { check: 'exposure/packet-filter-configured' },
    { check: 'storage/data-at-rest-encrypted' },
    { check: 'integrity/root-filesystem-authenticated' },
    { check: 'integrity/root-filesystem-read-only' },
    // Its own name, and the code name of the release that it was made from.
    { check: 'components/distribution-supported', result: 'pass', at: '/etc/os-release' },
    { check: 'update/mechanism-with-recovery', result: 'pass' },
    // Nothing in the image fetches bundles: somebody has to say how they come.
    { check: 'update/mechanism-in-use', result: 'unknown' },
    { check: 'update/updates-verified-before-use', result: 'pass' },
  ],
  quiet: [
    { check: 'exposure/services-need-authentication', at: 'mosquitto' },
    { check: 'comms/no-plaintext-services', at: 'mosquitto' },
    { check: 'exposure/ssh-password-login-off' }, { check: 'exposure/root-login-closed' },
    { check: 'exposure/password-hashes-strong' }, { check: 'exposure/no-empty-passwords' },
    { check: 'exposure/sudo-needs-password' },
    { at: '/usr/share/doc' }, { check: 'keys/no-secrets-in-files', at: '/etc/mosquitto' }, { check: 'keys/no-unencrypted-private-keys' },
    ...['pie', 'stack-protector', 'executable-stack', 'relro'].map((about) => ({ check: 'exposure/binaries-hardened', at: '/usr/sbin', about })),
    { check: 'components/no-end-of-life-libraries' }, { check: 'components/distribution-supported' },
    { check: 'update/update-key-not-published' },
    { check: 'integrity/kernel-modules-signed' },
  ],
  verify: (assessment) => assert.deepEqual(assessment.platforms.map((platform) => platform.id), ['nxp-imx8m-plus']),
}
