import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runExample } from '../testing.ts'
import { installed, listener, unit } from '../system-cases.ts'
import type { CaseFact } from '../define.ts'
import { check } from './tls-versions-current.ts'

const file = '/etc/nginx/sites-available/app'
const setting = (key: string, value: string, line: number): CaseFact => ({ kind: 'setting', program: 'nginx', section: 'server#1', key, value, file, where: { artefact: 'image.img', path: `2:ext4${file}`, line } })
const severities = (...more: readonly CaseFact[]) => runExample(check, {
  title: '', level: { remote: 1 },
  facts: [...installed(), unit('nginx', '/usr/sbin/nginx'), listener('nginx', 'https', 443, { encrypted: true, file, where: { artefact: 'image.img', path: `2:ext4${file}`, line: 2 } }), setting('listen', '443 ssl', 2), setting('ssl_protocols', 'TLSv1 TLSv1.2', 4), ...more],
}).map((outcome) => [outcome.result, outcome.result === 'fail' ? outcome.severity : undefined])
const library = (name: string, version: string): CaseFact => ({ kind: 'package', manager: 'dpkg', name, version, architecture: 'arm64', sourceName: 'openssl', sourceVersion: version, file: '/var/lib/dpkg/status' })

test('what OpenSSL 3 refuses is mild, even where the server is told to offer it', () => {
  assert.deepEqual(severities(library('libssl1.1', '1.1.1k-1')), [['fail', undefined]])
  assert.deepEqual(severities(library('libssl3', '3.0.11-1')), [['fail', 'low']])
  assert.deepEqual(severities(library('libssl3', '3.0.11-1'), setting('ssl_ciphers', 'DEFAULT@SECLEVEL=0', 5)), [['fail', undefined]])
})
