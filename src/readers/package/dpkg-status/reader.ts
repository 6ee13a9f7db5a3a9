/** The dpkg database: installed packages, and the checksums of their configuration files. */
import type { FactDraft } from '../../../facts/fact.ts'
import { controlStanzas, type Stanza } from '../../shared/control.ts'
import { inRoot } from '../../shared/roots.ts'
import { readText } from '../../shared/text.ts'
import { defineReader } from '../../define.ts'

/** A desktop with every package that Debian recommends stays below. */
const maxStatusBytes = 32 * 1024 * 1024

export const reader = defineReader({
  id: 'package/dpkg-status',
  title: 'Debian packages (dpkg status)',
  emits: ['package', 'package-files'],
  signatures: [{ paths: inRoot('/var/lib/dpkg/status', '/var/lib/dpkg/status.d/*', '/usr/lib/dpkg/status', '/usr/lib/sysimage/dpkg/status') }],
  references: [
    { title: 'dpkg-query(1), package states', url: 'https://manpages.debian.org/bookworm/dpkg/dpkg-query.1.en.html' },
    { title: 'deb-control(5)', url: 'https://manpages.debian.org/bookworm/dpkg-dev/deb-control.5.en.html' },
  ],
  limitations: ['Packages of which only the configuration is left are not told'],
  async *read(input, budget) {
    // Images without a package manager keep one file per package here, and the checksums beside it.
    if (input.path.endsWith('.md5sums')) return
    const text = await readText(input, maxStatusBytes)
    for (const stanza of controlStanzas(text, wanted, new Set(['conffiles']), budget)) yield* facts(stanza)
  },
})

const wanted = new Set(['package', 'status', 'version', 'architecture', 'source', 'conffiles'])

function* facts({ fields: stanza, line }: Stanza): Generator<{ fact: FactDraft<'package' | 'package-files'> }> {
  const name = stanza.get('package')
  const version = stanza.get('version')
  if (name === undefined || version === undefined || name === '') return
  // status.d stanzas carry no Status field; elsewhere the third word tells what is really on the disk.
  const state = stanza.get('status')?.split(/\s+/u).at(-1) ?? 'installed'
  if (!onDisk.has(state)) return
  const source = /^(\S+)(?:\s*\(([^)]*)\))?/u.exec(stanza.get('source') ?? '')
  yield {
    fact: {
      kind: 'package', line, manager: 'dpkg', name, version,
      architecture: stanza.get('architecture') ?? '',
      sourceName: source?.[1] ?? name,
      sourceVersion: source?.[2] ?? version,
    },
  }
  const paths: string[] = []
  const digests: string[] = []
  for (const entry of (stanza.get('conffiles') ?? '').split('\n')) {
    const match = /^(\/.+?) ([0-9a-f]{32})( obsolete)?(?: remove-on-upgrade)?$/u.exec(entry)
    if (match === null || match[3] !== undefined) continue
    paths.push(match[1] ?? '')
    digests.push(match[2] ?? '')
  }
  if (paths.length > 0) yield { fact: { kind: 'package-files', line, manager: 'dpkg', package: name, paths, digests, algorithm: 'md5', configuration: paths } }
}

/** States in which a package's files lie on the disk (dpkg(1), "Package states"). */
const onDisk = new Set(['installed', 'unpacked', 'half-configured', 'triggers-awaited', 'triggers-pending', 'half-installed'])
