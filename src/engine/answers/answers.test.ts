import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import type { ByteQuestion } from '../../facts/answer.ts'
import type { FactDraft, FactKind } from '../../facts/fact.ts'
import { purse } from '../../kernel/budget.ts'
import { defaultLimits } from '../../kernel/limits.ts'
import { ReadError } from '../../kernel/problem.ts'
import { lentBytes } from '../../kernel/testing.ts'
import { answer } from './index.ts'

const context = { markKey: new Uint8Array(32), budget: purse(defaultLimits, 0, () => undefined), open: () => Promise.reject(new Error('no question here opens another place')) }
const about = (path: string) => ({ id: 'q', place: { artefact: 0, steps: [] }, at: { container: 'c', file: path, artefact: 'a.img', path } })
const ask = (question: ByteQuestion, content: string | Uint8Array) => answer(question, lentBytes(typeof content === 'string' ? Buffer.from(content) : content), context)
const of = <K extends FactKind>(facts: readonly FactDraft[], kind: K): readonly FactDraft<K>[] => facts.filter((fact) => fact.kind === kind) as unknown as readonly FactDraft<K>[]
const search = (content: string | Uint8Array, path = '/opt/x/app.conf', rules: Extract<ByteQuestion, { kind: 'search' }>['rules'] = ['secrets', 'patterns', 'banners']) =>
  ask({ kind: 'search', ...about(path), rules }, content)

describe('digest', () => {
  it('compares with what was expected', async () => {
    const value = createHash('md5').update('abc').digest('hex')
    assert.deepEqual(await ask({ kind: 'digest', ...about('/x'), algorithm: 'md5', expected: value }, 'abc'), [{ kind: 'digest', question: 'q', algorithm: 'md5', value, expected: value, matches: true }])
  })
})

describe('listed', () => {
  it('finds names in a list of Debian\'s form, whatever the line ends, through all pieces', async () => {
    const lines = Array.from({ length: 120_000 }, (_, index) => index.toString(16).padStart(20, '0'))
    for (const end of ['\n', '\r\n']) {
      const content = ['# A comment.', ...lines, 'ABCDEF0123456789ABCD'].join(end)
      const [fact] = await ask({ kind: 'listed', ...about('/x'), names: [lines[77_777] ?? '', 'abcdef0123456789abcd', 'f'.repeat(20), '# a comment.'.slice(2)] }, content)
      assert.deepEqual(fact, { kind: 'key-list-match', question: 'q', found: [lines[77_777], 'abcdef0123456789abcd'].toSorted((a, b) => (a ?? '').localeCompare(b ?? '')) })
    }
    assert.deepEqual(await ask({ kind: 'listed', ...about('/x'), names: ['a'] }, 'x'.repeat(5_000_000)), [{ kind: 'key-list-match', question: 'q', found: [] }])
  })
})

describe('compare', () => {
  it('tells the pairs that differ, wherever in them, and those that cannot be read', async () => {
    const long = Buffer.alloc(3 * 1024 * 1024, 7)
    const changed = Buffer.from(long)
    changed[2_500_000] = 8
    const contents = [long, Buffer.from(long), changed, Buffer.from('short')]
    const place = (artefact: number) => ({ artefact, steps: [] })
    const open = async ({ artefact }: { artefact: number }) => {
      const bytes = contents[artefact]
      if (bytes === undefined) throw new ReadError('malformed', 'gone')
      return lentBytes(bytes)
    }
    const pairs = [['/same', 0, 1], ['/late', 0, 2], ['/shorter', 0, 3], ['/gone', 0, 9]].map(([path, a, b]) => ({ path: String(path), place: place(Number(a)), other: place(Number(b)) }))
    const [fact] = of(await answer({ kind: 'compare', ...about(''), comparison: 'c', pairs }, lentBytes(long), { ...context, open }), 'content-comparison')
    assert.deepEqual([fact?.equal, fact?.differing.map(({ path }) => path), fact?.unreadable], [1, ['/late', '/shorter'], ['/gone']])
    assert.equal(fact?.differing[0]?.otherSha256, createHash('sha256').update(changed).digest('hex'))
  })
})

describe('search', () => {
  const token = ['ghp_', 'q7Rk2LmX9vTz4Yb8NcW3sHd6JfP1gUeA5oZt0'].join('')

  it('tells kind, place and mark of a secret, never its text', async () => {
    const facts = await search(`first\nsecond\nkey = ${token}\n`)
    const [secret] = of(facts, 'secret')
    assert.equal(secret?.rule, 'github-token')
    assert.equal(secret?.line, 3)
    assert.equal(secret?.length, token.length)
    assert.match(secret?.mark ?? '', /^[0-9a-f]{16}$/u)
    assert.ok(!JSON.stringify(facts).includes(token.slice(4, 20)))
  })

  it('counts lines through all pieces of a large file', async () => {
    const [secret] = of(await search(`${'line\n'.repeat(500_000)}key = ${token}\n${'line\n'.repeat(100_000)}`), 'secret')
    assert.equal(secret?.line, 500_001)
  })

  it('takes a program that lists many versions of one component for one that gets along with them, and an image of flash at its word', async () => {
    const versions = ['1.30.1', '1.31.0', '1.34.1', '1.35.0'].map((each) => `\0BusyBox v${each} (2022-01-01 00:00:00 UTC)\0`).join('')
    const told = async (head: string) => of(await search(Buffer.from(head + versions, 'latin1'), '/opt/x/file', ['banners']), 'banner').length
    assert.deepEqual([await told('\x7fELF'), await told('\x27\x05\x19\x56')], [0, 4])
  })

  it('searches text of any size, and small binary data, and no large data', async () => {
    const line = `\nkey = ${token}\n`
    assert.equal(of(await search('x\n'.repeat(3 * 1024 * 1024) + line), 'secret').length, 1)
    const data = (megabytes: number): Buffer => Buffer.concat([Buffer.alloc(megabytes * 1024 * 1024), Buffer.from(line)])
    assert.equal(of(await search(data(1), '/opt/x/state.bin', ['secrets']), 'secret').length, 1)
    assert.equal(of(await search(data(3), '/opt/x/state.bin', ['secrets']), 'secret').length, 0)
    assert.equal(of(await search(data(3), '/opt/x/program', ['banners', 'secrets']), 'secret').length, 1)
  })

  it('gives equal marks to equal secrets and others to others', async () => {
    const [a, b, c] = of(await search(`a = ${token}\nb = ${token}\nc = ${token.replace('q7', 'q8')}\n`), 'secret')
    assert.equal(a?.mark, b?.mark)
    assert.notEqual(a?.mark, c?.mark)
  })

  it('strikes secrets out of the lines that it shows', async () => {
    const facts = await search('#!/bin/sh\ncurl -k -u admin:hunter22 "https://u:pa55word@h/?token=abcdefgh123"\n', '/opt/x/a.sh', ['patterns'])
    const shown = of(facts, 'pattern').map((fact) => fact.excerpt).join('\n')
    assert.match(shown, /curl -k/u)
    for (const secret of ['hunter22', 'pa55word', 'abcdefgh123']) assert.ok(!shown.includes(secret), shown)
  })

  it('finds what straddles pieces, once, with the right line', async () => {
    for (const at of [1024 * 1024 - 20, 1024 * 1024, 2 * 1024 * 1024 - 1500, 3 * 1024 * 1024 - 7]) {
      const line = 'x'.repeat(79)
      const lines = Math.floor(at / 80)
      const content = `${`${line}\n`.repeat(lines)}${'y'.repeat(at - lines * 80)} ${token}\n${`${line}\n`.repeat(20_000)}`
      const found = of(await search(content, '/opt/x/big.txt', ['secrets']), 'secret')
      assert.deepEqual(found.map((fact) => [fact.rule, fact.line]), [['github-token', lines + 1]], `at ${at}`)
    }
  })

  it('looks for banners in programs only', async () => {
    const program = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]), Buffer.from('abc\0OpenSSL 1.0.2k  26 Jan 2017\0OpenSSL 1.0.2k  26 Jan 2017\0')])
    assert.deepEqual(await search(program, '/opt/x/prog'), [{ kind: 'banner', component: 'openssl', version: '1.0.2k', rule: 'openssl', offset: 9 }])
    assert.deepEqual(of(await search('OpenSSL 1.0.2k  26 Jan 2017\n'), 'banner'), [])
  })

  it('counts personal data when it is asked to', async () => {
    const [fact] = await search('{"email": "kim@mail.example", "phone": "+49 30 901820"}\n', '/home/u/export.json', ['personal-data', 'secrets'])
    assert.deepEqual(fact, { kind: 'personal-data', medium: 'text', found: [{ kind: 'email', count: 1, at: 'email' }, { kind: 'phone', count: 1, at: 'phone' }] })
  })

  it('is quiet about documentation, tests, translations and minified code', async () => {
    for (const path of ['/usr/share/doc/x/config.conf', '/usr/lib/x/tests/a.conf', '/srv/www/i18n/de.json', '/srv/www/app.min.js', '/etc/x.conf.example']) assert.deepEqual(await search(`password = "hunter22"\nkey=${token}\n`, path), [], path)
  })

  it('looks into shared libraries, whose names end like pages of a manual', async () => {
    for (const path of ['/usr/lib/libcrypto.so.1.1', '/usr/lib/libssl.so.3']) assert.equal((await search('\0OpenSSL 1.1.1k  25 Mar 2021\0', path, ['banners'])).length, 1, path)
  })

  it('looks in library code for the tokens of services only', async () => {
    const found = await search(`password = "hunter22"\nr = requests.get(u, verify=False)\nkey = "${token}"\n`, '/usr/lib/python3.11/site-packages/x/y.py')
    assert.deepEqual(found.map((fact) => ('rule' in fact ? fact.rule : '')), ['github-token'])
  })

  it('says the same of one rule a hundred times at most', async () => {
    assert.equal(of(await search(Array.from({ length: 500 }, (_, index) => `password${index % 10} = hunter22${index}`).join('\n')), 'secret').length, 100)
  })

  it('survives noise in bounded time', async () => {
    await search(randomBytes(1_500_000), '/opt/x/noise.bin')
    await search('password='.repeat(200_000), '/opt/x/long.conf')
    await search('password = "'.repeat(100_000), '/opt/x/long.py')
    await search(`curl ${'-a '.repeat(400_000)}`, '/opt/x/long.sh')
  })
})

describe('try', () => {
  /** The mark depends on the user's key alone; that it tells the same hash again is tested by itself. */
  const unmarked = (fact: FactDraft | undefined): unknown => {
    const { mark, ...rest } = (fact ?? {}) as { mark?: string }
    assert.match(mark ?? '', /^[0-9a-f]{16}$/u)
    return rest
  }
  const question = (account: string, line: number, tries = 50): ByteQuestion => ({ kind: 'try', ...about('/etc/shadow'), account, line, hints: ['Example Gateway'], tries })
  // openssl passwd -6 of raspberry, examplegateway and something nobody lists.
  const shadow = [
    'pi:$6$saltstringsaltst$ODfz/VK6dyJDEsrpLbqlkAPV9DwWYxLrvrd9i8WrH4wXSzEgU1ySoIU3v3QjDdg3mr6jb5jv2QwAo.DdtnTWc/:19000:0:99999:7:::',
    'root:$1$abcdefgh$OT7A.YKK1EVwFcxWwzLKR.:19000:0:99999:7:::',
    'daemon:*:19000:0:99999:7:::',
    'old:$3$$8846f7eaee8fb117ad06bdd830b7586c:19000::::::',
    'slow:$6$rounds=999999999$saltstring$ODfz/VK6dyJDEsrpLbqlkAPV9DwWYxLrvrd9i8WrH4wXSzEgU1ySoIU3v3QjDdg3mr6jb5jv2QwAo.DdtnTWc/:19000::::::',
  ].join('\n')

  it('finds a product default and does not say it', async () => {
    const [fact] = await ask(question('pi', 1), shadow)
    assert.deepEqual(unmarked(fact), { kind: 'password-try', account: 'pi', matched: 'product-default', tried: 2, line: 1 })
  })

  it('marks the same hash alike, locked or not, and another one otherwise', async () => {
    const lines = shadow.split('\n')
    const marks = await Promise.all([['a', 0], ['b', 0], ['c', 1]].map(async ([name, line]) => {
      const [fact] = await ask(question(String(name), 1), `${name}:${(lines[Number(line)] ?? '').split(':').slice(1).join(':')}`)
      return fact?.kind === 'password-try' ? fact.mark : undefined
    }))
    assert.equal(marks[0], marks[1])
    assert.notEqual(marks[0], marks[2])
    assert.ok(marks.every((mark) => mark !== undefined && !shadow.includes(mark)))
  })

  it('stops at the tries it was given', async () => {
    const [fact] = await ask(question('root', 2, 7), shadow)
    assert.deepEqual(unmarked(fact), { kind: 'password-try', account: 'root', tried: 7, line: 2 })
  })

  it('says why a hash was not tried', async () => {
    for (const [account, line] of [['daemon', 3], ['old', 4], ['slow', 5], ['root', 1], ['pi', 99]] as const) {
      const [fact] = await ask(question(account, line), shadow)
      assert.ok(fact?.kind === 'password-try' && fact.tried === 0 && fact.skipped !== undefined, account)
    }
  })
})
