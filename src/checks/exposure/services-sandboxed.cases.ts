/** Examples of exposure/services-sandboxed. */
import type { CaseFact, Cases } from '../define.ts'
import { account, installed, listener, packaged, script, unit } from '../system-cases.ts'

const fenced: Readonly<Record<string, readonly string[]>> = {
  'Service.User': ['app'], 'Service.NoNewPrivileges': ['yes'], 'Service.ProtectSystem': ['strict'], 'Service.ProtectHome': ['yes'], 'Service.PrivateTmp': ['yes'], 'Service.PrivateDevices': ['yes'],
  'Service.ProtectKernelTunables': ['yes'], 'Service.ProtectKernelModules': ['yes'], 'Service.ProtectControlGroups': ['yes'], 'Service.RestrictNamespaces': ['yes'], 'Service.MemoryDenyWriteExecute': ['yes'],
  'Service.SystemCallFilter': ['@system-service', '~@privileged'], 'Service.CapabilityBoundingSet': [], 'Service.RestrictAddressFamilies': ['AF_INET AF_INET6'],
}
const app = (user: string, directives: Readonly<Record<string, readonly string[]>>): CaseFact[] => [account('app', 990), unit('app', '/opt/app/appd', { user, directives }), listener('appd', 'http', 8080)]
const distribution = [packaged('cron', '/usr/lib/systemd/system/cron.service', '/usr/sbin/cron'), unit('cron', '/usr/sbin/cron -f', { file: '/usr/lib/systemd/system/cron.service' })]

export const cases: Cases = {
  pass: [
    { title: 'a service with an account of its own and the usual fences', facts: [...installed(), ...app('app', fenced)] },
    { title: 'a service that is neither root nor reached', facts: [...installed(), account('app', 990), unit('app', '/opt/app/appd', { user: 'app', directives: {} })] },
  ],
  fail: [
    { title: 'the same account without any fence', facts: [...installed(), ...app('app', {})], subjects: ['app.service'] },
    { title: 'an account of its own without any fence, started by a socket for whoever connects', facts: [...installed(), account('app', 990), unit('app@connection', '/opt/app/appd', { user: 'app', schedule: 'socket', directives: {} }), listener('app.socket', 'other', 4000, { starts: 'app@connection.service' })], subjects: ['app@connection.service'] },
    { title: 'root without any fence', facts: [...installed(), ...app('root', {})], subjects: ['app.service'] },
    { title: 'services of the distribution are told together', facts: [...installed(), ...distribution], subjects: ['services of the system'] },
    { title: 'a list that is taken back leaves nothing', facts: [...installed(), ...app('root', { ...fenced, 'Service.User': ['root'], 'Service.SystemCallFilter': [], 'Service.CapabilityBoundingSet': ['~'], 'Service.ProtectSystem': ['no'], 'Service.PrivateDevices': ['no'], 'Service.ProtectKernelModules': ['no'], 'Service.RestrictAddressFamilies': [] })], subjects: ['app.service'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system of which nothing starts', facts: [...installed()] },
  ],
  'not-applicable': [{ title: 'another init', facts: [...installed([], { init: 'sysvinit' }), script('app', '/opt/app/appd')] }],
}
