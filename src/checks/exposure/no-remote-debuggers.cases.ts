/** Examples of exposure/no-remote-debuggers. */
import type { CaseFact, Cases } from '../define.ts'
import { yocto } from '../code-cases.ts'
import { installed, layer, layered, packaged, program, sshd, unit } from '../system-cases.ts'

const pattern = (rule: string, excerpt: string, file = '/opt/app/app.py'): CaseFact => ({ kind: 'pattern', rule, title: 'Debugger switched on', excerpt, file })

export const cases: Cases = {
  pass: [
    { title: 'nothing of the kind', facts: [...installed([program('/opt/app/app.py')]), packaged('openssh-server', '/usr/sbin/sshd'), sshd] },
    { title: 'another kind of pattern, and a debugger that nothing starts', facts: [...installed([program('/usr/bin/gdbserver')]), sshd, pattern('shell-true-python', 'os.system(x)')] },
  ],
  fail: [
    { title: 'a web debugger on every interface', facts: [...installed(), pattern('debug-server-flask', 'app.run(host="0.0.0.0", debug=True)')], subjects: ['debug-server-flask'] },
    { title: 'a web debugger in a package that the makers built themselves', facts: [...yocto, pattern('debug-server-flask', 'app.run(host="0.0.0.0", debug=True)', '/usr/lib/app/app.py')], subjects: ['debug-server-flask'] },
    { title: 'a web debugger in a container', facts: [...installed(), layered(program('/app/app.py')), { ...pattern('debug-server-flask', 'app.run(host="0.0.0.0", debug=True)', '/app/app.py'), container: layer }], subjects: ['debug-server-flask'] },
    { title: 'Node.js with its inspector', facts: [...installed(), unit('app', '/usr/bin/node --inspect=0.0.0.0:9229 /opt/app/server.js')], subjects: ['app.service'] },
    { title: 'Android\'s debug bridge', facts: [...installed([], { init: 'sysvinit' }), unit('adbd', '/usr/bin/adbd')], subjects: ['adbd.service'] },
    { title: 'a unit that both a rule and its command tell about counts once', facts: [...installed(), pattern('remote-debugger', 'ExecStart=/usr/bin/gdbserver :2345 /opt/app/appd', '/etc/systemd/system/app.service'), unit('app', '/usr/bin/gdbserver :2345 /opt/app/appd')], subjects: ['remote-debugger'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'packages that the makers built themselves', facts: [...yocto, sshd] },
    { title: 'containers, whose commands nobody read', facts: [...installed([program('/opt/app/app.py')]), sshd, layered(program('/app/app'))] },
  ],
}
