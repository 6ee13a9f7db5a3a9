/** Files of one Debian package: `info/NAME.md5sums`, `NAME.list` and `NAME.conffiles`, and the checksums of `status.d`. */
import { basename } from '../../../kernel/path.ts'
import { inRoot } from '../../shared/roots.ts'
import { eachLine, readText } from '../../shared/text.ts'
import { defineReader } from '../../define.ts'

const maxListBytes = 32 * 1024 * 1024

export const reader = defineReader({
  id: 'package/dpkg-files',
  title: 'Files of Debian packages (dpkg info)',
  emits: ['package-files'],
  signatures: [
    { paths: inRoot('/var/lib/dpkg/info/*.md5sums', '/var/lib/dpkg/info/*.list', '/var/lib/dpkg/info/*.conffiles', '/var/lib/dpkg/status.d/*.md5sums', '/usr/lib/dpkg/info/*.md5sums', '/usr/lib/dpkg/info/*.list', '/usr/lib/dpkg/info/*.conffiles') },
  ],
  references: [
    { title: 'deb-md5sums(5)', url: 'https://manpages.debian.org/bookworm/dpkg-dev/deb-md5sums.5.en.html' },
    { title: 'deb-conffiles(5)', url: 'https://manpages.debian.org/bookworm/dpkg-dev/deb-conffiles.5.en.html' },
  ],
  limitations: ['MD5 is what the database records: it tells accidents and careless changes, not a forger\'s work'],
  async *read(input, budget) {
    const match = /^(.*)\.(md5sums|list|conffiles)$/u.exec(basename(input.path))
    if (match === null) return
    const [, owner = '', form = ''] = match
    const paths: string[] = []
    const digests: string[] = []
    for (const { text } of eachLine(await readText(input, maxListBytes), budget)) {
      const entry = form === 'md5sums' ? md5Line(text) : plainLine(text)
      if (entry === undefined) continue
      budget.node()
      paths.push(entry.path)
      digests.push(entry.digest)
    }
    if (paths.length === 0) return
    yield {
      fact: {
        kind: 'package-files', line: 1, manager: 'dpkg',
        // Packages of several architectures are called NAME:ARCHITECTURE here and NAME in the status file.
        package: owner.split(':')[0] ?? owner,
        paths, digests, algorithm: 'md5',
        configuration: form === 'conffiles' ? paths : [],
      },
    }
  },
})

interface Entry {
  readonly path: string
  readonly digest: string
}

function md5Line(text: string): Entry | undefined {
  const match = /^\\?([0-9a-fA-F]{32})\s[\s*]?(.+)$/u.exec(text)
  return match === null ? undefined : { path: absolute(match[2] ?? ''), digest: (match[1] ?? '').toLowerCase() }
}

function plainLine(text: string): Entry | undefined {
  const path = text.replace(/^remove-on-upgrade\s+/u, '').trim()
  return path.startsWith('/') && path !== '/.' ? { path, digest: '' } : undefined
}

const absolute = (path: string): string => `/${path.trim().replace(/^(?:\.?\/)+/u, '')}`
