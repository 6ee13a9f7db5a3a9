/** Judges what a file is from its name: configuration, code, or other text. Names only; bytes are for the caller. */
import { basename, pathMatcher } from '../kernel/path.ts'
import type { ContentKind } from './define.ts'

const code = new Set([
  'py', 'pyw', 'js', 'mjs', 'cjs', 'ts', 'jsx', 'tsx', 'vue', 'php', 'phtml', 'inc', 'rb', 'pl', 'pm', 'cgi', 'lua', 'go', 'java', 'kt', 'swift', 'cs', 'rs', 'c', 'h', 'cc',
  'cpp', 'hpp', 'ino', 'sh', 'bash', 'ash', 'zsh', 'tcl', 'sql', 'html', 'htm', 'erb', 'asp', 'aspx', 'jsp', 'r', 'ex', 'exs', 'dart',
])
const config = new Set([
  'conf', 'cnf', 'cfg', 'config', 'ini', 'env', 'yaml', 'yml', 'toml', 'json', 'json5', 'jsonc', 'xml', 'properties', 'props', 'plist', 'service', 'nmconnection', 'network',
  'netdev', 'tf', 'tfvars', 'hcl', 'list', 'rules', 'defaults', 'default', 'settings', 'secrets', 'secret', 'credentials', 'creds', 'netrc', 'pgpass', 'npmrc', 'pypirc', 'reg', 'tfstate', 'ovpn', 'psk',
])
const configFolder = pathMatcher(['/etc/**', '/data/etc/**', '/config/**', '/boot/*.txt', '/*.txt', '/root/**', '/home/**', '/opt/**/etc/**', '/srv/**/etc/**', '**/conf.d/**', '**/config/**', '.env*', '*.env.*', '.netrc', '.pgpass', '.my.cnf', '.npmrc', '.pypirc', '.htpasswd', 'credentials', 'user-data', 'network-config'])
const scriptFolder = pathMatcher(['/etc/init.d/*', '/etc/rc*.d/*', '/etc/cron.*/*', '/usr/lib/cgi-bin/**', '/www/cgi-bin/**', '/usr/local/bin/*', '/usr/local/sbin/*', '/usr/bin/*', '/usr/sbin/*', '/bin/*', '/sbin/*', '/opt/**/bin/*'])

/** Kind of a text file by its path and first line. */
export function textKind(path: string, firstLine: string): Exclude<ContentKind, 'binary'> {
  const name = basename(path).toLowerCase()
  const dot = name.lastIndexOf('.')
  const ending = dot < 0 ? '' : name.slice(dot + 1)
  if (code.has(ending) || firstLine.startsWith('#!') || firstLine.startsWith('<?php') || name === 'dockerfile' || name === 'makefile') return 'code'
  if (config.has(ending)) return 'config'
  if (scriptFolder(path)) return 'code'
  return configFolder(path) ? 'config' : 'text'
}

/** Files whose strings are labels in many languages, samples for readers, or other people's compressed programs. */
export const isLabelsOrSamples = pathMatcher([
  '*.po', '*.pot', '*.mo', '*.ftl', '*.xlf', '*.xliff', '*.strings', '*.resx', '*.qm', '*.lng', '*.lang', '*.lmo', '*.min.js', '*.min.css', '*.bundle.js', '*.chunk.js', '*.js.map', '*.css.map',
  '*.svg', '*.patch', '*.diff', '*.md', '*.rst', '*.adoc', '*.sample', '*.example', '*.dist', '*.tmpl', '*.template', '*-example', '*.css', '*.scss',
  '**/locale/**', '**/locales/**', '**/i18n/**', '**/l10n/**', '**/lang/**', '**/langs/**', '**/language/**', '**/languages/**', '**/translations/**', '**/po/**', '**/nls/**',
  '/usr/share/doc/**', '/usr/share/doc-base/**', '/usr/doc/**', '**/man/**', '**/man?/*.?', '/usr/share/info/**', '/usr/share/examples/**', '/usr/share/help/**', '**/docs/**', '**/doc/**',
  '**/test/**', '**/tests/**', '**/testing/**', '**/testdata/**', '**/selftest/**', '**/test_apps/**', 'conftest.py', '**/test-data/**', '**/test_*', '*_test.*', '*.test.*', '*.spec.*', '**/fixtures/**', '**/examples/**', '**/samples/**',
  '*.example.*', '*-example.*', '*_example.*', 'example.*', 'examples.*', 'examples-*', '*.sample.*', '*-sample.*', '*_sample.*', 'sample.*', '**/*.dist-info/**', '**/*.egg-info/**', '**/*.egg-info',
  '/usr/share/bash-completion/**', '/usr/share/zsh/**', '/usr/share/fish/**', '/usr/share/vim/**', '/usr/share/nano/**', '/usr/share/mime/**', '/usr/share/metainfo/**', '/usr/share/dbus-1/**',
])

/**
 * Libraries that a language's own package manager installed. They are other people's code: what looks like a password in them is
 * one of their parameters, and a switch for certificate checks is a choice that they offer. Tokens of services still count.
 */
export const isLibraryCode = pathMatcher([
  '**/site-packages/**', '**/dist-packages/**', '**/node_modules/**', '**/bower_components/**', '**/gems/**', '**/vendor/bundle/**', '/usr/lib/python2*/**', '/usr/lib/python3*/**', '/usr/local/lib/python*/**',
  '/usr/share/perl*/**', '/usr/lib/perl*/**', '/usr/lib/*/perl*/**', '/usr/local/*/perl*/**', '/usr/lib/lua/luci/**', '/usr/share/lua/**', '/usr/lib/php/**', '/usr/share/php/**', '/usr/lib/ruby/**', '/usr/lib/go/**', '/usr/share/javascript/**', '**/__pycache__/**',
])

/** Languages of scripts that have no reader by syntax: such a file is told as unread. By the endings of names, and by interpreters of a first line. */
export const unreadLanguages: readonly { readonly language: string; readonly endings: readonly string[]; readonly interpreter: RegExp }[] = [
  { language: 'Perl', endings: ['pl', 'pm'], interpreter: /^perl[\d.]*$/u },
  { language: 'Ruby', endings: ['rb'], interpreter: /^(?:m?ruby[\d.]*|jruby)$/u },
  { language: 'TypeScript', endings: ['ts', 'tsx', 'mts', 'cts'], interpreter: /^(?:ts-node|tsx|deno)$/u },
  { language: 'Tcl', endings: ['tcl', 'exp'], interpreter: /^(?:tclsh|wish|expect)[\d.]*$/u },
  { language: 'AWK', endings: ['awk'], interpreter: /^[gmn]?awk$/u },
]
