import assert from 'node:assert/strict'
import { test } from 'node:test'
import { upstreamVersion } from './upstream-version.ts'

test('the release of upstream behind a packager\'s version', () => {
  for (const [version, wanted] of [
    ['1:9.2p1-2+deb12u3', '9.2p1'], ['3.0.14-1~deb12u2+rpt1', '3.0.14'], ['1:1.2.13.dfsg-1', '1.2.13'], ['1:1.3.dfsg+really1.3.1-1', '1.3.1'], ['2.10+really2.9-1', '2.9'], ['1.0+rpt2', '1.0'], ['5.3~rc1-2', '5.3-rc1'],
    ['2:1.4.2-3.fc39', '1.4.2'], ['1.2^20230101git1234abc-3.fc39', '1.2'], ['7.61.1~rc1-3', '7.61.1-rc1'],
    ['2.36.1-r7', '2.36.1'], ['9.3_p1-r3', '9.3p1'], ['1.2.0_rc2-r0', '1.2.0-rc2'], ['1.2.3_git20200101-r0', '1.2.3'], ['5.15+gitAUTOINC+ab12-r0', '5.15'], ['2023.04-rc1', '2023.04-rc1'], ['1.1.1w', '1.1.1w'],
  ] as const) assert.equal(upstreamVersion(version), wanted, version)
})
