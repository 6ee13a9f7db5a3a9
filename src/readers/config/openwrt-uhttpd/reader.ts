/** uhttpd, OpenWrt's web server: where it listens, and whether plain requests are sent on. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'
import { uciSections, uciValue } from '../../shared/uci.ts'

export const reader = defineReader({
  id: 'config/openwrt-uhttpd',
  title: 'Web server of OpenWrt (uhttpd)',
  emits: ['setting', 'listener'],
  signatures: [{ paths: inEtc('config/uhttpd'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'OpenWrt: uHTTPd', url: 'https://openwrt.org/docs/guide-user/services/webserver/uhttpd' }],
  limitations: ['Whether pages ask for a login is not known'],
  async *read(input, budget) {
    for (const section of uciSections(await textLines(input, budget))) {
      budget.node()
      for (const { key, value, line } of section.options) yield setting('uhttpd', section.name, key, value, line)
      if (section.type !== 'uhttpd') continue
      const redirects = uciValue(section, 'redirect_https') === '1'
      for (const { key, value, line } of section.options) {
        if (key !== 'listen_http' && key !== 'listen_https') continue
        const match = /^(?:\[?([0-9a-fA-F.:]*)\]?:)?(\d{1,5})$/u.exec(value)
        if (match === null) continue
        const encrypted = key === 'listen_https'
        const address = match[1] === undefined || match[1] === '0.0.0.0' || match[1] === '::' || match[1] === '' ? '*' : match[1]
        yield {
          fact: {
            kind: 'listener', line, program: 'uhttpd', protocol: encrypted ? 'https' : 'http', address, port: Number(match[2]), encrypted, authenticated: 'unknown',
            ...(encrypted ? {} : { redirectsToEncrypted: redirects }),
          },
        }
      }
    }
  },
})
