/** Routing, packet filters, tunnels and addresses: by the words with which they name their version. Data only. */
import { defineComponents } from '../define.ts'
import { beside } from './beside.ts'

export const routingComponents = defineComponents([
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
    id: 'ppp', title: 'pppd', kinds: ['binary'], literals: ['pppoe-discovery from pppd ', '/lib/pppd/2'],
    source: 'https://github.com/ppp-project/ppp/blob/master/pppd/plugins/pppoe/pppoe-discovery.c',
    pattern: /(?<![\w.-])pppoe-discovery from pppd (?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])|^(?:\/usr)?\/lib\/pppd\/(?<version1>2\.[45]\.\d{1,2})$/u,
    examples: ['\0pppoe-discovery from pppd 2.4.9\0'], counterExamples: ['\0/usr/lib/pppd/2.4.9/nm-pptp-pppd-plugin.so\0', '\0pppd %s\0'],
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
    id: 'ethtool', title: 'ethtool', kinds: ['binary'], literals: ['ethtool version '],
    source: 'https://git.kernel.org/pub/scm/network/ethtool/ethtool.git/tree/ethtool.c',
    pattern: /(?<![\w.-])ethtool version (?<version>\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0ethtool version 6.1\0'], counterExamples: ['\0ethtool version %s\0'],
  },
  {
    id: 'ebtables', title: 'ebtables', kinds: ['binary'], literals: ['ebtables v'],
    source: 'https://git.netfilter.org/ebtables/',
    pattern: /(?<![\w.-])ebtables v(?<version>2\.0\.\d{1,2})(?:-\d)?(?= )/u,
    examples: ['\0ebtables v2.0.11 (December 2011)\0'], counterExamples: ['\0ebtables v%s\0'],
  },
  {
    id: 'iptables', title: 'iptables', kinds: ['binary'], literals: ['(legacy)', '(nf_tables)'],
    source: 'https://git.netfilter.org/iptables/tree/iptables/xshared.h',
    pattern: /(?<![\w.-])(?<version>1\.[89]\.\d{1,2}) \((?:legacy|nf_tables)\)$/u,
    examples: ['\x001.8.9 (legacy)\0', '\x001.8.9 (nf_tables)\0'], counterExamples: ['\0ebtables v2.0.11 (legacy) (December 2011)\0', '\0%s (legacy)\0'],
  },
  {
    id: 'nftables', title: 'nftables', kinds: ['binary'], across: true, literals: ['nftables'],
    source: 'https://git.netfilter.org/nftables/tree/src/main.c',
    pattern: beside('nftables', '[01]\\.\\d\\.\\d{1,2}'),
    examples: ['x\x001.0.6\0nftables\0'], counterExamples: ['\0nftables\0'],
  },
  {
    id: 'ipset', title: 'ipset', kinds: ['binary'], across: true, literals: ['ipset'],
    source: 'https://git.netfilter.org/ipset/tree/lib/ipset.c',
    pattern: beside('ipset', '[67]\\.\\d{1,2}'),
    examples: ['x\x007.17\0ipset\0'], counterExamples: ['\0ipset\0'],
  },
  {
    id: 'igmpproxy', title: 'igmpproxy', kinds: ['binary'], literals: ['igmpproxy '],
    source: 'https://github.com/pali/igmpproxy',
    pattern: /(?<![\w.-])igmpproxy (?<version>0\.\d(?:\.\d)?)(?![\w.])/u,
    examples: ['\0igmpproxy 0.3\0'], counterExamples: ['\0igmpproxy %s\0'],
  },
  {
    id: 'smcroute', title: 'SMCRoute', kinds: ['binary'], literals: ['SMCRoute v'],
    source: 'https://github.com/troglobit/smcroute',
    pattern: /(?<![\w.-])SMCRoute v(?<version>\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)(?![\w.])/u,
    examples: ['\0SMCRoute v2.5.6\0'], counterExamples: ['\0SMCRoute v%s\0'],
  },
  {
    id: 'frr', title: 'FRRouting', kinds: ['binary'], literals: ['FRRouting '],
    source: 'https://github.com/FRRouting/frr/blob/master/lib/vty.c',
    pattern: /(?<![\w.-])FRRouting (?:\(version )?(?<version>(?:[2-9]|1\d)\.\d{1,2}(?:\.\d{1,2})?)(?:-[\w.]+)?\)?\.?(?=$|\0)/u,
    examples: ['\0FRRouting 8.4.4.\0', '\0Hello, this is FRRouting (version 6.0.2).\0'], counterExamples: ['\0FRRouting %s\0'],
  },
  {
    id: 'bird', title: 'BIRD', kinds: ['binary'], literals: ['BIRD version '],
    source: 'https://gitlab.nic.cz/labs/bird',
    pattern: /(?<![\w.-])BIRD version (?<version>[123]\.\d{1,2}(?:\.\d{1,2})?)(?![\w.])/u,
    examples: ['\0BIRD version 2.0.12\0'], counterExamples: ['\0BIRD version %s\0'],
  },
  {
    id: 'tayga', title: 'TAYGA', kinds: ['binary'], literals: ['starting TAYGA '],
    source: 'http://www.litech.org/tayga/',
    pattern: /(?<![\w.-])starting TAYGA (?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0starting TAYGA 0.9.2\0'], counterExamples: ['\0starting TAYGA\0'],
  },
  {
    id: 'dibbler', title: 'Dibbler', kinds: ['binary'], literals: ['a portable DHCPv6, version '],
    source: 'https://github.com/tomaszmrugalski/dibbler',
    pattern: /a portable DHCPv6, version (?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0| Dibbler - a portable DHCPv6, version 1.0.1\0'], counterExamples: ['\0a portable DHCPv6\0'],
  },
  {
    id: 'quagga', title: 'Quagga', kinds: ['binary'], literals: ['this is Quagga (version '],
    source: 'https://github.com/Quagga/quagga/blob/master/lib/vty.c',
    pattern: /this is Quagga \(version (?<version>[01]\.\d{1,2}\.\d{1,2}(?:\.\d)?)(?![\w.])/u,
    examples: ['\0Hello, this is Quagga (version 1.2.4).\0'], counterExamples: ['\0this is Quagga\0'],
  },
  {
    id: 'ipsec-tools', title: 'IPsec-Tools', kinds: ['binary'], literals: ['ipsec-tools '],
    source: 'https://sourceforge.net/projects/ipsec-tools/',
    pattern: /^(?:@\(#\))?ipsec-tools (?<version>0\.\d{1,2}(?:\.\d{1,2})?)(?= \(|$)/u,
    examples: ['\0@(#)ipsec-tools 0.8.2 (http://ipsec-tools.sourceforge.net)\0'], counterExamples: ['\0ipsec-tools 0\0'],
  },
  {
    id: 'strongswan', title: 'strongSwan', kinds: ['binary'], literals: ['Swan '],
    source: 'https://github.com/strongswan/strongswan/blob/master/src/starter/starter.c',
    pattern: /(?:(?<![\w.-])strong|%s)Swan (?<version>[3-6]\.\d{1,2}\.\d{1,2}[a-z]?)(?=$|\0|,| IPsec)/u,
    examples: ['\0Starting IKE charon daemon (strongSwan 5.9.8, %s %s, %s)\0', '\0Starting %sSwan 5.9.8 IPsec [starter]...\0'], counterExamples: ['\0Linux strongSwan %s\0', '\0Openswan 2.6.38\0'],
  },
])
