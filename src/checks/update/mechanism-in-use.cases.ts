/** Examples of update/mechanism-in-use. */
import type { CaseFact, Cases } from '../define.ts'
import { installed, packaged, program, unit } from '../system-cases.ts'

const answer = (answer: 'yes' | 'no' | 'planned', detail = ''): CaseFact => ({ kind: 'answer', question: 'update.mechanism-in-use', answer, detail })
const apt = (key: string, value: string): CaseFact => ({ kind: 'setting', file: '/etc/apt/apt.conf.d/20auto-upgrades', program: 'apt', section: '', key, value })

export const cases: Cases = {
  pass: [
    { title: 'an agent that asks a server', facts: [...installed([program('/usr/bin/rauc')]), unit('rauc-hawkbit-updater', '/usr/bin/rauc-hawkbit-updater -s -c /etc/rauc-hawkbit-updater/config.conf')] },
    { title: 'a script of the product\'s own, started every day', facts: [...installed(), packaged('base', '/bin/busybox'), unit('app-update', '/opt/app/bin/update.sh', { schedule: 'daily' })] },
    { title: 'unattended upgrades', facts: [...installed(), apt('APT::Periodic::Unattended-Upgrade', '1')] },
    { title: 'updates from a USB stick, as the dossier tells', facts: [...installed(), answer('yes', 'release 1.3 went to 36 of 40 units by USB stick')] },
  ],
  fail: [{ title: 'the dossier says that none was ever delivered', facts: [...installed([program('/usr/bin/rauc')]), answer('no')] }],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'installed, and nothing starts it', facts: installed([program('/usr/bin/rauc')]) },
    { title: 'housekeeping that only sounds like it', facts: [...installed(), unit('systemd-update-utmp', '/lib/systemd/systemd-update-utmp reboot'), unit('apt-daily-upgrade', '/usr/lib/apt/apt.systemd.daily install'), apt('APT::Periodic::Unattended-Upgrade', '0')] },
  ],
}
