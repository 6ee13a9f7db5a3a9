/** Network daemons and tools, continued: by the words with which they name their version. Data only. */
import { defineComponents } from '../define.ts'
import { beside } from './beside.ts'

export const networkMoreComponents = defineComponents([
  {
    id: 'ntpsec', title: 'NTPsec', kinds: ['binary'], across: true, literals: ['ntpd ntpsec-%s'],
    source: 'https://gitlab.com/NTPsec/ntpsec/-/blob/master/ntpd/ntpd.c',
    pattern: beside('ntpd ntpsec-%s', '\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}'),
    examples: ['x\x001.2.2\0ntpd ntpsec-%s\0'], counterExamples: ['\0ntpd ntpsec-%s\0'],
  },
  {
    id: 'ptpd', title: 'PTPd', kinds: ['binary'], literals: ['ptpd2 version '],
    source: 'https://github.com/ptpd/ptpd',
    pattern: /(?<![\w.-])ptpd2 version (?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0ptpd2 version 2.3.1\0'], counterExamples: ['\0ptpd2 version %s\0'],
  },
  {
    id: 'ethtool', title: 'ethtool', kinds: ['binary'], literals: ['ethtool version '],
    source: 'https://git.kernel.org/pub/scm/network/ethtool/ethtool.git/tree/ethtool.c',
    pattern: /(?<![\w.-])ethtool version (?<version>\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0ethtool version 6.1\0'], counterExamples: ['\0ethtool version %s\0'],
  },
  {
    id: 'iperf2', title: 'iperf 2', kinds: ['binary'], literals: ['iperf version '],
    source: 'https://sourceforge.net/projects/iperf2/',
    pattern: /(?<![\w.-])iperf version (?<version>2\.\d\.\d{1,2})(?![\w.])/u,
    examples: ['\0iperf version 2.1.8 (12 August 2022) pthreads\0'], counterExamples: ['\0iperf version %s\0'],
  },
  {
    id: 'iperf3', title: 'iperf3', kinds: ['binary'], literals: ['iperf '],
    source: 'https://github.com/esnet/iperf/blob/master/src/libiperf.c',
    pattern: /(?<![\w.-])iperf (?<version>3\.\d{1,2}(?:\.\d)?)(?=$|\0)/u,
    examples: ['\0iperf 3.12\0'], counterExamples: ['\0iperf %s\0'],
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
    id: 'inadyn', title: 'In-a-Dyn', kinds: ['binary'], literals: ['inadyn/'],
    source: 'https://github.com/troglobit/inadyn',
    pattern: /(?<![\w.-])inadyn\/(?<version>[12]\.\d{1,2}\.?\d{0,2})(?![\w.])/u,
    examples: ['\0inadyn/2.10.0 https://github.com/troglobit/inadyn/issues\0'], counterExamples: ['\0inadyn/%s\0'],
  },
  {
    id: 'frr', title: 'FRRouting', kinds: ['binary'], literals: ['FRRouting '],
    source: 'https://github.com/FRRouting/frr/blob/master/lib/vty.c',
    pattern: /(?<![\w.-])FRRouting (?<version>(?:[2-9]|1\d)\.\d{1,2}(?:\.\d{1,2})?)(?:-[\w.]+)?\.?(?=$|\0)/u,
    examples: ['\0FRRouting 8.4.4.\0'], counterExamples: ['\0FRRouting %s\0'],
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
    id: 'darkstat', title: 'darkstat', kinds: ['binary'], literals: ['darkstat/'],
    source: 'https://github.com/emikulic/darkstat',
    pattern: /(?<![\w.-])darkstat\/(?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0darkstat/3.0.719\0'], counterExamples: ['\0darkstat/%s\0'],
  },
  {
    id: 'getdns', title: 'getdns', kinds: ['binary'], literals: ['getdns '],
    source: 'https://github.com/getdnsapi/getdns',
    pattern: /(?<![\w.-])getdns (?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?= configured on )/u,
    examples: ['\0getdns 1.6.0 configured on 2022-10-15 for the December 2015 version of the API\0'], counterExamples: ['\0getdns %s\0'],
  },
  {
    id: 'mosh', title: 'mosh', kinds: ['binary'], literals: ['(mosh '],
    source: 'https://github.com/mobile-shell/mosh',
    pattern: /\(mosh (?<version>\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)\)/u,
    examples: ['\0mosh-server (mosh 1.4.0) [build mosh 1.4.0]\0'], counterExamples: ['\0(mosh %s)\0'],
  },
  {
    id: 'usb-modeswitch', title: 'usb_modeswitch', kinds: ['binary'], across: true, literals: ['AltSetting'],
    source: 'https://www.draisberghof.de/usb_modeswitch/',
    pattern: beside('AltSetting', '[12]\\.\\d\\.\\d{1,2}'),
    examples: ['x\0AltSetting\x002.6.1\0'], counterExamples: ['\0AltSetting\0'],
  },
  {
    id: 'libpcap', title: 'libpcap', kinds: ['binary'], literals: ['libpcap version '],
    source: 'https://github.com/the-tcpdump-group/libpcap/blob/master/pcap-linux.c',
    pattern: /(?<![\w.-])libpcap version (?<version>\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])/u,
    examples: ['\0libpcap version 1.10.3 (with TPACKET_V3)\0'], counterExamples: ['\0libpcap version %s\0'],
  },
  {
    id: 'nmap', title: 'Nmap', kinds: ['binary'], across: true, literals: ['Nmap'],
    source: 'https://github.com/nmap/nmap',
    pattern: beside('Nmap', '[4-9]\\.\\d{2}'),
    examples: ['x\x007.93\0Nmap\0'], counterExamples: ['\0Nmap\0'],
  },
  {
    id: 'nfs-utils', title: 'nfs-utils', kinds: ['binary'], literals: ['nfsstat: '],
    source: 'https://git.linux-nfs.org/?p=steved/nfs-utils.git',
    pattern: /(?<![\w.-])nfsstat: (?<version>[12]\.\d\.\d{1,2})(?![\w.])/u,
    examples: ['\0nfsstat: 2.6.2\0'], counterExamples: ['\0nfsstat: %s\0'],
  },
  {
    id: 'gpsd', title: 'gpsd', kinds: ['binary'], across: true, literals: ['%s: %s (revision %s)'],
    source: 'https://gitlab.com/gpsd/gpsd/-/blob/master/gpsd/gpsd.c',
    pattern: beside('%s: %s \\(revision %s\\)\n', '[23]\\.\\d{2}(?:\\.\\d)?'),
    examples: ['x\x003.22\0%s: %s (revision %s)\n\0'], counterExamples: ['\0%s (revision %s)\0'],
  },
  {
    id: 'i2c-tools', title: 'i2c-tools', kinds: ['binary'], across: true, literals: ['i2cdump version %s'],
    source: 'https://git.kernel.org/pub/scm/utils/i2c-tools/i2c-tools.git/tree/tools/i2cdump.c',
    pattern: beside('i2cdump version %s\n', '[34]\\.\\d(?:\\.\\d)?'),
    examples: ['x\x004.3\0i2cdump version %s\n\0'], counterExamples: ['\0i2cdump version %s\0'],
  },
])
