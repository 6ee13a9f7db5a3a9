/** Network daemons and tools: by the words with which they name their version. Data only. */
import { defineComponents } from '../define.ts'
import { beside } from './beside.ts'

export const networkComponents = defineComponents([
  {
    id: 'dropbear', title: 'Dropbear', kinds: ['binary'], literals: ['dropbear'],
    source: 'https://github.com/mkj/dropbear/blob/master/src/sysoptions.h',
    pattern: /(?:SSH-2\.0-dropbear_|Dropbear (?:server )?v)(?<version>20\d\d\.\d{2}|0\.\d{2})(?![\w.])/u,
    examples: ['\0SSH-2.0-dropbear_2022.83\0', '\0Dropbear server v2019.78 https://matt.ucc.asn.au/\0'], counterExamples: ['\0dropbear_rsa_host_key\0'],
  },
  {
    id: 'openssh', title: 'OpenSSH', kinds: ['binary'], literals: ['OpenSSH_'],
    source: 'https://github.com/openssh/openssh-portable/blob/master/version.h',
    pattern: /(?<![\w.-])OpenSSH_(?<version>\d{1,2}\.\d{1,2}p\d)(?![\w.*?,])/u,
    examples: ['\0OpenSSH_9.2p1\0'], counterExamples: ['\0OpenSSH_*\0', '\0OpenSSH_3.*\0', '\0OpenSSH_2.*,OpenSSH_3.0*,OpenSSH_3.1*\0'],
  },
  {
    id: 'dnsmasq', title: 'dnsmasq', kinds: ['binary'], literals: ['dnsmasq-'],
    source: 'https://thekelleys.org.uk/gitweb/?p=dnsmasq.git;a=blob;f=src/dnsmasq.c',
    pattern: /(?<![\w./-])dnsmasq-(?<version>2\.\d{2})(?![\w.])/u,
    examples: ['\0dnsmasq-2.89\0'], counterExamples: ['\0dnsmasq-dhcp\0'],
  },
  {
    id: 'wpa-supplicant', title: 'wpa_supplicant', kinds: ['binary'], literals: ['wpa_supplicant v', 'hostapd v'],
    source: 'https://w1.fi/cgit/hostap/tree/wpa_supplicant/wpa_supplicant.c',
    pattern: /(?<![\w.-])(?:wpa_supplicant|hostapd) v(?<version>[012]\.\d{1,2})(?![\w.])/u,
    examples: ['\0wpa_supplicant v2.10\0'], counterExamples: ['\0wpa_supplicant version\0'],
  },
  {
    id: 'bluez', title: 'BlueZ', kinds: ['binary'], across: true, literals: ['BlueZ %s'],
    source: 'https://git.kernel.org/pub/scm/bluetooth/bluez.git/tree/src/main.c',
    pattern: beside('BlueZ %s', '[45]\\.\\d{1,3}'),
    examples: ['x\x005.66\0BlueZ %s\0'], counterExamples: ['\0BlueZ %s\0'],
  },
  {
    id: 'avahi', title: 'Avahi', kinds: ['binary'], literals: ['avahi '],
    source: 'https://github.com/avahi/avahi/blob/master/configure.ac',
    pattern: /(?<![\w.-])avahi (?<version>0\.[6-9](?:\.\d{1,2})?(?:-rc\d)?)(?=$|\0)/u,
    examples: ['\0avahi 0.8\0'], counterExamples: ['\0avahi %s\0'],
  },
  {
    id: 'network-manager', title: 'NetworkManager', kinds: ['binary'], literals: ['NetworkManager (version '],
    source: 'https://gitlab.freedesktop.org/NetworkManager/NetworkManager/-/blob/main/src/core/main.c',
    pattern: /(?<![\w.-])NetworkManager \(version (?<version>[01]\.\d{1,2}\.\d{1,2})(?![\w.])/u,
    examples: ['\0NetworkManager (version 1.42.4) is starting... (%s%sboot:%s)\0'], counterExamples: ['\0NetworkManager (version %s)\0'],
  },
  {
    id: 'modemmanager', title: 'ModemManager', kinds: ['binary'], literals: ['ModemManager '],
    source: 'https://gitlab.freedesktop.org/mobile-broadband/ModemManager/-/blob/main/src/main.c',
    pattern: /(?<![\w.-])ModemManager (?:\(version )?(?<version>[01]\.\d{1,2}\.\d{1,2})(?![\w.])/u,
    examples: ['\0ModemManager (version 1.20.4) starting in %s bus...\0', '\0ModemManager 1.18.12\0'], counterExamples: ['\0ModemManager (version %s)\0'],
  },
  {
    id: 'connman', title: 'ConnMan', kinds: ['binary'], across: true, literals: ['GWeb/%s'],
    source: 'https://git.kernel.org/pub/scm/network/connman/connman.git/tree/gweb/gweb.c',
    pattern: beside('GWeb\\/%s', '1\\.\\d{1,2}'),
    examples: ['x\x001.41\0GWeb/%s\0'], counterExamples: ['\0GWeb/%s\0'],
  },
  {
    id: 'ofono', title: 'oFono', kinds: ['binary'], across: true, literals: ['oFono version %s'],
    source: 'https://git.kernel.org/pub/scm/network/ofono/ofono.git/tree/src/main.c',
    pattern: beside('oFono version %s', '[12]\\.\\d{1,2}'),
    examples: ['x\x001.31\0oFono version %s\0'], counterExamples: ['\0oFono version %s\0'],
  },
  {
    id: 'iwd', title: 'iwd', kinds: ['binary'], literals: ['iwctl version '],
    source: 'https://git.kernel.org/pub/scm/network/wireless/iwd.git/tree/client/main.c',
    pattern: /(?<![\w.-])iwctl version (?<version>[0-3]\.\d{1,2})(?![\w.])/u,
    examples: ['\0iwctl version 2.3\0'], counterExamples: ['\0iwctl version %s\0'],
  },
  {
    id: 'openvpn', title: 'OpenVPN', kinds: ['binary'], literals: ['OpenVPN '],
    source: 'https://github.com/OpenVPN/openvpn/blob/master/src/openvpn/options.c',
    pattern: /(?<![\w.-])OpenVPN (?<version>2\.\d\.\d{1,2})(?= [\w-]+ \[| \[)/u,
    examples: ['\0OpenVPN 2.6.14 x86_64-pc-linux-gnu [SSL (OpenSSL)] [LZO]\0'], counterExamples: ['\0OpenVPN %s\0'],
  },
  {
    id: 'wireguard-tools', title: 'wireguard-tools', kinds: ['binary'], across: true, literals: ['--version'],
    source: 'https://git.zx2c4.com/wireguard-tools/tree/src/version.h',
    pattern: beside('--version', '1\\.0\\.20[12]\\d{5}'),
    examples: ['x\0--version\x001.0.20210914\0'], counterExamples: ['\0--version\0'],
  },
  {
    id: 'strongswan', title: 'strongSwan', kinds: ['binary'], literals: ['strongSwan '],
    source: 'https://github.com/strongswan/strongswan/blob/master/src/charon/charon.c',
    pattern: /(?<![\w.-])strongSwan (?<version>[3-6]\.\d{1,2}\.\d{1,2}[a-z]?)(?=, )/u,
    examples: ['\0Starting IKE charon daemon (strongSwan 5.9.8, %s %s, %s)\0'], counterExamples: ['\0strongSwan %s\0'],
  },
  {
    id: 'radvd', title: 'radvd', kinds: ['binary'], across: true, literals: ['Version: %s'],
    source: 'https://github.com/radvd-project/radvd/blob/master/radvd.c',
    pattern: beside('Version: %s\n\n', '[12]\\.\\d{1,2}(?:_rc\\d)?'),
    examples: ['x\x002.19\0Version: %s\n\n\0'], counterExamples: ['\0Version: %s\0'],
  },
  {
    id: 'miniupnpc', title: 'MiniUPnPc', kinds: ['binary'], literals: ['MiniUPnPc/'],
    source: 'https://github.com/miniupnp/miniupnp/blob/master/miniupnpc/src/minisoap.c',
    pattern: /(?<![\w.-])MiniUPnPc\/(?<version>[12]\.\d(?:\.\d{1,8})?)(?![\w.])/u,
    examples: ['\0MiniUPnPc/2.2.4\0'], counterExamples: ['\0MiniUPnPc/%s\0'],
  },
  {
    id: 'miniupnpd', title: 'MiniUPnPd', kinds: ['binary'], literals: ['MiniUPnPd/'],
    source: 'https://github.com/miniupnp/miniupnp/blob/master/miniupnpd/upnphttp.c',
    pattern: /(?<![\w.-])MiniUPnPd\/(?<version>[12]\.\d(?:\.\d{1,8})?)(?![\w.])/u,
    examples: ['\0Server: OpenWRT UPnP/1.1 MiniUPnPd/2.3.1\0', '\0MiniUPnPd/1.8\0'], counterExamples: ['\0MiniUPnPd/%s\0'],
  },
  {
    id: 'libupnp', title: 'Portable SDK for UPnP', kinds: ['binary'], literals: ['Portable SDK for UPnP devices/'],
    source: 'https://github.com/pupnp/pupnp/blob/branch-1.14.x/upnp/src/genlib/net/sock.c',
    pattern: /Portable SDK for UPnP devices\/(?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0%s/%s, UPnP/1.0, Portable SDK for UPnP devices/1.8.4\0'], counterExamples: ['\0Portable SDK for UPnP devices/%s\0'],
  },
  {
    id: 'xl2tpd', title: 'xl2tpd', kinds: ['binary'], literals: ['xl2tpd-'],
    source: 'https://github.com/xelerance/xl2tpd/blob/master/l2tp.h',
    pattern: /(?<![\w.-])xl2tpd-(?<version>1\.\d\.\d{1,2})(?![\w.])/u,
    examples: ['\0xl2tpd-1.3.18\0'], counterExamples: ['\0xl2tpd-%s\0'],
  },
  {
    id: 'pptpd', title: 'pptpd', kinds: ['binary'], across: true, literals: ['pptpd v%s'],
    source: 'https://sourceforge.net/projects/poptop/',
    pattern: beside('\npptpd v%s\n', '\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}'),
    examples: ['x\x001.4.0\0\npptpd v%s\n\0'], counterExamples: ['\0pptpd v%s\0'],
  },
  {
    id: 'ppp', title: 'pppd', kinds: ['binary'], literals: ['pppoe-discovery from pppd '],
    source: 'https://github.com/ppp-project/ppp/blob/master/pppd/plugins/pppoe/pppoe-discovery.c',
    pattern: /(?<![\w.-])pppoe-discovery from pppd (?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0pppoe-discovery from pppd 2.4.9\0'], counterExamples: ['\0pppd %s\0'],
  },
  {
    id: 'lldpd', title: 'lldpd', kinds: ['binary'], literals: ['lldpd '],
    source: 'https://github.com/lldpd/lldpd/blob/master/src/daemon/lldpd.c',
    pattern: /(?<![\w.-])lldpd (?<version>[01]\.\d{1,2}\.\d{1,2})(?=$|\0| starting)/u,
    examples: ['\0lldpd 1.0.16\0'], counterExamples: ['\0lldpd %s\0'],
  },
  {
    id: 'dhcpcd', title: 'dhcpcd', kinds: ['binary'], literals: ['dhcpcd'],
    source: 'https://github.com/NetworkConfiguration/dhcpcd/blob/master/src/dhcpcd.c',
    pattern: /(?<![\w./-])dhcpcd[ -](?<version>(?:[4-9]|10)\.\d{1,2}\.\d{1,2})(?![\w.])/u,
    examples: ['\0dhcpcd 9.4.1\n%s\0', '\0dhcpcd-9.4.1 starting\0'], counterExamples: ['\0dhcpcd %s\0'],
  },
  {
    id: 'isc-dhcp', title: 'ISC DHCP', kinds: ['binary'], across: true, literals: ['dhclient.c'],
    source: 'https://gitlab.isc.org/isc-projects/dhcp/-/blob/master/client/dhclient.c',
    pattern: beside('dhclient\\.c', '4\\.\\d{1,2}\\.\\d{1,2}(?:-P\\d)?'),
    examples: ['x\0dhclient.c\x004.4.3-P1\0'], counterExamples: ['\0dhclient.c\0'],
  },
  {
    id: 'ntp', title: 'NTP', kinds: ['binary'], literals: ['ntpd '],
    source: 'https://www.ntp.org/',
    pattern: /(?<![\w.-])ntpd (?<version>4\.\d\.\d(?:p\d{1,2})?)(?=@)/u,
    examples: ['\0ntpd 4.2.8p15@1.3728-o Tue Jun 23 09:22:10 UTC 2020 (1)\0'], counterExamples: ['\0ntpd %s\0'],
  },
])
