/** PHP packages: the list that Composer keeps of what it installed. */
import { malformed } from '../../../kernel/problem.ts'
import { defineReader } from '../../define.ts'
import { isJsonObject, jsonValue } from '../../../kernel/json.ts'
import { languagePackage } from '../../shared/language-package.ts'
import { lineFinder, readText } from '../../shared/text.ts'

const maxBytes = 16 * 1024 * 1024

export const reader = defineReader({
  id: 'package/composer',
  title: 'PHP packages (Composer)',
  emits: ['language-package'],
  signatures: [{ paths: ['composer/installed.json'], maxBytes }],
  references: [{ title: 'Composer: the composer.json schema', url: 'https://getcomposer.org/doc/04-schema.md' }],
  limitations: ['Packages of a lock file that were not installed are not listed'],
  async *read(input, budget) {
    const text = await readText(input, maxBytes)
    const content = jsonValue(text)
    // Composer 1 wrote the list itself, Composer 2 an object around it.
    const packages = isJsonObject(content) ? content['packages'] : content
    if (!Array.isArray(packages)) throw malformed('a list of installed packages that is none')
    const lineAt = lineFinder(text)
    let from = 0
    for (const item of packages as readonly unknown[]) {
      budget.node()
      if (!isJsonObject(item)) continue
      const name = item['name']
      const found = typeof name === 'string' ? text.indexOf(`"${name.replaceAll('/', String.raw`\/`)}"`, from) : -1
      const at = found >= 0 ? found : text.indexOf(`"${String(name)}"`, from)
      if (at >= 0) from = at
      yield* languagePackage('composer', name, item['version'], { line: lineAt(from) })
    }
  },
})
