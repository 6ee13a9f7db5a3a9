/** A pump controller on a Compute Module 4 as a bare image: verified root, encrypted data, keys only - and many things that a hasty search takes for secrets. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dpkg, hardenedFlags, kernelConfig, kernelImage, library, programSource } from './support/linux.ts'
import { tell, usualTools, type Recipe } from './support/recipe.ts'
import { file, folder, link, program, type Tree } from './support/tree.ts'
import type { Workshop } from './support/workshop.ts'
import { made } from './support/made.ts'
const release = '6.12.34+rpt-rpi-v8'
const wants = (u: string, t = 'multi-user'): string => `/etc/systemd/system/${t}.target.wants/${u}`
const config = kernelConfig('CONFIG_MODULE_SIG=y', 'CONFIG_MODULE_SIG_FORCE=y', 'CONFIG_DM_VERITY=y', 'CONFIG_STRICT_DEVMEM=y', 'CONFIG_STRICT_KERNEL_RWX=y', 'CONFIG_HARDENED_USERCOPY=y', 'CONFIG_DM_CRYPT=y', 'CONFIG_STACKPROTECTOR=y', 'CONFIG_STACKPROTECTOR_STRONG=y', 'CONFIG_FORTIFY_SOURCE=y', 'CONFIG_RANDOMIZE_BASE=y', 'CONFIG_HW_RANDOM=y', 'CONFIG_HW_RANDOM_BCM2835=y', 'CONFIG_SECURITY_DMESG_RESTRICT=y')
function root(shop: Workshop): Tree {
  const built = (n: string): Tree[string] => program(shop.elf(programSource(n), hardenedFlags))
  const ca = shop.certificate('Pump Works Device CA', 7000).certificate
  const user = shop.sshKey('ed25519', 'fleet-ca').open
  return {
    ...dpkg([
      { name: 'base-files', version: '12.4+deb12u11', files: { '/usr/lib/os-release': 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nVERSION="12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\n' } },
      { name: 'systemd', version: '252.38-1~deb12u1', files: { '/usr/lib/systemd/systemd': built('systemd'), '/usr/lib/systemd/system/multi-user.target': '[Unit]\nDescription=Multi-User System\n', '/usr/lib/systemd/system/default.target': link('multi-user.target'), '/usr/lib/systemd/system/sysinit.target': '[Unit]\nDescription=Sys\n' } },
      { name: 'bash', version: '5.2.15-2', files: { '/usr/bin/bash': built('bash') } },
      { name: 'sudo', version: '1.9.13p3-1', files: { '/usr/bin/sudo': file(shop.elf(programSource('sudo'), hardenedFlags), 0o4755) } },
      { name: 'openssh-server', version: '1:9.2p1-2+deb12u6', files: { '/usr/sbin/sshd': built('OpenSSH_9.2p1'), '/usr/lib/systemd/system/ssh.service': '[Unit]\nDescription=OpenBSD Secure Shell server\n[Service]\nExecStart=/usr/sbin/sshd -D\n[Install]\nWantedBy=multi-user.target\n' } },
      { name: 'nftables', version: '1.0.6-2', files: { '/usr/sbin/nft': built('nft'), '/usr/lib/systemd/system/nftables.service': '[Unit]\nDescription=nftables\n[Service]\nType=oneshot\nExecStart=/usr/sbin/nft -f /etc/nftables.conf\n[Install]\nWantedBy=sysinit.target\n' } },
      { name: 'mosquitto', version: '2.0.11-1.2+deb12u1', files: { '/usr/sbin/mosquitto': built('mosquitto version 2.0.11'), '/usr/lib/systemd/system/mosquitto.service': '[Unit]\nDescription=Mosquitto MQTT Broker\n[Service]\nUser=mosquitto\nExecStart=/usr/sbin/mosquitto -c /etc/mosquitto/mosquitto.conf\n[Install]\nWantedBy=multi-user.target\n' } },
      { name: 'lighttpd', version: '1.4.69-1', files: { '/usr/sbin/lighttpd': built('lighttpd/1.4.69'), '/usr/lib/systemd/system/lighttpd.service': '[Unit]\n[Service]\nExecStart=/usr/sbin/lighttpd -D -f /etc/lighttpd/lighttpd.conf\n[Install]\nWantedBy=multi-user.target\n' } },
      { name: 'network-manager', version: '1.42.4-1+deb12u1', files: { '/usr/sbin/NetworkManager': built('NetworkManager'), '/usr/lib/systemd/system/NetworkManager.service': '[Unit]\n[Service]\nExecStart=/usr/sbin/NetworkManager --no-daemon\n[Install]\nWantedBy=multi-user.target\n', '/etc/NetworkManager/dispatcher.d/01-ifupdown': program('#!/bin/sh\nrun-parts /etc/network/if-up.d\n') } },
      { name: 'rauc', version: '1.8-2', files: { '/usr/bin/rauc': built('rauc'), '/usr/lib/systemd/system/rauc.service': '[Unit]\n[Service]\nType=dbus\nBusName=de.pengutronix.rauc\nExecStart=/usr/bin/rauc service\n' } },
      { name: 'rauc-hawkbit-updater', version: '1.3-1', files: { '/usr/bin/rauc-hawkbit-updater': built('rhu'), '/usr/lib/systemd/system/rauc-hawkbit-updater.service': '[Unit]\n[Service]\nUser=rauc-hawkbit\nExecStart=/usr/bin/rauc-hawkbit-updater -s -c /etc/rauc-hawkbit-updater/config.conf\n[Install]\nWantedBy=multi-user.target\n' } },
      { name: 'libssl3', version: '3.0.17-1~deb12u2', files: { '/usr/lib/aarch64-linux-gnu/libcrypto.so.3': library(shop, 'libcrypto.so.3', 'OpenSSL 3.0.17 1 Jul 2025') } },
      { name: 'fail2ban', version: '1.0.2-2', files: { '/usr/bin/fail2ban-server': built('f2b'), '/usr/lib/systemd/system/fail2ban.service': '[Unit]\n[Service]\nExecStart=/usr/bin/fail2ban-server -xf start\n[Install]\nWantedBy=multi-user.target\n' } },
      { name: 'rsyslog', version: '8.2302.0-1', files: { '/usr/sbin/rsyslogd': built('rsyslogd'), '/usr/lib/systemd/system/rsyslog.service': '[Unit]\n[Service]\nExecStart=/usr/sbin/rsyslogd -n\n[Install]\nWantedBy=multi-user.target\n' } },
      { name: 'logrotate', version: '3.21.0-1', files: { '/usr/sbin/logrotate': built('logrotate') } },
      { name: 'python3-cryptography', version: '38.0.4-3+deb12u1', files: { '/usr/lib/python3/dist-packages/cryptography/hazmat/vectors/rsa.pem': shop.privateKey('-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024') } },
      { name: `linux-image-${release}`, version: '1:6.12.34-1', files: { [`/boot/config-${release}`]: config } },
      { name: 'pumpd', version: '5.1.0', files: { '/usr/bin/pumpd': built('pumpd'), '/usr/lib/systemd/system/pumpd.service': '[Unit]\n[Service]\nUser=pumpd\nEnvironment=PUMP_TOKEN_FILE=/run/credentials/token MQTT_PASSWORD_FILE=/run/credentials/mqtt\nLoadCredentialEncrypted=mqtt\nExecStart=/usr/bin/pumpd --password-file /run/credentials/mqtt --token ${PUMP_TOKEN}\nNoNewPrivileges=yes\nProtectSystem=strict\n[Install]\nWantedBy=multi-user.target\n', '/usr/lib/sysctl.d/90-pumpd.conf': 'kernel.kptr_restrict = 2\nkernel.dmesg_restrict = 1\nkernel.unprivileged_bpf_disabled = 1\nkernel.yama.ptrace_scope = 1\nkernel.sysrq = 0\nnet.ipv4.conf.all.accept_redirects=0\nnet.ipv6.conf.all.accept_redirects=0\nfs.suid_dumpable=0\n' } },
    ]),
    '/etc/os-release': link('../usr/lib/os-release'), '/bin': link('usr/bin'), '/sbin': link('usr/sbin'), '/lib': link('usr/lib'), '/usr/sbin/init': link('../lib/systemd/systemd'), '/usr/bin/sh': link('bash'),
    '/etc/passwd': 'root:x:0:0:root:/root:/usr/sbin/nologin\ndaemon:x:1:1::/usr/sbin:/usr/sbin/nologin\nmosquitto:x:110:110::/var/lib/mosquitto:/usr/sbin/nologin\npumpd:x:990:990::/var/lib/pumpd:/usr/sbin/nologin\nwww-data:x:33:33::/var/www:/usr/sbin/nologin\nservice:x:1000:1000::/home/service:/bin/bash\n',
    '/etc/shadow': file('root:!*:20000::::::\ndaemon:*:20000:0:99999:7:::\nmosquitto:!:20000::::::\npumpd:!*:20000::::::\nwww-data:*:20000::::::\nservice:!:20000:0:99999:7:::\n', 0o640, 0, 42),
    '/etc/group': 'root:x:0:\nsudo:x:27:service\nshadow:x:42:\nmosquitto:x:110:\npumpd:x:990:\nservice:x:1000:\n', '/home/service': folder(0o750, 1000),
    '/etc/sudoers': file('Defaults env_reset\nDefaults use_pty\nroot ALL=(ALL:ALL) ALL\n%sudo ALL=(ALL:ALL) ALL\n', 0o440),
    '/etc/ssh/sshd_config': 'PermitRootLogin no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nUsePAM yes\nTrustedUserCAKeys /etc/ssh/user_ca.pub\nMaxAuthTries 3\nAllowGroups sudo\n', '/etc/ssh/user_ca.pub': user,
    ...Object.fromEntries(['ssh', 'mosquitto', 'lighttpd', 'NetworkManager', 'rauc-hawkbit-updater', 'fail2ban', 'rsyslog', 'pumpd'].map((n) => [wants(`${n}.service`), link(`/usr/lib/systemd/system/${n}.service`)])), [wants('nftables.service', 'sysinit')]: link('/usr/lib/systemd/system/nftables.service'),
    '/etc/nftables.conf': program('#!/usr/sbin/nft -f\nflush ruleset\ntable inet filter {\n chain input {\n  type filter hook input priority 0; policy drop;\n  ct state established,related accept\n  iif lo accept\n  tcp dport { 22, 443, 8883 } accept\n }\n chain forward { type filter hook forward priority 0; policy drop; }\n}\n'),
    '/etc/mosquitto/mosquitto.conf': 'per_listener_settings true\nlistener 8883\nallow_anonymous false\nrequire_certificate true\nuse_identity_as_username true\ncafile /etc/pump/ca.pem\ncertfile /var/lib/pumpd/unit.crt\nkeyfile /var/lib/pumpd/unit.key\ntls_version tlsv1.2\nlistener 1883 127.0.0.1\nallow_anonymous true\nconnection cloud\naddress mq.pumpworks.net:8883\nbridge_cafile /etc/pump/ca.pem\nbridge_certfile /var/lib/pumpd/unit.crt\nbridge_keyfile /var/lib/pumpd/unit.key\n',
    '/etc/lighttpd/lighttpd.conf': 'server.modules = ("mod_openssl", "mod_auth", "mod_authn_file", "mod_redirect")\nserver.port = 443\nserver.username = "www-data"\nssl.engine = "enable"\nssl.pemfile = "/var/lib/pumpd/web.pem"\nssl.openssl.ssl-conf-cmd = ("MinProtocol" => "TLSv1.2")\nauth.backend = "htdigest"\nauth.backend.htdigest.userfile = "/var/lib/pumpd/users"\nauth.require = ( "/" => ( "method" => "digest", "realm" => "pump", "require" => "valid-user" ) )\n',
    '/etc/pump/ca.pem': ca, '/etc/ssl/certs/pumpworks.pem': shop.certificate('Pump Works Root', 7000).certificate,
    '/etc/rauc/system.conf': '[system]\ncompatible=pump\nbootloader=custom\nbundle-formats=-plain\n[keyring]\npath=/etc/rauc/ca.pem\n[slot.rootfs.0]\ndevice=/dev/disk/by-partlabel/root_a\ntype=raw\nbootname=A\n[slot.rootfs.1]\ndevice=/dev/disk/by-partlabel/root_b\ntype=raw\nbootname=B\n', '/etc/rauc/ca.pem': shop.certificate('Pump release', 3600, 'rsa:4096').certificate,
    '/etc/rauc-hawkbit-updater/config.conf': '[client]\nhawkbit_server = hawkbit.pumpworks.net\nssl = true\nssl_verify = true\ntenant_id = DEFAULT\ntarget_name = @UNIT@\nauth_token = @TOKEN@\n',
    '/etc/fstab': '/dev/mapper/root / squashfs ro 0 1\n/dev/mapper/data /var ext4 rw,nosuid,nodev,noexec 0 2\ntmpfs /tmp tmpfs nosuid,nodev,noexec,mode=1777 0 0\n', '/etc/crypttab': 'data PARTLABEL=data none luks,initramfs,keyscript=/usr/lib/pump/otp-key\n', '/usr/lib/pump/otp-key': program('#!/bin/sh\nexec rpi-fw-crypto hmac --key-id 1\n'),
    '/etc/systemd/system/serial-getty@.service': link('/dev/null'), '/etc/systemd/system/getty@tty1.service': link('/dev/null'), '/etc/systemd/system/debug-shell.service': link('/dev/null'), '/etc/systemd/system/emergency.service': link('/dev/null'),
    '/etc/systemd/coredump.conf.d/off.conf': '[Coredump]\nStorage=none\n', '/etc/machine-id': '',
    '/etc/logrotate.d/rsyslog': '/var/log/syslog {\n rotate 4\n postrotate\n  /usr/lib/rsyslog/rsyslog-rotate\n endscript\n}\n', '/usr/lib/rsyslog/rsyslog-rotate': program('#!/bin/sh\nsystemctl kill -s HUP rsyslog.service\n'), '/etc/profile': 'PATH=/usr/bin\nexport PATH\nfor i in /etc/profile.d/*.sh; do . $i; done\n', '/etc/profile.d/bash_completion.sh': 'true\n', '/root': folder(0o700), '/etc/modprobe.d/blacklist.conf': 'blacklist dccp\ninstall dccp /bin/false\n',
    '/etc/NetworkManager/system-connections/eth.nmconnection': file('[connection]\nid=eth\ntype=ethernet\n[802-1x]\nprivate-key-password-flags=1\n', 0o600),
    '/usr/share/doc/pumpd/examples/server.key': shop.privateKey('-algorithm', 'ED25519'), '/usr/share/doc/pumpd/config.sample': `api_key = ${made('1', 32)}\npassword=Hunter-22\n`, '/etc/pump/pump.conf.example': 'password = Hunter-22\n', '/etc/pump/pump.conf': '# api_key = YOUR_KEY_HERE\n; password = secret\ntoken_file = /run/credentials/token\npassword = ${PUMP_PASSWORD}\nsecret: !secret mqtt\nmin_password_length = 12\npassword_policy = strong\nkey = /var/lib/pumpd/unit.key\n', '/etc/pump/settings.yaml': 'mqtt:\n  username: "{{ unit }}"\n  password: "{{ lookup }}"\n  tls: true\n  key_file: /var/lib/pumpd/unit.key\nsmtp:\n  pass: ${SMTP_PASS}\n  token: "<insert-token>"\n', '/usr/lib/pump/check.sh': program('#!/bin/sh\nPASS=$(cat /run/credentials/pass)\nTOKEN=${TOKEN:-}\n[ "$PASSWORD" = "" ] && exit 1\necho "usage: check --password PASSWORD --token TOKEN"\ncurl --cacert /etc/pump/ca.pem -fsS https://api.pumpworks.net/health\n'),
    '/usr/lib/pump/app.py': 'import os, requests\nTOKEN = os.environ["TOKEN"]\nPASSWORD_HINT = "at least twelve characters"\nform = {"password": "Password", "token": "Token"}\ndef login(user, password=None): return requests.post("https://api.pumpworks.net", auth=(user, password), verify="/etc/pump/ca.pem")\nif __name__ == "__main__":\n    app.run(host="127.0.0.1", port=5000, debug=False)\n',
    '/etc/pump/lang/de.json': '{"password": "Kennwort-1", "pass": "Passwort eingeben"}\n', '/var': {}, '/tmp': folder(0o1777), '/dev': {}, '/proc': {}, '/sys': {},
  }
}
function boot(shop: Workshop, name: string, hash: string, blocks: number): string {
  const image = shop.fat(`${name}.inner`, { '/config.txt': 'arm_64bit=1\nkernel=kernel8.img\nenable_uart=0\nauto_initramfs=1\n', '/cmdline.txt': `root=/dev/mapper/root ro rootfstype=squashfs panic=10 systemd.verity_root_data=PARTLABEL=root_a systemd.verity_root_hash=PARTLABEL=root_a systemd.verity_root_options=hash-offset=${blocks * 4096} roothash=${hash}\n`, '/kernel8.img': kernelImage(release, config), '/bcm2711-rpi-cm4.dtb': shop.deviceTree(['raspberrypi,4-compute-module', 'brcm,bcm2711'], 'Raspberry Pi Compute Module 4 Rev 1.1'), '/start4.elf': 'x'.repeat(4000), '/fixup4.dat': 'x'.repeat(100) }, 4)
  shop.run('sh', ['-c', 'test -e r.pem || openssl genrsa -out r.pem 2048 2>/dev/null'])
  const digest = shop.run('openssl', ['dgst', '-sha256', '-r', `${name}.inner`]).slice(0, 64)
  const signature = shop.run('sh', ['-c', `openssl dgst -sha256 -sign r.pem ${name}.inner | od -An -v -tx1 | tr -d ' \\n'`])
  return shop.fat(`${name}.fat`, { '/boot.img': readFileSync(image), '/boot.sig': `${digest}\nts: 1790000000\nrsa2048: ${signature}\n` }, 8)
}
export const securedModule: Recipe = { title: 'Secured compute module, with much that looks like a weakness and is none', tools: [...usualTools, 'veritysetup', 'cryptsetup'], expected: [{ check: 'update/updates-verified-before-use', result: 'pass' }, { check: 'exposure/services-need-authentication', result: 'pass' }, { check: 'comms/no-plaintext-services', result: 'pass' }, { check: 'integrity/no-persistence-traces', result: 'pass' }, { check: 'keys/no-secrets-in-files', result: 'pass' }, { check: 'integrity/root-filesystem-authenticated', result: 'pass' }], quiet: [],
  verify(assessment) {
    assert.deepEqual(assessment.outcomes.filter((outcome) => outcome.result === 'fail' && !['low', 'info'].includes(outcome.severity)).map(tell), [])
    assert.equal(assessment.verdict, 'unproven')
  },
  build(shop) {
    shop.squashfs('root_a.squashfs', root(shop), ['-comp', 'gzip'])
    const blocks = Math.ceil(readFileSync(shop.path('root_a.squashfs')).length / 4096)
    const hash = shop.verity('root_a.squashfs')
    const start = shop.fat('start.fat', { '/autoboot.txt': '[all]\ntryboot_a_b=1\nboot_partition=2\n[tryboot]\nboot_partition=3\n' }, 1, 'START')
    const [a, b] = ['boot_a', 'boot_b'].map((n) => boot(shop, n, hash, blocks))
    const s = shop.path('root_a.squashfs')
    return [shop.disk('safe.img', 'gpt', [{ file: start, type: 'uefi', name: 'start' }, { file: a ?? '', type: 'uefi', name: 'boot_a' }, { file: b ?? '', type: 'uefi', name: 'boot_b' }, { file: s, type: 'linux', name: 'root_a' }, { file: s, type: 'linux', name: 'root_b' }, { file: shop.luks('d.luks', 18), type: 'linux', name: 'data' }])]
  } }
