/**
 * Secrets never come out: what an image holds is collected with other tools (debugfs, plain searches), and none of it may
 * stand in anything that the program prints or writes.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { newFolder } from './support/hostile.ts'

const root = join(import.meta.dirname, '..')
const acceptance = join(root, '../shared/data/pi-hub/printer-hub.img.xz')
const has = (tool: string): boolean => spawnSync(tool, ['-V'], { stdio: 'ignore' }).error === undefined
const withoutTool = has('debugfs') ? false : 'debugfs is not installed'

/** Everything that the commands print and write about an image. */
function outputs(image: string): Map<string, string> {
  const folder = newFolder()
  const env = { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1' }
  const told = new Map<string, string>()
  for (const args of [['review', image, '--report', 'html=r.html', '--report', 'json=r.json', '--fail-on', 'never'], ['facts', image]]) {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--no-warnings', join(root, 'src/apps/cli/main.ts'), ...args], { cwd: folder, env, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 })
    assert.ok(status === 0 || status === 3, stderr)
    told.set(`standard output of ${args[0]}`, stdout).set(`standard error of ${args[0]}`, stderr)
  }
  for (const name of ['r.html', 'r.json']) told.set(name, readFileSync(join(folder, name), 'utf8'))
  return told
}

/** The text files below some folders of the image's Linux partition, as debugfs gives them. */
function contents(image: string, offset: number, folders: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const folder of folders) {
    const into = newFolder()
    spawnSync('debugfs', ['-R', `rdump ${folder} ${into}`, `${image}?offset=${offset}`], { stdio: 'ignore' })
    for (const entry of readdirSync(into, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (entry.isFile() && statSync(path).size < 4 * 1024 * 1024) texts.set(`${folder}/..${path.slice(into.length)}`, readFileSync(path, 'latin1'))
    }
  }
  return texts
}

const linuxOffset = (head: Buffer): number => head.readUInt32LE(([446, 462, 478, 494].find((at) => head[at + 4] === 0x83) ?? 462) + 8) * 512

/** Values that look as if somebody had to think of them: letters and digits, and no path, address, number or version. */
const telling = (value: string): boolean => value.length >= 8 && /[a-z]/iu.test(value) && /\d/u.test(value) && !/^[/.$%{<]|:\/\/|^\d+(?:\.\d+)+/u.test(value)

/** What must not come out, with the file that holds it. */
function secretsIn(texts: ReadonlyMap<string, string>): Map<string, string> {
  const secrets = new Map<string, string>()
  for (const [path, text] of texts) {
    const add = (secret: string | undefined): void => void (secret !== undefined && secrets.set(secret, path))
    for (const [block] of text.matchAll(/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END/gu)) for (const [line] of block.matchAll(/^[\w+/=]{20,}$/gmu)) add(line)
    if (/\/g?shadow-?$/u.test(path)) for (const [, hash] of text.matchAll(/^[^:\n]+:([$_][^:\n]{10,}):/gmu)) add(hash)
    for (const [key] of text.matchAll(/\bAKIA[A-Z\d]{16}\b/gu)) add(key)
    if (/\.(?:db|log|sqlite)$/u.test(path)) for (const [mail] of text.matchAll(/[\w.]{3,40}@[\w.]{3,40}\.(?:example|com|org)\b/gu)) add(mail)
    if (path.endsWith('.log')) for (const [, value = ''] of text.matchAll(/(?:password|token|phone)=([^\s&"]{6,})/gu)) if (/\d/u.test(value)) add(value)
    if (/\/perl|\/doc\/|\/X11\/|\.pem$|\/ca-certificates/u.test(path)) continue
    for (const [, value = ''] of text.matchAll(/(?:pass(?:word|phrase|wd)?|secret\w*|token|psk|access_?key\w*|api_?key)["']?\s*[=:]\s*["']?([^\s"'&;,#)]+)/giu)) if (telling(value)) add(value)
  }
  return secrets
}

/** None in any spelling: as it is, in base64 or hex, or as a URL has it. */
function assertNone(told: ReadonlyMap<string, string>, secrets: ReadonlyMap<string, string>): void {
  const found: string[] = []
  for (const [where, text] of told) {
    for (const [secret, path] of secrets) {
      const spellings = [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64').replace(/=+$/u, '').slice(0, -1), encodeURIComponent(secret)]
      if (spellings.some((spelling) => text.includes(spelling))) found.push(`${where} holds what stands in ${path} (${secret.slice(0, 4)}..., ${secret.length} characters)`)
    }
  }
  assert.deepEqual(found, [])
}

test('the example: no password hash, key, token or address of a person comes out', { skip: withoutTool }, () => {
  const image = join(newFolder(), 'card.img')
  const bytes = gunzipSync(readFileSync(join(root, 'examples/printer-hub/layerline-hub.img.gz')))
  writeFileSync(image, bytes)
  const secrets = secretsIn(contents(image, linuxOffset(bytes), ['/etc', '/opt', '/root', '/var']))
  assert.ok(secrets.size > 40, `only ${secrets.size} secrets were collected`)
  assertNone(outputs(image), secrets)
})

test('the acceptance image: none comes out', { skip: existsSync(acceptance) ? withoutTool : `${acceptance} is not here` }, () => {
  const image = join(newFolder(), 'card.img')
  spawnSync('xz', ['-dc', acceptance], { stdio: ['ignore', openSync(image, 'wx'), 'inherit'] })
  const head = readFileSync(image).subarray(0, 512)
  const secrets = secretsIn(contents(image, linuxOffset(head), ['/etc', '/opt', '/root', '/home', '/var/log', '/var/lib/printerhub']))
  assert.ok(secrets.size > 300, `only ${secrets.size} secrets were collected`)
  assertNone(outputs(image), secrets)
})

test('small files lie in the file system\'s own tables, and come out of them no more than others', { skip: withoutTool }, (t) => {
  const tree = newFolder()
  mkdirSync(join(tree, 'etc'))
  const secrets = new Map([['$1$abcdefgh$RqzTnPbwKYkfLxv7sE2u40', '/etc/shadow'], ['Tr0ub4dor-3x9', '/etc/app.conf']])
  writeFileSync(join(tree, 'etc/shadow'), 'a:$1$abcdefgh$RqzTnPbwKYkfLxv7sE2u40:1:::::\n')
  writeFileSync(join(tree, 'etc/passwd'), 'a:x:0:0::/:/bin/sh\n')
  writeFileSync(join(tree, 'etc/app.conf'), 'password = Tr0ub4dor-3x9\n')
  const image = join(newFolder(), 'inline.img')
  const { status, error } = spawnSync('mkfs.ext4', ['-q', '-O', 'inline_data,^has_journal', '-I', '256', '-d', tree, image, '4M'])
  if (error !== undefined || status !== 0) {
    t.skip('mkfs.ext4 here makes no inline data')
    return
  }
  const told = outputs(image)
  assert.match(told.get('standard output of facts') ?? '', /"kind":"password"/u)
  assertNone(told, secrets)
})
