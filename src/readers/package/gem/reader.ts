/** Ruby gems: the specification of each installed gem. It is Ruby code, of which the two lines that RubyGems writes are read. */
import { windowUpTo } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { languagePackage } from '../../shared/language-package.ts'
import { eachLine } from '../../shared/text.ts'

/** Both lines stand in front. Lists of files behind them may hold NUL bytes, as git prints them. */
const headBytes = 64 * 1024
const decoder = new TextDecoder('utf-8')

export const reader = defineReader({
  id: 'package/gem',
  title: 'Ruby packages (gem)',
  emits: ['language-package'],
  signatures: [{ paths: ['specifications/*.gemspec', 'specifications/default/*.gemspec'] }],
  references: [{ title: 'RubyGems: specification reference', url: 'https://guides.rubygems.org/specification-reference/' }],
  limitations: ['Only the first 64 KiB are read', 'Versions that are computed rather than written are not recognised'],
  async *read(input, budget) {
    const { bytes } = await windowUpTo(input, 0, headBytes)
    let name: string | undefined
    let version: string | undefined
    let line = 1
    for (const { number, text } of eachLine(decoder.decode(bytes), budget)) {
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
