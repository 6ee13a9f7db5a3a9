/** Where apt takes packages from: sources.list and its fragments, in both forms. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines, type Line } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'package/apt-sources',
  title: 'Package sources (apt)',
  emits: ['setting'],
  signatures: [{ paths: inEtc('apt/sources.list', 'apt/sources.list.d/*.list', 'apt/sources.list.d/*.sources'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'sources.list(5)', url: 'https://manpages.debian.org/bookworm/apt/sources.list.5.en.html' }],
  limitations: ['Sources of source code are left out', 'Embedded keys are told as present only'],
  async *read(input, budget) {
    const lines = await textLines(input, budget)
    for (const { text, line } of input.path.endsWith('.sources') ? stanzas(lines) : oneLine(lines)) {
      budget.node()
      yield setting('apt', '', 'source', text, line)
    }
  },
})

interface Source {
  readonly text: string
  readonly line: number
}

function* oneLine(lines: readonly Line[]): Generator<Source> {
  for (const { number, text } of lines) {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s*)?(\S.*)$/u.exec(text.replace(/(?:^|\s)#.*$/u, ''))
    if (match !== null) yield { text: written(match[1] ?? '', match[2] ?? ''), line: number }
  }
}

/** Stanzas of `Field: value` (deb822), told in the one-line form, one for each address. */
function* stanzas(lines: readonly Line[]): Generator<Source> {
  const fields = new Map<string, string>()
  let first = 1
  let key = ''
  for (const { number, text } of [...lines, { number: lines.length + 1, text: '' }]) {
    if (text.startsWith('#')) continue
    if (text.trim() === '') {
      yield* toOneLine(fields, first)
      fields.clear()
      first = number + 1
    } else if (/^\s/u.test(text)) fields.set(key, `${fields.get(key) ?? ''} ${text.trim()}`)
    else {
      const at = text.indexOf(':')
      if (at <= 0) continue
      key = text.slice(0, at).trim().toLowerCase()
      fields.set(key, text.slice(at + 1).trim())
      if (key === 'uris') first = number
    }
  }
}

const optionFields = ['trusted', 'allow-insecure', 'allow-weak', 'check-valid-until', 'signed-by', 'architectures'] as const

function* toOneLine(fields: ReadonlyMap<string, string>, line: number): Generator<Source> {
  if (/^no$/iu.test(fields.get('enabled') ?? '') || !(fields.get('types') ?? 'deb').split(/\s+/u).includes('deb')) return
  const options = optionFields.flatMap((name) => {
    const value = fields.get(name)
    if (value === undefined) return []
    return [`${name}=${value.includes('BEGIN PGP') ? 'embedded' : value.trim().split(/\s+/u).join(',')}`]
  }).join(' ')
  for (const address of (fields.get('uris') ?? '').split(/\s+/u)) {
    if (address !== '') yield { text: written(options, [address, fields.get('suites') ?? '', fields.get('components') ?? ''].join(' ')), line }
  }
}

const written = (options: string, rest: string): string => `deb ${options.trim() === '' ? '' : `[${options.trim().split(/\s+/u).join(' ')}] `}${rest.trim().split(/\s+/u).join(' ')}`
