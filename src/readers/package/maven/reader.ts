/** Java libraries: what Maven writes into each archive that it builds. The archive itself is opened as a zip. */
import { defineReader } from '../../define.ts'
import { languagePackage } from '../../shared/language-package.ts'
import { eachLine, readText } from '../../shared/text.ts'

const maxBytes = 64 * 1024

export const reader = defineReader({
  id: 'package/maven',
  title: 'Java libraries (Maven)',
  emits: ['language-package'],
  signatures: [{ paths: ['META-INF/maven/*/*/pom.properties'], maxBytes }],
  references: [{ title: 'Apache Maven Archiver', url: 'https://maven.apache.org/shared/maven-archiver/index.html' }],
  limitations: ['Archives that were not built by Maven do not name themselves this way; their manifest is not taken for a name'],
  async *read(input, budget) {
    const fields = new Map<string, string>()
    for (const { text } of eachLine(await readText(input, maxBytes), budget)) {
      const [, key, value] = /^\s*(groupId|artifactId|version)\s*[=:]\s*(.*?)\s*$/u.exec(text) ?? []
      if (key !== undefined && value !== undefined) fields.set(key, value)
    }
    const [group = '', artifact = ''] = [fields.get('groupId'), fields.get('artifactId')]
    if (group !== '' && artifact !== '') yield* languagePackage('maven', `${group}:${artifact}`, fields.get('version'), { line: 1 })
  },
})
