import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../facts/fact.ts'
import type { Package } from '../facts/linux.ts'
import { isKernelPackage } from './kernel-package.ts'

const item = (manager: Package['manager'], name: string, version: string, architecture: string): Fact<'package'> =>
  ({ kind: 'package', manager, name, version, architecture, sourceName: name, sourceVersion: version, basis: 'observed', where: { artefact: 'x', path: '' }, container: 'x', file: '' })

const cases: readonly (readonly [Fact<'package'>, release: string, expected: boolean])[] = [
  [item('dpkg', 'linux-image-6.1.0-25-arm64', '6.1.106-3', 'arm64'), '6.1.0-25-arm64', true],
  [item('dpkg', 'linux-image-unsigned-6.1.0-25-arm64', '6.1.106-3', 'arm64'), '6.1.0-25-arm64', true],
  [item('dpkg', 'linux-image-arm64', '6.1.106-3', 'arm64'), '6.1.0-25-arm64', false],
  [item('rpm', 'kernel-core', '6.5.6-300.fc39', 'aarch64'), '6.5.6-300.fc39.aarch64', true],
  [item('rpm', 'kernel', '3.10.0-1160.el7', 'x86_64'), '3.10.0-1160.el7.x86_64', true],
  [item('rpm', 'kernel-rt-core', '5.14.0-70.13.1.rt21.83.el9_0', 'x86_64'), '5.14.0-70.13.1.rt21.83.el9_0.x86_64', true],
  [item('rpm', 'kernel-64k-core', '5.14.0-427.el9', 'aarch64'), '5.14.0-427.el9.aarch64+64k', true],
  [item('rpm', 'kernel-core', '6.5.6-300.fc39', 'aarch64'), '6.6.9-200.fc39.aarch64', false],
  [item('rpm', 'kernel-headers', '6.5.6-300.fc39', 'aarch64'), '6.5.6-300.fc39.aarch64', false],
]
for (const [fact, release, expected] of cases) test(`${fact.name} and ${release}`, () => assert.equal(isKernelPackage(fact, release), expected))
