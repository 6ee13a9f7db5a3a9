/** Path files of Python (`NAME.pth` in a folder of packages): folders that every Python program searches, and lines that it runs when it starts. */
import { dirname, linkTarget } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inRoot } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'

const folders = ['/usr/lib/python*', '/usr/local/lib/python*', '/usr/lib64/python*', '/opt/**/lib/python*'].flatMap((folder) => [`${folder}/dist-packages/*.pth`, `${folder}/site-packages/*.pth`])

export const reader = defineReader({
  id: 'config/python-path',
  title: 'Path files of Python (.pth)',
  emits: ['setting'],
  signatures: [{ paths: inRoot(...folders), maxBytes: 256 * 1024 }],
  references: [{ title: 'Python: site, path configuration files', url: 'https://docs.python.org/3/library/site.html' }],
  limitations: ['Lines of code are told as such and not understood', 'PYTHONPATH set by units and scripts is told where those are read'],
  async *read(input, budget) {
    for (const { number, text } of await textLines(input, budget)) {
      const line = text.trim()
      if (line === '' || line.startsWith('#')) continue
      budget.node()
      // A line that begins with `import` is run; any other is a folder, relative to the file's own (Lib/site.py).
      if (/^import[ \t]/u.test(line)) yield setting('python-path', '', 'code', line.slice(0, 200), number)
      else yield setting('python-path', '', 'folder', line.startsWith('/') ? line : linkTarget('/', `${dirname(input.path)}/${line}`), number)
    }
  },
})
