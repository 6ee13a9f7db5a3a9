/**
 * The applets that each published hole of BusyBox is in. A BusyBox without any of them does not have the hole. Where a hole is in
 * code that applets share, all who use it are listed, and one too many rather than one too few. Data only; as the records of the
 * National Vulnerability Database name the applet or the source file (https://nvd.nist.gov/vuln/detail/<id>).
 */

/** Who opens a file through open_zipped and xmalloc_open_zipped_read_close (libbb), whatever packed it: modules, fonts, pictures. */
const openers = ['depmod', 'modinfo', 'rmmod', 'lsmod', 'setfont', 'loadfont', 'fbsplash'] as const
/** Who unpacks what gzip packed: archival/libarchive/decompress_gunzip.c and open_transformer.c. */
const gunzip = ['gunzip', 'gzip', 'zcat', 'tar', 'unzip', 'dpkg', 'dpkg-deb', 'rpm', 'rpm2cpio', 'modprobe', 'insmod', 'man', 'zgrep', ...openers] as const
const bunzip2 = ['bunzip2', 'bzip2', 'bzcat', 'tar', 'dpkg', 'dpkg-deb', 'rpm', 'rpm2cpio', 'modprobe', 'insmod', 'man', 'unzip', 'zcat', ...openers] as const
const unlzma = ['unlzma', 'lzma', 'lzcat', 'tar', 'dpkg', 'dpkg-deb', 'rpm', 'rpm2cpio', 'modprobe', 'insmod', 'man', 'unzip', 'zcat', ...openers] as const
const lzop = ['lzop', 'unlzop', 'lzopcat'] as const
const dhcp = ['udhcpc', 'udhcpd', 'udhcpc6', 'dhcprelay', 'dumpleases'] as const
/** Who prints names that a name server sent: through libbb's sockaddr2str, and nslookup by itself. */
const hostNames = [
  'netstat', 'nslookup', 'traceroute', 'traceroute6', 'ping', 'ping6', 'nc', 'route', 'arp', 'ifconfig', 'wget', 'telnet', 'ftpget', 'ftpput', 'tcpsvd', 'udpsvd', 'httpd', 'ftpd', 'telnetd', 'ntpd', 'rdate', 'whois', 'syslogd', 'who', 'last', 'w',
] as const
const shells = ['ash', 'hush', 'sh', 'bash', 'fdisk', 'lash', 'msh'] as const

export const busyboxApplets: Readonly<Record<string, readonly string[]>> = {
  'CVE-2006-1058': ['passwd', 'chpasswd', 'cryptpw', 'mkpasswd', 'adduser'],
  'CVE-2006-5050': ['httpd'],
  'CVE-2011-2716': dhcp,
  'CVE-2011-5325': ['tar', 'dpkg', 'dpkg-deb'],
  'CVE-2013-1813': ['mdev'],
  'CVE-2014-4607': lzop,
  'CVE-2014-9645': ['modprobe', 'insmod', 'depmod', 'lsmod', 'rmmod'],
  'CVE-2015-9261': gunzip,
  'CVE-2016-2147': dhcp,
  'CVE-2016-2148': dhcp,
  'CVE-2016-6301': ['ntpd'],
  'CVE-2017-15873': bunzip2,
  'CVE-2017-15874': unlzma,
  'CVE-2017-16544': shells,
  'CVE-2018-1000500': ['wget'],
  'CVE-2018-1000517': ['wget'],
  'CVE-2018-20679': dhcp,
  'CVE-2019-5747': dhcp,
  'CVE-2021-28831': gunzip,
  'CVE-2021-42373': ['man'],
  'CVE-2021-42374': unlzma,
  'CVE-2021-42375': ['ash', 'sh', 'bash'],
  'CVE-2021-42376': ['hush', 'sh', 'bash'],
  'CVE-2021-42377': ['hush', 'sh', 'bash'],
  'CVE-2021-42378': ['awk'],
  'CVE-2021-42379': ['awk'],
  'CVE-2021-42380': ['awk'],
  'CVE-2021-42381': ['awk'],
  'CVE-2021-42382': ['awk'],
  'CVE-2021-42383': ['awk'],
  'CVE-2021-42384': ['awk'],
  'CVE-2021-42385': ['awk'],
  'CVE-2021-42386': ['awk'],
  'CVE-2022-28391': hostNames,
  'CVE-2022-30065': ['awk'],
  'CVE-2022-48174': ['ash', 'hush', 'sh', 'bash'],
  'CVE-2023-39810': ['cpio'],
  'CVE-2023-42363': ['awk'],
  'CVE-2023-42364': ['awk'],
  'CVE-2023-42365': ['awk'],
  'CVE-2023-42366': ['awk'],
  'CVE-2024-58251': ['netstat'],
  'CVE-2025-46394': ['tar'],
}
