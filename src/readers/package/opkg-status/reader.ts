/** opkg's database: installed packages, and the files of each. */
import { basename } from '../../../kernel/path.ts'
import { defineReader, type Yield } from '../../define.ts'
import { controlStanzas, type Stanza } from '../../shared/control.ts'
import { inRoot } from '../../shared/roots.ts'
import { eachLine, readText } from '../../shared/text.ts'

const maxStatusBytes = 16 * 1024 * 1024

export const reader = defineReader({
  id: 'package/opkg-status',
  title: 'opkg packages (OpenWrt, Yocto)',
  emits: ['package', 'package-files'],
  signatures: [{ paths: inRoot('/usr/lib/opkg/status', '/var/lib/opkg/status', '/usr/lib/opkg/info/*.list', '/var/lib/opkg/info/*.list', '/opt/lib/opkg/status') }],
  references: [{ title: 'opkg, the package manager', url: 'https://git.yoctoproject.org/opkg/tree/README' }],
  limitations: ['Lists record no checksums; those of configuration files are SHA-256 or MD5, whichever the version wrote'],
  async *read(input, budget) {
    const text = await readText(input, maxStatusBytes)
    if (input.path.endsWith('.list')) {
      const paths: string[] = []
      for (const { text: line } of eachLine(text, budget)) {
        // Some versions write the mode behind the name.
        const path = line.split('\t')[0]?.trim() ?? ''
        if (path.startsWith('/')) paths.push(path)
      }
      budget.node(paths.length)
      if (paths.length > 0) yield { fact: { kind: 'package-files', line: 1, manager: 'opkg', package: basename(input.path).replace(/\.list$/u, ''), paths, digests: paths.map(() => ''), algorithm: 'sha256', configuration: [] } }
      return
    }
    for (const stanza of controlStanzas(text, wanted, new Set(['conffiles']), budget)) yield* facts(stanza)
  },
})

const wanted = new Set(['package', 'status', 'version', 'architecture', 'source', 'conffiles'])

function* facts({ fields, line }: Stanza): Generator<Yield<'package' | 'package-files'>> {
  const name = fields.get('package')
  const version = fields.get('version')
  const state = fields.get('status')?.split(/\s+/u).at(-1) ?? 'installed'
  if (name === undefined || version === undefined || !/^(?:installed|unpacked|half-configured)$/u.test(state)) return
  yield { fact: { kind: 'package', line, manager: 'opkg', name, version, architecture: fields.get('architecture') ?? '', sourceName: basename(fields.get('source') ?? '') || name, sourceVersion: version } }
  const entries = (fields.get('conffiles') ?? '').split('\n').flatMap((entry) => {
    const match = /^(\/\S.*?)\s+([0-9a-f]{64}|[0-9a-f]{32})$/u.exec(entry.trim())
    return match === null ? [] : [{ path: match[1] ?? '', digest: match[2] ?? '' }]
  })
  const algorithm = entries.every(({ digest }) => digest.length === 64) ? 'sha256' : 'md5'
  const paths = entries.map(({ path }) => path)
  if (paths.length > 0) yield { fact: { kind: 'package-files', line, manager: 'opkg', package: name, paths, digests: entries.map(({ digest }) => digest), algorithm, configuration: paths } }
}
