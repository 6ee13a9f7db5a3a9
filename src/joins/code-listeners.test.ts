import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { join } from './code-listeners.ts'

const seen = (path: string) => ({ basis: 'observed', where: { artefact: 'a.img', path }, container: 'a.img', file: path }) as const
function told(excerpt: string, command = '/usr/bin/python3 /opt/x/a.py', directives: Readonly<Record<string, readonly string[]>> = {}, enabled = true): readonly string[] {
  const facts: Fact[] = [
    { kind: 'pattern', rule: 'serves-plain-http', title: '', excerpt, ...seen('/opt/x/a.py') },
    { kind: 'start-entry', by: 'systemd', name: 'x.service', user: 'root', command, schedule: '', enabled, directives, ...seen('/etc/systemd/system/x.service') },
  ]
  return (join.run({ facts: factQuery(facts), catalogue: {} as Catalogue }).facts ?? []).flatMap((fact) => (fact.kind === 'listener' ? [`${fact.program} ${fact.address} ${fact.port}`] : []))
}

test('a line of source, and what starts it', () => {
  assert.deepEqual(told("app.run('0.0.0.0', 8080, debug=True)"), ['x * 8080'])
  assert.deepEqual(told('app.run(host="0.0.0.0", port=80)'), ['x * 80'])
  assert.deepEqual(told('app.run(host="0.0.0.0")'), ['x * 5000'])
  assert.deepEqual(told('app.run(port=8080)'), ['x 127.0.0.1 8080'])
  assert.deepEqual(told("HTTPServer(('', 8000)"), ['x * 8000'])
  assert.deepEqual(told('app.listen(3000, () =>', 'node ./a.py', { 'Service.WorkingDirectory': ['/opt/x'] }), ['x * 3000'])
  assert.deepEqual(told("app.listen(3000, '127.0.0.1')"), ['x 127.0.0.1 3000'])
})

test('nothing starts it', () => {
  assert.deepEqual(told('app.run(host="0.0.0.0")', '/usr/bin/python3 /opt/y/a.py'), [])
  assert.deepEqual(told('app.run(host="0.0.0.0")', '/usr/bin/python3 /opt/x/a.py', {}, false), [])
})
