/** nginx: every directive with the blocks around it. The join `web-servers` makes listeners of them. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { secretSetting, setting } from '../../shared/setting.ts'
import { readText } from '../../shared/text.ts'
import { nginxDirectives } from './parse.ts'

export const reader = defineReader({
  id: 'config/nginx',
  title: 'Web server (nginx)',
  emits: ['setting'],
  signatures: [
    { paths: inEtc('nginx/nginx.conf', 'nginx/conf.d/*', 'nginx/http.d/*', 'nginx/sites-enabled/*', 'nginx/sites-available/*', 'nginx/vhosts.d/*', 'nginx/snippets/*', 'nginx/default.d/*'), maxBytes: 1024 * 1024 },
  ],
  references: [{ title: 'nginx documentation', url: 'https://nginx.org/en/docs/' }],
  limitations: ['Variables and maps are not evaluated', 'What a proxied program does with a request is not known'],
  async *read(input, budget) {
    // A site that is merely available does nothing until a link enables it, which one file cannot tell.
    const program = /\/(?:sites-available|snippets)\//u.test(input.path) ? 'nginx-available' : 'nginx'
    for (const { section, key, args, line } of nginxDirectives(await readText(input), budget)) {
      const value = args.join(' ')
      const carriesSecret = /^(?:proxy_set_header|add_header|fastcgi_param|uwsgi_param)$/u.test(key) && /authorization|token|secret|password|api-?key/iu.test(args[0] ?? '') && !(args[1] ?? '').startsWith('$')
      yield carriesSecret ? secretSetting(program, section, `${key} ${args[0]}`, args.slice(1).join(' '), line) : setting(program, section, key, value, line)
    }
  },
})
