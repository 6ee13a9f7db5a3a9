/** What the kernel does for programs and for the network; most of it is a value of sysctl. */
import { defineKernelRules, no, present, type KernelRule } from './define.ts'

const x86 = ['x86-64', 'i386']

/** A value of the network stack; `by` tells what the kernel does by itself. */
const network = (id: string, option: string, met: string, by: KernelRule['byDefault'], says: string, whenSet?: 'medium'): KernelRule => ({
  id, group: 'network', says, severity: 'low', ...(whenSet === undefined ? {} : { whenSet }), sysctl: { option, met }, byDefault: by ?? 'off', source: 'ip',
})

export const programRules = defineKernelRules([
  { id: 'program-addresses', group: 'programs', says: 'addresses of programs are not, or only partly, random', severity: 'low', whenSet: 'medium', cmdline: [{ option: 'norandmaps', off: present }], sysctl: { option: 'kernel.randomize_va_space', met: '>=2' }, kconfig: '!COMPAT_BRK', source: 'kernel' },
  { id: 'address-bits', group: 'programs', says: 'fewer bits of addresses of programs are random than could be', severity: 'low', kconfig: 'ARCH_MMAP_RND_BITS>=ARCH_MMAP_RND_BITS_MAX', when: 'HAVE_ARCH_MMAP_RND_BITS', since: '4.5', source: 'vm' },
  { id: 'address-zero', group: 'programs', says: 'programs may map address zero, which makes many kernel bugs usable', severity: 'low', whenSet: 'medium', kconfig: 'DEFAULT_MMAP_MIN_ADDR>=4096', sysctl: { option: 'vm.mmap_min_addr', met: '>=4096' }, when: 'MMU', source: 'vm' },
  { id: 'protected-symlinks', group: 'programs', says: 'links in shared folders are followed, the classic trap of /tmp', severity: 'low', whenSet: 'medium', sysctl: { option: 'fs.protected_symlinks', met: '=1' }, byDefault: 'off', since: '3.6', source: 'fs' },
  { id: 'protected-hardlinks', group: 'programs', says: 'hard links to files of others can be made', severity: 'low', whenSet: 'medium', sysctl: { option: 'fs.protected_hardlinks', met: '=1' }, byDefault: 'off', since: '3.6', source: 'fs' },
  { id: 'protected-fifos', group: 'programs', says: 'pipes that others laid into shared folders are written to', severity: 'low', sysctl: { option: 'fs.protected_fifos', met: '>=1' }, byDefault: 'off', since: '4.19', source: 'fs' },
  { id: 'protected-regular', group: 'programs', says: 'files that others laid into shared folders are written to', severity: 'low', sysctl: { option: 'fs.protected_regular', met: '>=1' }, byDefault: 'off', since: '4.19', source: 'fs' },
  { id: 'dumps-of-privileged', group: 'programs', says: 'programs with other rights leave their memory in files that their caller reads', severity: 'low', whenSet: 'medium', sysctl: { option: 'fs.suid_dumpable', met: '!=1' }, byDefault: 'on', source: 'fs' },
  { id: 'tracing', group: 'programs', says: 'programs may read the memory of others of the same account', severity: 'low', kconfig: 'SECURITY_YAMA', sysctl: { option: 'kernel.yama.ptrace_scope', met: '>=1' }, since: '3.4', source: 'yama' },
  { id: 'memory-files', group: 'programs', says: 'programs may write read-only memory of others through /proc', severity: 'low', kconfig: 'PROC_MEM_FORCE_PTRACE | PROC_MEM_NO_FORCE', cmdline: [{ option: 'proc_mem.force_override', on: /^(?:never|ptrace)$/u, off: /^always$/u }], since: '6.12', source: 'parameters' },
  { id: 'call-filters', group: 'programs', says: 'services cannot give up system calls (seccomp)', severity: 'low', kconfig: 'SECCOMP_FILTER', when: 'HAVE_ARCH_SECCOMP_FILTER', source: 'kspp' },
  { id: 'landlock', group: 'programs', says: 'services cannot fence in their own access to files (Landlock)', severity: 'low', kconfig: 'SECURITY_LANDLOCK', since: '5.13', source: 'kspp' },
  { id: 'mandatory-access-control', group: 'programs', says: 'no mandatory access control is built in', severity: 'low', kconfig: 'SECURITY_SELINUX | SECURITY_APPARMOR | SECURITY_SMACK | SECURITY_TOMOYO', cmdline: [{ option: 'selinux', off: no }, { option: 'apparmor', off: no }, { option: 'security', off: /^none$/u }], source: 'lsm' },
  { id: 'old-time-page', group: 'programs', says: 'a page of code lies at the same address in every program (vsyscall)', severity: 'low', kconfig: '!X86_VSYSCALL_EMULATION | LEGACY_VSYSCALL_NONE | LEGACY_VSYSCALL_XONLY', cmdline: [{ option: 'vsyscall', on: /^(?:none|xonly)$/u, off: /^emulate$/u }], architectures: ['x86-64'], since: '4.4', source: 'parameters' },
  { id: 'fixed-vdso', group: 'programs', says: 'a page of code lies at the same address in every program (vDSO)', severity: 'low', kconfig: '!COMPAT_VDSO', cmdline: [{ option: 'vdso32', off: /^2$/u }], architectures: x86, source: 'kspp' },
  { id: 'umip', group: 'programs', says: 'programs may read addresses of the kernel\'s tables', severity: 'low', kconfig: 'X86_UMIP | X86_INTEL_UMIP', architectures: x86, since: '4.15', source: 'kspp' },
  { id: 'shadow-stacks', group: 'programs', says: 'programs cannot have shadow stacks', severity: 'low', kconfig: 'X86_USER_SHADOW_STACK', architectures: ['x86-64'], since: '6.6', source: 'kspp' },
  { id: 'pointer-authentication', group: 'programs', says: 'programs cannot sign their return addresses', severity: 'low', kconfig: 'ARM64_PTR_AUTH', architectures: ['aarch64'], since: '5.0', source: 'arm64' },
  { id: 'branch-targets', group: 'programs', says: 'programs cannot guard their jumps', severity: 'low', kconfig: 'ARM64_BTI', cmdline: [{ option: 'arm64.nobti', off: present }], architectures: ['aarch64'], since: '5.8', source: 'arm64' },
  { id: 'memory-tagging', group: 'programs', says: 'programs cannot use tagged memory', severity: 'low', kconfig: 'ARM64_MTE', cmdline: [{ option: 'arm64.nomte', off: present }], architectures: ['aarch64'], since: '5.10', source: 'arm64' },

  network('syn-cookies', 'net.ipv4.tcp_syncookies', '!=0', 'on', 'a flood of half-open connections stops the services'),
  { id: 'syn-cookies-built', group: 'network', says: 'a flood of half-open connections stops the services', severity: 'low', kconfig: 'SYN_COOKIES', when: 'INET', source: 'kspp' },
  network('source-routes', 'net.ipv4.conf.all.accept_source_route', '=0', 'on', 'senders choose the way of packets', 'medium'),
  network('source-routes-v6', 'net.ipv6.conf.all.accept_source_route', '<=0', 'on', 'senders choose the way of packets', 'medium'),
  network('redirects', 'net.ipv4.conf.all.accept_redirects', '=0', 'off', 'neighbours may redirect the unit\'s packets'),
  network('redirects-default', 'net.ipv4.conf.default.accept_redirects', '=0', 'off', 'neighbours may redirect packets of interfaces that come later'),
  network('redirects-v6', 'net.ipv6.conf.all.accept_redirects', '=0', 'off', 'neighbours may redirect the unit\'s packets'),
  network('redirects-v6-default', 'net.ipv6.conf.default.accept_redirects', '=0', 'off', 'neighbours may redirect packets of interfaces that come later'),
  network('redirects-sent', 'net.ipv4.conf.all.send_redirects', '=0', 'off', 'the unit tells neighbours other ways, as only routers should'),
  // The larger of `all` and the interface's own counts.
  { id: 'reverse-paths', group: 'network', says: 'packets with forged senders are accepted', severity: 'low', sysctl: { option: 'net.ipv4.conf.all.rp_filter', also: ['net.ipv4.conf.default.rp_filter'], met: '>=1' }, byDefault: 'off', source: 'ip' },
  network('broadcast-pings', 'net.ipv4.icmp_echo_ignore_broadcasts', '=1', 'on', 'the unit answers pings to everybody and helps floods'),
  network('bogus-errors', 'net.ipv4.icmp_ignore_bogus_error_responses', '=1', 'on', 'false error messages fill the log'),
  network('time-wait', 'net.ipv4.tcp_rfc1337', '=1', 'off', 'old packets may end connections of today'),
])
