/** Packages of Node.js: the package.json of each folder in node_modules. */
import { malformed } from '../../../kernel/problem.ts'
import { defineReader } from '../../define.ts'
import { languagePackage } from '../../shared/language-package.ts'
import { jsonObject } from '../../../kernel/json.ts'
import { readText } from '../../shared/text.ts'

const maxBytes = 1024 * 1024

export const reader = defineReader({
  id: 'package/npm',
  title: 'Node.js packages (npm)',
  emits: ['language-package'],
  // Only the package's own file: packages hold others of the same name further in.
  signatures: [{ paths: ['node_modules/*/package.json', 'node_modules/@*/*/package.json'], maxBytes }],
  references: [{ title: 'npm: package.json', url: 'https://docs.npmjs.com/cli/v10/configuring-npm/package-json' }],
  limitations: ['Only name and version are read', 'Code that was bundled into one file does not tell what is in it'],
  async *read(input) {
    const text = await readText(input, maxBytes)
    const content = jsonObject(text)
    if (content === undefined) throw malformed('a package.json that is no JSON object')
    yield* languagePackage('npm', content['name'], content['version'], { line: 1 })
  },
})
