/** mosquitto, the MQTT broker: settings with the listener or bridge that they stand under. The join `mosquitto` makes listeners of them. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { secretSetting, setting } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'

const secrets = new Set(['password', 'remote_password', 'bridge_psk', 'auth_opt_pg_pass', 'auth_opt_mysql_pass'])

export const reader = defineReader({
  id: 'config/mosquitto',
  title: 'MQTT broker (mosquitto)',
  emits: ['setting'],
  signatures: [{ paths: inEtc('mosquitto/*.conf', 'mosquitto/conf.d/*.conf', 'mosquitto.conf', 'mosquitto/conf.d/*/*.conf'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'mosquitto.conf(5)', url: 'https://mosquitto.org/man/mosquitto-conf-5.html' }],
  limitations: ['Password and access files are not read', 'Which settings are global depends on other files: see the join `mosquitto`'],
  async *read(input, budget) {
    let section = ''
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const match = /^(\w+)(?:\s+(.*))?$/u.exec(text)
      if (match === null) continue
      budget.node()
      const [, key = '', value = ''] = match
      if (key === 'listener') section = `listener ${value.trim()}`
      if (key === 'connection') section = `bridge ${value.trim()}`
      yield secrets.has(key) ? secretSetting('mosquitto', section, key, value, number) : setting('mosquitto', section, key, value.trim(), number)
    }
  },
})
