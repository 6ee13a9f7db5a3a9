/** Python packages as pip and Debian's helpers leave them: METADATA of wheels, PKG-INFO of eggs. */
import { windowUpTo } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { languagePackage } from '../../shared/language-package.ts'
import { eachLine } from '../../shared/text.ts'

/** The fields that are read stand in front; a description of any length may follow. */
const headBytes = 64 * 1024
const decoder = new TextDecoder('utf-8')

export const reader = defineReader({
  id: 'package/python',
  title: 'Python packages (pip)',
  emits: ['language-package'],
  signatures: [{ paths: ['*.dist-info/METADATA', '*.egg-info/PKG-INFO', 'EGG-INFO/PKG-INFO', 'site-packages/*.egg-info', 'dist-packages/*.egg-info'] }],
  references: [{ title: 'Python: core metadata specifications', url: 'https://packaging.python.org/en/latest/specifications/core-metadata/' }],
  limitations: ['Only name and version are read, from the first 64 KiB', 'Modules that were copied in without their metadata are not recognised'],
  async *read(input, budget) {
    const { bytes } = await windowUpTo(input, 0, headBytes)
    let name = ''
    let version = ''
    let line = 1
    for (const { number, text } of eachLine(decoder.decode(bytes), budget)) {
      if (text === '') break
      const [, key = '', value = ''] = /^(name|version)\s*:(.*)$/iu.exec(text) ?? []
      if (/^name$/iu.test(key) && name === '') {
        name = value.trim()
        line = number
      } else if (/^version$/iu.test(key) && version === '') version = value.trim()
    }
    yield* languagePackage('pypi', name, version, { line })
  },
})
