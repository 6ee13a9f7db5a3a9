/** Rules for secrets of links and of network services, in the files that hold them: VPN, PPP, RADIUS, routing, time, telephony. Data only. */
import { acceptable } from './assignments.ts'
import { defineRules, type Match, type SearchRule } from './define.ts'
import { entropy, isPlaceholder, isSequence } from './placeholder.ts'

const commented = ({ text, start, matched }: Match): boolean => /^\s*(?:#|;|\/\/|!)/u.test(text.slice(text.lastIndexOf('\n', start) + 1, start + matched.length))

/** The place says that it is a password. */
const password: NonNullable<SearchRule['accept']> = ({ secret = '' }, match) => !commented(match) && acceptable('password', secret, false)

const made: NonNullable<SearchRule['accept']> = ({ secret = '' }, match) => !commented(match) && !isPlaceholder(secret) && !isSequence(secret) && entropy(secret) >= 3.5

/** 32 bytes in base64: the last letter before the sign has two bits to spare. */
const key32 = '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]='
/** Put together so that no scanner takes this file for a leak. */
const key = ['qRk2LmX9vTz4Yb8NcW3sHd6', 'JfP1gUeA5oZt0Kq3vTz7w='].join('').slice(0, 43).replace(/.$/u, 'w=')
const staticKey = ['-----BEGIN OpenVPN Static', ' key V1-----\n'].join('')
const hexLine = '8f3a1c9e7b2d4f60a5c8e1937d4b2f06\n'

export const linkRules = defineRules([
  {
    id: 'wireguard-key',
    title: 'WireGuard private or preshared key',
    literals: ['privatekey', 'presharedkey', 'private_key', 'preshared_key', 'private-key', 'preshared-key'],
    kinds: ['config', 'code', 'text'],
    pattern: new RegExp(String.raw`(?<name>(?:pre[-_]?shared|private)[-_]?key)["']?\s{0,8}[:= ]\s{0,8}["']?(?<secret>${key32})`, 'iu'),
    accept: made,
    examples: [`/etc/wireguard/wg0.conf\nPrivateKey = ${key}`, `/etc/config/network\n\toption private_key '${key}'`],
    counterExamples: ['/etc/wireguard/wg0.conf\nPrivateKey = <your key>', `/etc/wireguard/wg0.conf\n# PrivateKey = ${key}`, `/etc/wireguard/wg0.conf\nPublicKey = ${key}`],
  },
  {
    id: 'wireguard-key-file',
    title: 'WireGuard private key in a file of its own',
    literals: [],
    whole: true,
    paths: ['/etc/wireguard/*', '*privatekey*', '*private_key*', '*psk', '*.privkey', '*wg*.key', '/etc/wg/*'],
    pattern: new RegExp(String.raw`^(?<secret>${key32})\s*$`, 'u'),
    accept: (groups, match) => made(groups, match) && !/pub/iu.test(match.path.slice(match.path.lastIndexOf('/'))),
    examples: [`/etc/wireguard/privatekey\n${key}\n`],
    counterExamples: [`/etc/wireguard/publickey\n${key}\n`],
  },
  {
    id: 'openvpn-static-key',
    title: 'Static key of OpenVPN',
    literals: ['BEGIN OpenVPN'],
    kinds: ['config', 'code', 'text'],
    pattern: /-----BEGIN (?<name>OpenVPN (?:Static key V1|tls-crypt-v2 (?:server|client) key))-----/u,
    accept: (_, match) => !commented(match) && /^\s{1,4}(?:[0-9a-f]{32}\s{1,4}){2}|^\s{1,4}[A-Za-z0-9+/]{60}/u.test(match.after()),
    examples: [`/etc/openvpn/ta.key\n#\n${staticKey}${hexLine.repeat(4)}`],
    counterExamples: [`/etc/openvpn/ta.key\n${staticKey}<paste your key>\n`],
  },
  {
    id: 'openvpn-login',
    title: 'Name and password of a VPN',
    literals: [],
    whole: true,
    kinds: ['config', 'text'],
    paths: ['**/openvpn/**', '*.ovpn', '**/openvpn*'],
    pattern: /(?:^[\w.@+-]{1,64}\r?\n(?<secret1>[^\s<>]{4,100})\s*$|<auth-user-pass>\s{1,4}[^\s<>]{1,64}\s{1,4}(?<secret2>[^\s<>]{4,100})\s{1,4}<\/auth-user-pass>)/u,
    accept: password,
    examples: ['/etc/openvpn/auth.txt\nunit\nw1nter-tree\n', '/etc/openvpn/a.ovpn\nclient\n<auth-user-pass>\nunit\nw1nter-tree\n</auth-user-pass>\n'],
    counterExamples: ['/etc/openvpn/client.conf\nclient\nauth-user-pass /etc/openvpn/auth.txt\nverb 3\n', '/etc/openvpn/auth.txt\nusername\npassword\n'],
  },
  {
    id: 'ppp-secret',
    title: 'Secret of a PPP or L2TP account',
    literals: [],
    whole: true,
    paths: ['chap-secrets', 'pap-secrets', 'l2tp-secrets', 'srp-secrets'],
    pattern: /^[^\S\n]{0,8}(?![#\s])(?:"[^"\n]{0,100}"|\S{1,100})[^\S\n]{1,40}(?:"[^"\n]{0,100}"|[^\s#]\S{0,100})[^\S\n]{1,40}(?:"(?<secret1>[^"\n]{4,100})"|(?<secret2>[^\s"#@]\S{3,100}))/gmu,
    accept: password,
    examples: ['/etc/ppp/chap-secrets\n# client server secret\n"unit@isp" * "w1nter-tree" *\n', '/etc/ppp/pap-secrets\nunit\t*\tw1nter-tree\n'],
    counterExamples: ['/etc/ppp/chap-secrets\n# Secrets for authentication using CHAP\n# client\tserver\tsecret\tIP\n', '/etc/ppp/pap-secrets\n*\thostname\t""\t*\nguest\thostname\t"*"\t-\n'],
  },
  {
    id: 'ike-secret',
    title: 'Secret of an IPsec link',
    literals: ['secret', 'IPSec', 'Xauth', 'PSK'],
    kinds: ['config', 'text'],
    paths: ['**/swanctl/**', 'swanctl.conf', '**/vpnc/**', 'vpnc*.conf', '**/ipsec*', '**/ipsec.d/**', '**/strongswan*', '*.secrets'],
    pattern: /(?:^\s*(?<name1>secret\w{0,8})\s{0,8}=\s{0,8}"?(?<secret1>[^\s"]{4,200})"?\s*$|^\s*(?<name2>IPSec secret|Xauth password)\s{1,8}(?<secret2>\S{4,200})\s*$|:\s{0,4}(?<name3>PSK)\s{1,4}(?<secret3>0[sx][A-Za-z0-9+/]{8,200}={0,2}))/iu,
    accept: password,
    examples: ['/etc/swanctl/swanctl.conf\n    secret = "w1nter-tree"', '/etc/vpnc/default.conf\nIPSec secret w1nter-tree', '/etc/ipsec.secrets\n: PSK 0sqRk2LmX9vTz4Yb8NcW3sHd6='],
    counterExamples: ['/etc/swanctl/swanctl.conf\n    # secret = "w1nter-tree"', '/etc/swanctl/swanctl.conf\n  secrets {', '/etc/vpnc/default.conf\nIPSec secret <group-password>'],
  },
  {
    id: 'racoon-psk',
    title: 'Preshared key of an IPsec link',
    literals: [],
    whole: true,
    paths: ['psk.txt', '**/racoon/*'],
    pattern: /^(?<name>(?:\d{1,3}\.){3}\d{1,3}|[\w.@-]{3,80})[^\S\n]{1,20}(?<secret>[^\s#;{]{4,100})[^\S\n]*$/gmu,
    accept: (groups, match) => match.path.endsWith('psk.txt') && password(groups, match),
    examples: ['/etc/racoon/psk.txt\n# peer key\n198.51.100.7 w1nter-tree\n'],
    counterExamples: ['/etc/racoon/psk.txt\n# 10.0.0.1 secret77\n', '/etc/racoon/racoon.conf\nlog debug2;\n'],
  },
  {
    id: 'network-service-secret',
    title: 'Secret of a network service',
    literals: ['secret', 'auth_pass', 'message-digest-key', 'authentication-key', 'neighbor', 'password', 'community'],
    kinds: ['config'],
    paths: ['**/freeradius/**', '**/raddb/**', 'clients.conf', '**/hostapd/**', 'sip*.conf', 'iax*.conf', 'manager*.conf', 'pjsip*.conf', '**/asterisk/**', 'keepalived*.conf', '**/frr/**', '**/quagga/**', 'frr.conf', 'bgpd.conf', 'ospfd.conf', 'zebra.conf', 'ripd.conf', 'isisd.conf', '**/bird/**', 'bird*.conf', '**/bind/**', 'rndc.*', 'named*.conf', '**/named/**', 'radius*', 'radcli*', 'servers', 'hostapd*.conf'],
    pattern: /(?:^\s*(?<name1>secret|auth_pass|(?:auth|acct)_server_shared_secret|password)\s{0,8}[= ]\s{0,8}"?(?<secret1>[^\s"'=;{}][^\s"';{}]{3,199})"?\s*;?\s*$|\b(?<name2>message-digest-key \d{1,3} md5|authentication-key|neighbor \S{1,60} password|enable password|enable secret)\s{1,4}(?:\d\s{1,2})?(?<secret2>\S{4,100}))/iu,
    accept: password,
    examples: ['/etc/freeradius/clients.conf\n\tsecret = w1nter-tree', '/etc/bind/rndc.key\n\tsecret "qRk2LmX9vTz4Yb8NcW3sHd6JfP1gUeA5oZt0Kq3vTz7=";', '/etc/frr/bgpd.conf\n neighbor 10.0.0.1 password w1nter-tree', '/etc/keepalived/keepalived.conf\n    auth_pass w1nter-tree'],
    counterExamples: ['/etc/freeradius/clients.conf\n#\tsecret = w1nter-tree', '/etc/bind/named.conf\nkey "a" { secret "<secret>"; };', '/etc/frr/bgpd.conf\n neighbor 10.0.0.1 remote-as 65001'],
  },
  {
    id: 'time-key',
    title: 'Key of a time server',
    literals: [],
    whole: true,
    paths: ['ntp.keys', 'chrony.keys', '*.keys'],
    pattern: /^[^\S\n]{0,4}\d{1,5}[^\S\n]{1,8}(?<name>M|MD5|SHA\d{0,3}|AES\w{0,12}|S|A|N)[^\S\n]{1,8}(?:HEX:|ASCII:)?(?<secret>[^\s#]{6,200})/gmu,
    accept: password,
    examples: ['/etc/ntp.keys\n1 M qRk2LmX9vTz4Yb8N\n', '/etc/chrony/chrony.keys\n7 SHA256 HEX:8F3A1C9E7B2D4F60A5C8E1937D4B2F06\n'],
    counterExamples: ['/etc/ntp.keys\n# 1 M password\n', '/etc/app.keys\n1 second value\n'],
  },
  {
    id: 'mail-relay-password',
    title: 'Password of a mail relay',
    literals: [],
    whole: true,
    paths: ['sasl_passwd', 'sasl_passwd*', 'passwd.client', 'smtp_auth*'],
    pattern: /^[^\s#]{3,120}[^\S\n]{1,20}[^\s:]{1,80}:(?<secret>\S{4,100})[^\S\n]*$/gmu,
    accept: password,
    examples: ['/etc/postfix/sasl_passwd\n[smtp.example.net]:587 unit@example.net:w1nter-tree\n'],
    counterExamples: ['/etc/postfix/sasl_passwd\n# [host]:587 user:password\n', '/etc/postfix/sasl_passwd\n[host]:587 user:password\n'],
  },
  {
    id: 'update-cipher-key',
    title: 'Key that decrypts updates',
    literals: [],
    whole: true,
    paths: ['*.key', '*aes*', '*enc*', '/etc/swupdate/**', '*.aes'],
    // SWUpdate: the key and the vector in hexadecimal digits, in one line.
    pattern: /^(?<secret>[0-9a-f]{32,64})[^\S\n]{1,4}[0-9a-f]{32}\s*$/iu,
    accept: ({ secret = '' }) => entropy(secret) >= 3,
    examples: ['/etc/swupdate/enc.key\n8f3a1c9e7b2d4f60a5c8e1937d4b2f068f3a1c9e7b2d4f60a5c8e1937d4b2f06 a5c8e1937d4b2f068f3a1c9e7b2d4f60\n'],
    counterExamples: ['/etc/x/sum.key\n8f3a1c9e7b2d4f60a5c8e1937d4b2f06  file.bin\n'],
  },
])
