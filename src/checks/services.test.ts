import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check as unprivileged } from './exposure/services-run-unprivileged.ts'
import { account, installed, listener, unit } from './system-cases.ts'
import { runExample } from './testing.ts'

/** What services-run-unprivileged says of a service of root's behind these sockets. */
const told = (address: string, starts: string): string => {
  const facts = [...installed(), account('root', 0), unit('app', '/opt/app/appd', { schedule: 'socket', directives: {} }), listener('app.socket', 'other', 4000, { address, starts })]
  return runExample(unprivileged, { title: '', facts }).map(({ message }) => message).join()
}

test('a service that a socket starts is reached where its socket is', () => {
  assert.match(told('*', 'app.service'), /^app\.service runs as root and nothing in its unit limits it, and the network reaches it \(app\.socket:4000\)/u)
  assert.doesNotMatch(told('127.0.0.1', 'app.service'), /network reaches/u)
  assert.doesNotMatch(told('*', 'other.service'), /network reaches/u)
})
