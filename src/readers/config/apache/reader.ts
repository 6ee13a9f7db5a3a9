/** Apache httpd: directives with the sections around them. The join `web-servers` makes listeners of them. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { joinContinued, textLines } from '../../shared/text.ts'
import { shellWords } from '../../shared/words.ts'

export const reader = defineReader({
  id: 'config/apache',
  title: 'Web server (Apache httpd)',
  emits: ['setting'],
  signatures: [
    {
      paths: inEtc(
        'apache2/apache2.conf', 'apache2/ports.conf', 'apache2/httpd.conf', 'apache2/sites-enabled/*.conf', 'apache2/sites-available/*.conf', 'apache2/conf-enabled/*.conf', 'apache2/conf-available/*.conf',
        'apache2/mods-available/ssl.conf', 'apache2/mods-enabled/ssl.conf', 'apache2/conf.d/*.conf', 'httpd/conf/httpd.conf', 'httpd/conf.d/*.conf',
      ),
      maxBytes: 1024 * 1024,
    },
  ],
  references: [{ title: 'Apache HTTP Server: configuration files', url: 'https://httpd.apache.org/docs/2.4/configuring.html' }],
  limitations: ['Conditions (IfModule, IfDefine) are sections, they are not evaluated'],
  async *read(input, budget) {
    const program = input.path.includes('-available/') ? 'apache2-available' : 'apache2'
    const blocks: string[] = []
    for (const { number, text } of joinContinued(await textLines(input, budget))) {
      const line = text.trim()
      if (line === '' || line.startsWith('#')) continue
      budget.node()
      if (line.startsWith('</')) blocks.pop()
      else if (line.startsWith('<')) {
        if (blocks.length < 32) blocks.push(line.slice(1).replace(/>.*$/u, '').trim())
      } else {
        const words = shellWords(line, false)
        yield setting(program, blocks.join('/'), words[0] ?? '', words.slice(1).join(' '), number)
      }
    }
  },
})
