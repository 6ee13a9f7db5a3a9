import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FactDraft } from '../../../facts/fact.ts'
import { bytesSource } from '../../../kernel/source.ts'
import { codeRules } from '../../../rules/code/index.ts'
import { analyse } from './analyse.ts'
import { isMinified, programsIn } from './languages.ts'

const ask = (path: string, text: string): Promise<FactDraft<'code-file' | 'code-use'>[]> => analyse(bytesSource(new TextEncoder().encode(text)), path, { check: () => undefined })
const usesOf = (facts: readonly FactDraft<'code-file' | 'code-use'>[]): readonly FactDraft<'code-use'>[] => facts.filter((fact) => fact.kind === 'code-use')
const readOf = (facts: readonly FactDraft<'code-file' | 'code-use'>[]): string | undefined => facts.flatMap((fact) => (fact.kind === 'code-file' ? [fact.read] : []))[0]

describe('which language', () => {
  const known: readonly (readonly [string, string, readonly string[]])[] = [
    ['/opt/a', '#!/usr/bin/env python3\nx = 1\n', ['python']],
    ['/opt/a', '#!/usr/bin/env -S python3 -u\nx = 1\n', ['python']],
    ['/opt/a', '#!/bin/busybox ash\ntrue\n', []],
    ['/opt/a.sh', '#!/bin/busybox ash\ntrue\n', ['shell']],
    ['/opt/a.sh', '#!/usr/bin/env php\n<?php echo 1;\n', ['php']],
    ['/www/cgi-bin/x.cgi', '#!/usr/bin/lua\nreturn 1\n', ['lua']],
    ['/etc/init.d/S40app', '# starts the app\n. /etc/default/app\n', ['shell']],
    ['/opt/a', 'hello\n', []],
    ['/opt/a', '#!/usr/bin/perl\n1;\n', []],
    ['/www/i.html', '<p>a</p><script src="a.js"></script>', []],
    ['/www/i.html', '<p>a</p><script>var a</script>', ['javascript']],
    ['/www/i.html', '<?php echo 1 ?><script type="text/template">x</script>', ['php']],
    ['/www/i.php', '<?= $a ?><script>var a = <?= $b ?>;</script>', ['php', 'javascript']],
    ['/www/i.inc', 'no tag in it', []],
  ]
  for (const [path, text, languages] of known) it(`${path}: ${JSON.stringify(text.slice(0, 40))}`, () => assert.deepEqual(programsIn(path, text).map(({ language }) => language), languages))
})

describe('a file', () => {
  it('is quoted with its lines, and never with the key', async () => {
    const facts = await ask('/opt/app.py', 'from Crypto.Cipher import AES\n\n\ndef f(d):\n    return AES.new(b"Sixteen byte key", AES.MODE_ECB).encrypt(d)\n')
    assert.deepEqual(usesOf(facts).map(({ rule, line, inside }) => [rule, line, inside]), [['python-ecb', 5, 'f'], ['python-fixed-key', 5, 'f']])
    assert.ok(!JSON.stringify(usesOf(facts).filter(({ rule }) => rule === 'python-fixed-key')).includes('Sixteen'))
  })
  describe('in a language that is not read is told as that', () => {
    const others: readonly (readonly [string, string, readonly string[]])[] = [
      ['/opt/a', '#!/usr/bin/perl -w\n1;\n', ['Perl']],
      ['/opt/a.pm', 'package A;\n1;\n', ['Perl']],
      ['/opt/a', '#!/usr/bin/env ruby\nputs 1\n', ['Ruby']],
      ['/opt/a.ts', 'const a: number = 1\n', ['TypeScript']],
      ['/opt/a.d.ts', 'declare const a: number\n', []],
      ['/opt/app_de.ts', '<?xml version="1.0"?>\n<!DOCTYPE TS>\n<TS/>\n', []],
      ['/opt/film.ts', 'G\0\u0001', []],
      ['/opt/a.pl', '#!/bin/sh\ntrue\n', ['shell']],
      ['/opt/a', 'hello\n', []],
    ]
    for (const [path, text, languages] of others) {
      it(`${path}: ${JSON.stringify(text)}`, async () => assert.deepEqual((await ask(path, text)).flatMap((fact) => (fact.kind === 'code-file' ? [fact.languages, fact.read] : [])), languages.length === 0 ? [] : [languages, languages[0] === 'shell' ? 'whole' : 'not']))
    }
  })
  describe('says where the check of certificates is settled, so that a search by line does not tell it again', () => {
    const settled: readonly (readonly [string, string, string, readonly number[]])[] = [
      ['a connection that stays on the unit', '/opt/a.py', 'import requests\nrequests.get("https://localhost/",\n    verify=False)\n', [3]],
      ['a call over several lines', '/opt/a.py', 'import requests\nrequests.get(url,\n    verify=False)\n', [2, 3]],
      ['a switch that stands in a variable', '/opt/a.js', 'const opts = {\n  rejectUnauthorized: false,\n}\nmqtt.connect(url, opts)\n', [2, 4]],
      ['a command that goes on', '/opt/a.sh', 'curl --fail \\\n  --insecure \\\n  https://localhost/\n', [1, 2, 3]],
      ['a class that offers the choice', '/opt/a.py', 'class A:\n    def __init__(self):\n        self.verify = False\n', [3]],
      ['a connection that a class keeps', '/opt/a.py', 'class A:\n    def __init__(self):\n        self.verify = False\n        self.session.verify = False\n        self.peer.verify = False\n', [3, 4]],
      ['a choice that is made elsewhere', '/opt/a.py', 'import ssl\nctx.verify_mode = ssl.CERT_NONE if insecure else ssl.CERT_REQUIRED\n', [2]],
      ['a comment, and a text beside the code', '/opt/a.py', '"""Call it with\nverify=False\n"""\ndef get(\n    # verify=False\n    url,\n):\n    return url\n', [1, 2, 3, 5]],
      ['a constant that another call may use as well', '/opt/a.py', 'import requests\nverify = False\nrequests.get("https://localhost/", verify=verify)\nio(url, verify=verify)\n', [3]],
      ['settings that another call may use as well', '/opt/a.js', 'const opts = {\n  rejectUnauthorized: false,\n}\nhttps.request("https://localhost/", opts)\nio(url, opts)\n', []],
      ['settings of a connection that stays on the unit', '/opt/a.js', 'https.request("https://localhost/", {\n  rejectUnauthorized: false,\n})\n', [2]],
      ['a comment behind code settles nothing', '/opt/a.js', 'io({ rejectUnauthorized: false }) // rejectUnauthorized: false\n', []],
      ['a function that no rule knows', '/opt/a.js', 'exports.options = { rejectUnauthorized: false }\nio(url, { rejectUnauthorized: false })\n', []],
      ['a setting of something else', '/opt/a.py', 'self.client = connect(url, verify=verify) if url else io(url, verify=False)\n', []],
      ['a variable of the environment that no rule knows', '/opt/a.sh', 'export GIT_SSL_NO_VERIFY=1\nexport NODE_TLS_REJECT_UNAUTHORIZED=0\n', []],
    ]
    for (const [title, path, text, lines] of settled) {
      it(title, async () => {
        const facts = await ask(path, text)
        assert.equal(readOf(facts), 'whole')
        assert.deepEqual(facts.flatMap((fact) => (fact.kind === 'code-file' ? fact.settled : [])), lines)
      })
    }
  })
  it('with a default that verifies nobody is to be looked at, wherever the parameter stands', async () => {
    const facts = await ask('/opt/a.py', 'def fetch(url, verify=False):\n    return requests.get(url, verify=verify)\ndef post(\n    url,\n    verify_ssl: bool = False,\n    proof=False,\n    verify_count=None,\n):\n    pass\n')
    assert.deepEqual(usesOf(facts).map(({ rule, line, confidence, inside }) => [rule, line, confidence, inside]), [['tls-verification-off-python-default', 1, 'possible', 'fetch'], ['tls-verification-off-python-default', 5, 'possible', 'post']])
  })
  it('keeps the lines of scripts in a page', async () => {
    const facts = await ask('/www/i.html', '<html>\n<script>\nvar a = 1\n</script>\n<p>\n<script>\nvar token = Math.random()\n</script>\n')
    assert.deepEqual(usesOf(facts).map(({ rule, line }) => [rule, line]), [['javascript-weak-random', 7]])
  })
  it('of PHP has both programs', async () => {
    const facts = await ask('/www/i.php', '<html><?php $h = md5($password); ?>\n<script>\nvar token = <?= $x ?> + Math.random()\n</script>')
    assert.deepEqual(usesOf(facts).map(({ rule, line }) => [rule, line]), [['php-fast-password-hash', 1], ['javascript-weak-random', 3]])
  })
  it('that a program made is quiet', async () => {
    const text = 'function a(b){return Math.random().toString(36)+b}var token=Math.random();'.repeat(60)
    assert.ok(isMinified(text))
    const facts = await ask('/www/app.js', text)
    assert.deepEqual([readOf(facts), usesOf(facts).length], ['machine-made', 0])
  })
  it('says when something may be hidden where the syntax ends', async () => {
    assert.equal(readOf(await ask('/opt/a.py', 'import random\ndef (((:\n  token = random.random( ]\n')), 'partly')
    // What cannot be made out holds no word that a rule is about.
    assert.equal(readOf(await ask('/opt/a.py', 'import random\nx = random.random()\n\n$%& 12 (\n')), 'whole')
  })
  it('of another kind is none', async () => {
    assert.deepEqual(await ask('/opt/a.txt', 'random'), [])
    assert.deepEqual(await ask('/opt/a.py', 'a\0b'), [])
  })
  it('that is too large is told, and not read', async () => assert.equal(readOf(await ask('/opt/a.py', `import random\n${'x = 1\n'.repeat(200_000)}`)), 'not'))
})

describe('hostile input', () => {
  it('of great depth is cut, and told', async () => {
    for (const [path, text] of [
      ['/a.py', `import random\ntoken = ${'('.repeat(20_000)}random.random()${')'.repeat(20_000)}\n`],
      ['/a.js', `var token = ${'['.repeat(20_000)}Math.random()${']'.repeat(20_000)}`],
      ['/a.php', `<?php $x = ${'rand('.repeat(20_000)}1${')'.repeat(20_000)};`],
      ['/a.sh', `TOKEN=${'$('.repeat(5000)}date${')'.repeat(5000)} RANDOM`],
      ['/a.lua', `local token = ${'('.repeat(10_000)}math.random()${')'.repeat(10_000)}`],
    ] as const) assert.notEqual(readOf(await ask(path, text)), undefined, path)
  })
  it('that takes too long ends, and is told', async () => {
    let time = 0
    const facts = await analyse(bytesSource(new TextEncoder().encode(`import random\n${'x = f(random.random(), a[1], "b")\n'.repeat(20_000)}`)), '/a.py', { check: () => undefined }, () => (time += 200))
    assert.equal(readOf(facts), 'not')
  })
  it('made of pieces of snippets throws nothing, and gives the same twice', async () => {
    let seed = 7
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    const files = { python: '/a.py', shell: '/a.sh', php: '/a.php', javascript: '/a.js', lua: '/a.lua' } as const
    for (let round = 0; round < 400; round++) {
      const rule = codeRules[next(codeRules.length)]
      const other = codeRules[next(codeRules.length)]
      if (rule === undefined || other === undefined) continue
      const snippet = rule.examples[next(rule.examples.length)] ?? ''
      const cut = snippet.slice(next(snippet.length), next(snippet.length) + 20)
      const text = `${rule.language === 'php' ? '<?php ' : ''}${snippet.slice(0, next(snippet.length))}${cut}${String.fromCodePoint(next(0x2_ff))}${other.examples[0]}`
      const first = await ask(files[rule.language], text)
      if (round % 8 === 0) assert.deepEqual(await ask(files[rule.language], text), first)
    }
  })
})
