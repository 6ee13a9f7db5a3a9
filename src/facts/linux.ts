/** What the configuration of a Linux system says. */
import type { Place } from '../kernel/place.ts'

export interface OsRelease {
  readonly id: string
  readonly versionId?: string
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
}

/** One installed package of the distribution's package manager; languages have their own (`LanguagePackage`). */
export interface Package {
  /** `manifest`: a list that the build system wrote, declared and not observed. */
  readonly manager: 'dpkg' | 'opkg' | 'apk' | 'rpm' | 'manifest'
  readonly name: string
  readonly version: string
  readonly architecture: string
  readonly sourceName: string
  readonly sourceVersion: string
  /** Who made the package and under which licence, where its database tells (rpm). */
  readonly vendor?: string
  readonly license?: string
}

/**
 * A library of a programming language's own packages (pip, npm, Go modules ...), as it lies in the image: no package of the
 * distribution, and nothing that its support covers.
 */
export interface LanguagePackage {
  readonly ecosystem: 'pypi' | 'npm' | 'gem' | 'composer' | 'golang' | 'cargo' | 'maven'
  /** As the ecosystem writes it: `@scope/name`, `vendor/name`, `github.com/owner/name`, `group:artifact`. */
  readonly name: string
  readonly version: string
}

/** Files that a package delivered, with the checksums that its database records. Parallel arrays. */
export interface PackageFiles {
  readonly manager: Package['manager']
  readonly package: string
  /** Absolute paths as listed by the package. */
  readonly paths: readonly string[]
  /** Lower-case hex, empty where none is recorded. */
  readonly digests: readonly string[]
  readonly algorithm: 'md5' | 'sha1' | 'sha256'
  /** Configuration files, which an administrator may change. */
  readonly configuration: readonly string[]
}

/** A line of passwd. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
  readonly home: string
  readonly shell: string
}

/** How a stored password is protected. The hash itself never leaves the worker: `place` and the fact's line find it again. */
export type PasswordScheme = 'empty' | 'locked' | 'none' | 'des' | 'bsdi' | 'md5' | 'apr1' | 'blowfish' | 'sha256' | 'sha512' | 'yescrypt' | 'scrypt' | 'unknown'
export interface Password {
  readonly account: string
  readonly scheme: PasswordScheme
  /** A leading `!` or `*`: no password lets anybody in. */
  readonly locked: boolean
  readonly place: Place
}

export interface Group {
  readonly name: string
  readonly gid: number
  readonly members: readonly string[]
  /** A group password is set (gshadow). */
  readonly password?: PasswordScheme
}

export interface SudoRule {
  readonly who: string
  readonly runAs: string
  readonly noPassword: boolean
  readonly commands: string
}

/**
 * One setting of one program's configuration, in file order. The value of a secret is never kept: `secret` tells its
 * length instead and `value` is empty.
 */
export interface Setting {
  /** sshd, dropbear, hostapd, wpa_supplicant, network-manager, mosquitto, nginx, lighttpd, sysctl, cmdline, config.txt, autoboot, kernel-config, apt, nftables ... */
  readonly program: string
  /** Block that the setting stands in: `Match User git`, `listener 1883`, `pi4`, `http/server/location /x`; empty outside. */
  readonly section: string
  readonly key: string
  readonly value: string
  readonly secret?: { readonly length: number }
}

/** A network service as configured by its own file. */
export interface Listener {
  readonly program: string
  readonly protocol: 'http' | 'https' | 'mqtt' | 'mqtts' | 'ssh' | 'telnet' | 'ftp' | 'tftp' | 'other'
  /** `*` for every interface, an address, or a unix socket path. */
  readonly address: string
  readonly port: number
  readonly encrypted: boolean
  /** Whether a peer must prove who it is, as far as this file tells. */
  readonly authenticated: 'yes' | 'no' | 'unknown'
  /** Plain requests are only sent on to the encrypted port. */
  readonly redirectsToEncrypted?: boolean
  /** Of a socket of systemd: the unit that it starts for whoever connects. */
  readonly starts?: string
}

/** A key that may log in. */
export interface AuthorizedKey {
  readonly account: string
  readonly algorithm: string
  readonly comment: string
  /** `SHA256:...` as ssh-keygen prints it. */
  readonly fingerprint: string
  readonly options: string
}

/** A systemd unit file. */
export interface Unit {
  readonly name: string
  /** Directives by section and key, `Service.ExecStart`, in file order. */
  readonly directives: Readonly<Record<string, readonly string[]>>
}

/** Something that runs by itself: cron line, inetd line, inittab line, init script, enabled unit. */
export interface StartEntry {
  readonly by: 'systemd' | 'cron' | 'inetd' | 'xinetd' | 'inittab' | 'rc' | 'init.d' | 'udev' | 'event'
  /** Unit, service or script name. */
  readonly name: string
  /** Account it runs as; `root` where nothing else is said. */
  readonly user: string
  readonly command: string
  /** When, in the file's own words; empty for "at boot". */
  readonly schedule: string
  /** It really starts: the unit is enabled, the line is not a comment. */
  readonly enabled: boolean
  /** For systemd: its directives, as in `Unit`. */
  readonly directives?: Readonly<Record<string, readonly string[]>>
}

/**
 * Something that runs when something happens: a log-in, a network that comes up, a package that is installed. It starts no
 * service, so it says nothing about what is started at boot.
 */
export interface EventHook {
  /** In a word or two: `log-in`, `network`, `apt`, `module usb-storage`. */
  readonly event: string
  /** File or block that it stands in. */
  readonly name: string
  /** Whoever logs in, where it is not root. */
  readonly user?: string
  /** The path of the script itself, or the command of a line. */
  readonly command: string
}

export interface Mount {
  readonly device: string
  readonly mountPoint: string
  readonly type: string
  readonly options: readonly string[]
}

/** A line of crypttab. */
export interface DiskMapping {
  readonly name: string
  readonly device: string
  /** Key file path, `none` for a question at the console. */
  readonly keyFile: string
  readonly options: readonly string[]
}

/** A Wi-Fi network that the unit offers or joins. */
export interface WifiNetwork {
  readonly role: 'access-point' | 'client'
  readonly ssid: string
  /** As configured: WPA-PSK, SAE, NONE, WEP ... */
  readonly keyManagement: readonly string[]
  /** WPA protocol generations allowed: 1 (TKIP era), 2, 3. */
  readonly wpa: readonly number[]
  readonly passphrase?: {
    readonly length: number
    /** Only digits, or one repeated or running sequence, or on the list of product defaults. */
    readonly weak: 'no' | 'short' | 'digits' | 'sequence' | 'common'
  }
}

/** A packet filter's configuration. */
export interface PacketFilter {
  readonly program: 'nftables' | 'iptables' | 'ip6tables' | 'ufw' | 'firewalld' | 'other'
  readonly rules: number
  /** What happens to an incoming packet that no rule matches. */
  readonly inputPolicy: 'accept' | 'drop' | 'unknown'
}

/** A kernel's build options. */
export interface KernelConfig {
  readonly version: string
  /** Without the `CONFIG_` prefix: `y`, `m`, or the value; options that are not set are absent. */
  readonly options: Readonly<Record<string, string>>
}

/** A kernel found in the image. */
export interface Kernel {
  readonly release: string
  /** The upstream version, `6.1.99`. */
  readonly version: string
}

/** An encryption or signature tool's or script's behaviour that matters: see readers/script. */
export interface Script {
  readonly interpreter: string
  readonly downloads: readonly { readonly line: number; readonly tool: string; readonly scheme: 'http' | 'https' | 'ftp' | 'tftp' | 'unknown'; readonly insecure: boolean; readonly url: string }[]
  /** Lines that execute or install what was downloaded. */
  readonly runs: readonly { readonly line: number; readonly what: string }[]
  /** Lines that check a signature (not merely a checksum). */
  readonly verifies: readonly { readonly line: number; readonly how: string }[]
}

/** What became of one protection of a system's kernel: built, switched by a word of the command line, set by sysctl; the later beats the earlier. */
export interface KernelHardening {
  /** Container id of the system's root file system. */
  readonly root: string
  /** Id of the rule. */
  readonly rule: string
  readonly group: string
  /** What the group is about, and what an attacker gains where it is missing. */
  readonly groupTitle: string
  readonly gains: string
  /** What holds where the protection is missing, as a clause. */
  readonly says: string
  readonly state: 'met' | 'unmet' | 'unknown'
  /** What decided. */
  readonly by: 'sysctl' | 'cmdline' | 'kconfig' | 'default' | 'nothing'
  /** The switch and its value as found: `nokaslr`, `kernel.dmesg_restrict = 0`, `CONFIG_VMAP_STACK=n`. */
  readonly found: string
  /** For values of sysctl and words of the command line: the name of the switch alone. */
  readonly option: string
  readonly severity: 'medium' | 'low'
  /** A page that a reader can open. */
  readonly reference: string
}
