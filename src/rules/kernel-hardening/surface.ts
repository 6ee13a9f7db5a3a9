/** What programs without rights may ask of the kernel, and what it tells them. */
import { defineKernelRules, no, present, yes } from './define.ts'

const x86 = ['x86-64', 'i386']

export const surfaceRules = defineKernelRules([
  { id: 'unprivileged-bpf', group: 'surface', says: 'every account may load BPF programs into the kernel', severity: 'low', whenSet: 'medium', kconfig: '!BPF_SYSCALL | BPF_UNPRIV_DEFAULT_OFF', sysctl: { option: 'kernel.unprivileged_bpf_disabled', met: '!=0' }, since: '4.4', source: 'kernel' },
  { id: 'bpf-jit-hardened', group: 'surface', says: 'BPF programs are compiled with constants that an attacker chose', severity: 'low', sysctl: { option: 'net.core.bpf_jit_harden', met: '>=1' }, byDefault: 'off', when: 'BPF_JIT', since: '4.7', source: 'net' },
  { id: 'user-namespaces', group: 'surface', says: 'every account may become root in a namespace of its own and reach code that was meant for root', severity: 'low', kconfig: '!USER_NS', sysctl: { option: 'user.max_user_namespaces', met: '=0' }, since: '3.8', source: 'kspp' },
  { id: 'userfaultfd', group: 'surface', says: 'every account may make the kernel wait in the middle of a copy', severity: 'low', whenSet: 'medium', kconfig: '!USERFAULTFD', sysctl: { option: 'vm.unprivileged_userfaultfd', met: '=0' }, since: '5.2', until: '5.10', source: 'vm' },
  { id: 'userfaultfd-default', group: 'surface', says: 'every account may make the kernel wait in the middle of a copy', severity: 'low', whenSet: 'medium', sysctl: { option: 'vm.unprivileged_userfaultfd', met: '=0' }, byDefault: 'on', since: '5.11', source: 'vm' },
  { id: 'io-uring', group: 'surface', says: 'every account may use io_uring, which many attacks of recent years went through', severity: 'low', kconfig: '!IO_URING', sysctl: { option: 'kernel.io_uring_disabled', met: '>=1' }, since: '5.1', source: 'kernel' },
  { id: 'performance-counters', group: 'surface', says: 'every account may watch the kernel\'s performance counters', severity: 'low', kconfig: '!PERF_EVENTS', sysctl: { option: 'kernel.perf_event_paranoid', met: '>=2' }, since: '2.6.31', until: '4.5', source: 'kernel' },
  { id: 'performance-counters-default', group: 'surface', says: 'every account may watch the kernel\'s performance counters', severity: 'low', sysctl: { option: 'kernel.perf_event_paranoid', met: '>=2' }, byDefault: 'on', since: '4.6', source: 'kernel' },
  { id: 'line-disciplines', group: 'surface', says: 'every account may have the kernel load rarely used terminal protocols', severity: 'low', kconfig: '!LDISC_AUTOLOAD', sysctl: { option: 'dev.tty.ldisc_autoload', met: '=0' }, when: 'TTY', since: '5.1', source: 'kspp' },
  { id: 'terminal-injection', group: 'surface', says: 'a program may type into the terminal of whoever started it', severity: 'low', kconfig: '!LEGACY_TIOCSTI', sysctl: { option: 'dev.tty.legacy_tiocsti', met: '=0' }, when: 'TTY', since: '6.2', source: 'kspp' },
  { id: 'legacy-terminals', group: 'surface', says: 'old pseudo-terminals are offered', severity: 'low', kconfig: '!LEGACY_PTYS', source: 'kspp' },
  { id: 'binary-formats', group: 'surface', says: 'further formats of programs can be registered at run time', severity: 'low', kconfig: '!BINFMT_MISC', source: 'kspp' },
  { id: 'thirty-two-bit-calls', group: 'surface', says: 'the kernel serves programs of the old 32-bit interface as well', severity: 'low', kconfig: '!IA32_EMULATION & !X86_X32 & !X86_X32_ABI', cmdline: [{ option: 'ia32_emulation', on: no, off: yes }], architectures: ['x86-64'], source: 'kspp' },
  { id: 'old-arm-interface', group: 'surface', says: 'the kernel serves programs of the old ARM interface as well', severity: 'low', kconfig: '!OABI_COMPAT', architectures: ['arm'], source: 'kspp' },
  { id: 'local-descriptors', group: 'surface', says: 'programs may change their segment descriptors', severity: 'low', kconfig: '!MODIFY_LDT_SYSCALL', architectures: x86, since: '4.3', source: 'kspp' },
  { id: 'old-library-call', group: 'surface', says: 'the system call uselib of the 1990s is offered', severity: 'low', kconfig: '!USELIB', until: '6.15', source: 'kspp' },
  { id: 'socket-inspection', group: 'surface', says: 'every account may list sockets with addresses of kernel objects', severity: 'low', kconfig: '!INET_DIAG', since: '2.6.14', source: 'kspp' },
  { id: 'staging-drivers', group: 'surface', says: 'drivers are built that their own makers call unfinished', severity: 'low', kconfig: '!STAGING', source: 'kspp' },
  { id: 'console-keys', group: 'surface', says: 'every magic key works at the console', severity: 'low', kconfig: '!MAGIC_SYSRQ | MAGIC_SYSRQ_DEFAULT_ENABLE!=0x1', cmdline: [{ option: 'sysrq_always_enabled', off: present }], sysctl: { option: 'kernel.sysrq', met: '!=1' }, source: 'sysrq' },
  { id: 'kernel-log', group: 'information', says: 'the kernel\'s log is shown to every account', severity: 'low', kconfig: 'SECURITY_DMESG_RESTRICT', sysctl: { option: 'kernel.dmesg_restrict', met: '=1' }, source: 'kernel' },
  { id: 'kernel-pointers', group: 'information', says: 'addresses of the kernel are shown in /proc', severity: 'low', sysctl: { option: 'kernel.kptr_restrict', met: '>=1' }, byDefault: 'off', since: '2.6.38', source: 'kernel' },
  { id: 'hashed-pointers', group: 'information', says: 'the kernel\'s log shows true addresses', severity: 'low', whenSet: 'medium', cmdline: [{ option: 'no_hash_pointers', off: present }, { option: 'hash_pointers', off: /^never$/u }], byDefault: 'on', since: '5.12', source: 'parameters' },
  { id: 'heap-debugging', group: 'information', says: 'debugging of the heap is on, which shows true addresses', severity: 'low', cmdline: [{ option: 'slub_debug', off: present }, { option: 'slab_debug', off: present }], byDefault: 'on', since: '5.12', source: 'kspp' },
  { id: 'debug-file-system', group: 'information', says: 'the kernel\'s debug file system is there for whoever becomes root', severity: 'low', kconfig: '!DEBUG_FS | DEBUG_FS_ALLOW_NONE', cmdline: [{ option: 'debugfs', on: /^(?:off|no-mount)$/u, off: yes }], source: 'parameters' },
  { id: 'memory-image', group: 'information', says: 'root may read the kernel\'s memory as a file (/proc/kcore)', severity: 'low', kconfig: '!PROC_KCORE', source: 'kspp' },
  { id: 'kernel-debugger', group: 'information', says: 'the kernel\'s own debugger is built in', severity: 'low', kconfig: '!KGDB', source: 'kspp' },
  { id: 'test-modules', group: 'information', says: 'code that breaks the kernel for tests is built (LKDTM, fault injection)', severity: 'low', kconfig: '!LKDTM & !FAULT_INJECTION & !NOTIFIER_ERROR_INJECTION & !HWPOISON_INJECT', source: 'faults' },
  { id: 'coverage-tracing', group: 'information', says: 'programs may watch which code of the kernel runs (KCOV, gcov)', severity: 'low', kconfig: '!KCOV & !GCOV_KERNEL', since: '4.6', source: 'faults' },
  { id: 'page-table-dump', group: 'information', says: 'the kernel\'s page tables can be read through the debug file system', severity: 'low', kconfig: '!PTDUMP_DEBUGFS & !X86_PTDUMP & !ARM_PTDUMP_DEBUGFS & !ARM_PTDUMP', source: 'kspp' },
  { id: 'leak-detectors', group: 'information', says: 'leak detectors of developers are built (kmemleak, latencytop)', severity: 'low', kconfig: '!DEBUG_KMEMLEAK & !LATENCYTOP', source: 'kspp' },
])
