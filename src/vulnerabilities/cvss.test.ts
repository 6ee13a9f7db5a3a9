import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scoreOf } from './cvss.ts'

/** Scores as FIRST's documents and NVD publish them. */
const published: readonly (readonly [vector: string, score: number, where: string])[] = [
  ['AV:N/AC:L/Au:N/C:N/I:N/A:C', 7.8, 'CVSS 2.0 guide, 3.3.1, CVE-2002-0392'],
  ['AV:N/AC:L/Au:N/C:C/I:C/A:C', 10, 'CVSS 2.0 guide, 3.3.2, CVE-2003-0818'],
  ['AV:L/AC:H/Au:N/C:C/I:C/A:C', 6.2, 'CVSS 2.0 guide, 3.3.3, CVE-2003-0062'],
  ['AV:N/AC:L/Au:N/C:P/I:N/A:N', 5, 'NVD, CVE-2014-0160'],
  ['CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4, 'CVSS 3.0 examples, CVE-2013-0375'],
  ['CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1, 'CVSS 3.0 examples, CVE-2013-1937'],
  ['CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N', 3.1, 'CVSS 3.1 examples, CVE-2014-3566'],
  ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 9.9, 'CVSS 3.1 examples, CVE-2012-1516'],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 7.5, 'CVSS 3.1 examples, CVE-2014-0160'],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8, 'CVSS 3.1 examples, CVE-2014-6271'],
  ['CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:C/C:N/I:H/A:N', 6.8, 'CVSS 3.1 examples, CVE-2008-1447'],
  ['CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 6.8, 'CVSS 3.1 examples, CVE-2014-2005'],
  ['CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:H', 9.3, 'CVSS 3.1 examples, CVE-2013-6014'],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10, 'NVD, CVE-2021-44228'],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H', 7.5, 'NVD, CVE-2022-0778'],
  ['CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:C/C:H/I:N/A:N', 6.1, 'GitHub, CVE-2023-32681'],
  ['CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7.3, 'CVSS 4.0 examples, CVE-2022-41741'],
  ['CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7.7, 'CVSS 4.0 examples, CVE-2020-3549'],
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N', 8.7, 'CVSS 4.0 examples, CVE-2014-0160'],
  ['CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N', 8.3, 'CVSS 4.0 examples, CVE-2023-3089'],
  ['CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N', 4.6, 'CVSS 4.0 examples, CVE-2021-44714'],
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N', 5.1, 'CVSS 4.0 examples, CVE-2022-21830'],
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 9.3, 'CVSS 4.0 specification, the worst without subsequent systems'],
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', 10, 'CVSS 4.0 examples, CVE-2021-44228'],
]

test('base scores as they were published', () => {
  assert.deepEqual(published.map(([vector]) => scoreOf(vector, 'x')?.score), published.map(([, score]) => score))
})

test('what was said of exploitation or of one site does not change the base score', () => {
  assert.equal(scoreOf('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:U/RL:O', 'x')?.score, 10)
  assert.equal(scoreOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U', 'x')?.score, 9.3)
  assert.equal(scoreOf('(AV:N/AC:L/Au:N/C:P/I:N/A:N)', 'x')?.version, '2.0')
})

test('what is no whole vector has no score', () => {
  for (const vector of ['', 'HIGH', '7.5', 'CVSS:3.1/AV:N', 'CVSS:3.1/AV:Q/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'CVSS:5.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'AV:N/AC:L', 'x'.repeat(100_000)]) assert.equal(scoreOf(vector, 'x'), undefined, vector.slice(0, 50))
})
