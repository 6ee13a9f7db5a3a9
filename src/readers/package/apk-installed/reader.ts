/** apk's database: installed packages of Alpine Linux with their files and checksums. */
import { defineReader, type Yield } from '../../define.ts'
import { inRoot } from '../../shared/roots.ts'
import { eachLine, readText } from '../../shared/text.ts'

const maxDatabaseBytes = 32 * 1024 * 1024

export const reader = defineReader({
  id: 'package/apk-installed',
  title: 'Alpine packages (apk)',
  emits: ['package', 'package-files'],
  signatures: [{ paths: inRoot('/lib/apk/db/installed', '/usr/lib/apk/db/installed') }],
  references: [{ title: 'Alpine: apk specification, installed database', url: 'https://wiki.alpinelinux.org/wiki/Apk_spec' }],
  limitations: ['Checksums of links are left out, because they are those of the link and not of what it leads to'],
  async *read(input, budget) {
    let current = empty(1)
    for (const { number, text } of eachLine(await readText(input, maxDatabaseBytes), budget)) {
      if (text === '') {
        yield* facts(current)
        current = empty(number + 1)
        continue
      }
      const value = text.slice(2)
      switch (text.slice(0, 2)) {
        case 'P:': current.name = value; break
        case 'V:': current.version = value; break
        case 'A:': current.architecture = value; break
        case 'o:': current.origin = value; break
        case 'F:': current.folder = value; break
        case 'R:':
          budget.node()
          current.link = false
          current.paths.push(`/${current.folder === '' ? '' : `${current.folder}/`}${value}`)
          current.digests.push('')
          break
        case 'a:': current.link = value.endsWith(':777'); break
        case 'Z:':
          // Q1 marks SHA-1 in base64.
          if (value.startsWith('Q1') && current.paths.length > 0 && !current.link) current.digests[current.digests.length - 1] = hex(value.slice(2))
          break
        default: break
      }
    }
    yield* facts(current)
  },
})

interface Installed {
  readonly line: number
  name: string
  version: string
  architecture: string
  origin: string
  folder: string
  link: boolean
  readonly paths: string[]
  readonly digests: string[]
}

const empty = (line: number): Installed => ({ line, name: '', version: '', architecture: '', origin: '', folder: '', link: false, paths: [], digests: [] })

function* facts({ line, name, version, architecture, origin, paths, digests }: Installed): Generator<Yield<'package' | 'package-files'>> {
  if (name === '' || version === '') return
  yield { fact: { kind: 'package', line, manager: 'apk', name, version, architecture, sourceName: origin || name, sourceVersion: version } }
  // apk protects what lies below /etc when it upgrades (apk-protected_paths).
  if (paths.length > 0) yield { fact: { kind: 'package-files', line, manager: 'apk', package: name, paths, digests, algorithm: 'sha1', configuration: paths.filter((path) => path.startsWith('/etc/')) } }
}

function hex(base64: string): string {
  try {
    const digits = Array.from(atob(base64), (c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('')
    return digits.length === 40 ? digits : ''
  } catch {
    return ''
  }
}
