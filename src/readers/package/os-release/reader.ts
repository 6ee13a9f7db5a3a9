/** What distribution this is: os-release, and the one-line files that stood for it before or beside it. */
import { basename } from '../../../kernel/path.ts'
import type { Yield } from '../../define.ts'
import { defineReader } from '../../define.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { textLines, type Line } from '../../shared/text.ts'
import { shellAssignments } from '../../shared/words.ts'

export const reader = defineReader({
  id: 'package/os-release',
  title: 'Distribution (os-release)',
  emits: ['os-release'],
  signatures: [
    { paths: [...inEtc('os-release', 'initrd-release', 'openwrt_release', 'debian_version', 'alpine-release'), ...inRoot('/usr/lib/os-release', '/usr/lib/initrd-release')] },
  ],
  references: [
    { title: 'os-release(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/os-release.html' },
    { title: 'OpenWrt: base-files, openwrt_release', url: 'https://github.com/openwrt/openwrt/tree/main/package/base-files/files/etc' },
  ],
  limitations: ['debian_version and alpine-release tell a version only; other distributions\' own files are not read'],
  async *read(input, budget) {
    const lines = await textLines(input, budget)
    const fact = read(basename(input.path), lines)
    if (fact !== undefined) yield fact
  },
})

function read(name: string, lines: readonly Line[]): Yield<'os-release'> | undefined {
  if (name === 'debian_version') return oneLine(lines, 'debian', 'Debian')
  if (name === 'alpine-release') return oneLine(lines, 'alpine', 'Alpine Linux')
  const assigned = shellAssignments(lines)
  const fields: Record<string, string> = {}
  for (const [key, { value }] of [...assigned].slice(0, 200)) fields[key] = value.slice(0, 512)
  const openwrt = name === 'openwrt_release'
  const id = fields[openwrt ? 'DISTRIB_ID' : 'ID']?.toLowerCase() ?? (assigned.size > 0 && !openwrt ? 'linux' : undefined)
  if (id === undefined) return undefined
  const versionId = fields[openwrt ? 'DISTRIB_RELEASE' : 'VERSION_ID']
  const line = assigned.get(openwrt ? 'DISTRIB_ID' : 'ID')?.line ?? 1
  return {
    fact: {
      kind: 'os-release', line, id,
      ...(versionId === undefined ? {} : { versionId }),
      name: fields[openwrt ? 'DISTRIB_DESCRIPTION' : 'PRETTY_NAME'] ?? fields['NAME'] ?? id,
      fields,
    },
  }
}

function oneLine(lines: readonly Line[], id: string, title: string): Yield<'os-release'> | undefined {
  const line = lines.find(({ text }) => text.trim() !== '')
  if (line === undefined) return undefined
  const versionId = line.text.trim().slice(0, 64)
  return { fact: { kind: 'os-release', line: line.number, id, versionId, name: `${title} ${versionId}`, fields: {} } }
}
