import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sameRelease, scoreComponents, truthOf, upstreamVersion } from './component-score.ts'

describe('score of components', () => {
  const upstream: Readonly<Record<string, string>> = {
    '1:9.2p1-2+deb12u10': '9.2p1', '2:6.2.1+dfsg1-1.1': '6.2.1', '5.3.28+dfsg2-1': '5.3.28', '4.4.3-P1-2': '4.4.3-P1', '252.39-1~deb12u2': '252.39', '2.1.12-stable-8+deb12u1': '2.1.12-stable', '3.0.22': '3.0.22',
    '1.3.3+ds-1': '1.3.3', '2.4+20151223.gitfa8646d.1-2': '2.4+20151223', '6.1.192+2': '6.1.192+2', '2.90-4~deb12u2': '2.90',
  }
  for (const [version, expected] of Object.entries(upstream)) it(`${version} is ${expected} of upstream`, () => assert.equal(upstreamVersion(version), expected))
  const pairs: readonly (readonly [told: string, truth: string, same: boolean])[] = [
    ['9.2p1', '1:9.2p1-2', true], ['4.4.3-P1', '4.4.3-P1-2', true], ['6.4.20221231', '6.4-4', true], ['2.1.12-stable', '2.1.12-stable-8', true], ['3.0.2', '3.0.22-1', false], ['1.2.3', '1:1.2.13.dfsg-1', false], ['252', '252.39-1', true], ['1.0.2u', '3.0.22', false],
    ['6.1.192', '6.1.192+2', true], ['5.2.15', '5.2.15-2', true],
  ]
  for (const [told, truth, same] of pairs) it(`${told} ${same ? 'is' : 'is not'} ${truth}`, () => assert.equal(sameRelease(told, truth), same))
  it('counts right, missed and wrong, and lets a part have a version of its own', () => {
    const truth = truthOf('package\tversion\tarch\tsource\tsource_version\nlibssl3\t3.0.22-1\tarm64\topenssl\t3.0.22-1\nopenssl\t3.0.22-1\tarm64\topenssl\t3.0.22-1\nlibdevmapper1.02.1\t2:1.02.185-2\tarm64\tlvm2\t2.03.16-2\nzlib1g\t1:1.2.13.dfsg-1\tarm64\tzlib\t1:1.2.13.dfsg-1\nnone\t1\tall\tnone\t1\n')
    const found = [{ component: 'openssl', version: '3.0.22', at: '/a' }, { component: 'libdevmapper', version: '1.02.185', at: '/b' }, { component: 'zlib', version: '1.2.3', at: '/c' }, { component: 'busybox', version: '1.36.1', at: '/d' }]
    assert.deepEqual(scoreComponents(truth, found), { known: 3, right: ['openssl 3.0.22-1', 'lvm2 2.03.16-2'], missed: ['zlib 1:1.2.13.dfsg-1'], wrong: ['zlib 1.2.3 in /c', 'busybox 1.36.1 in /d'], listed: 4, covered: 2 })
    assert.deepEqual(scoreComponents(truth, found, ['zlib 1.2.3', 'busybox 1.36.1']).wrong, [])
  })
})
