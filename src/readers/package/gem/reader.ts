/** Ruby gems: the specification of each installed gem. It is Ruby code, of which the two lines that RubyGems writes are read. */
import { defineReader } from '../../define.ts'
import { languagePackage } from '../../shared/language-package.ts'
import { eachLine, readText } from '../../shared/text.ts'

const maxBytes = 1024 * 1024

export const reader = defineReader({
  id: 'package/gem',
  title: 'Ruby packages (gem)',
  emits: ['language-package'],
  signatures: [{ paths: ['specifications/*.gemspec', 'specifications/default/*.gemspec'], maxBytes }],
  references: [{ title: 'RubyGems: specification reference', url: 'https://guides.rubygems.org/specification-reference/' }],
  limitations: ['Versions that are computed rather than written are not recognised'],
  async *read(input, budget) {
    let name: string | undefined
    let version: string | undefined
    let line = 1
    for (const { number, text } of eachLine(await readText(input, maxBytes), budget)) {
      const stub = /^# stub: (\S+) (\S+) /u.exec(text)
      const assigned = /^\s*s\.(name|version)\s*=\s*(?:Gem::Version\.new\s*\(?\s*)?["']([^"']+)["']/u.exec(text)
      if (stub !== null) [, name, version] = stub
      else if (assigned?.[1] === 'name') name ??= assigned[2]
      else if (assigned?.[1] === 'version') version ??= assigned[2]
      if (name === undefined) line = number + 1
      if (name !== undefined && version !== undefined) break
    }
    yield* languagePackage('gem', name, version, { line })
  },
})
