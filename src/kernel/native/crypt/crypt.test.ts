import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, pbkdf2Sync } from 'node:crypto'
import { describe, it } from 'node:test'
import { passwordHash } from './index.ts'
import { fractionOfPi } from './pi.ts'

/** Made with Python's crypt (libxcrypt) and openssl passwd. */
const vectors: readonly (readonly [password: string, stored: string])[] = [
  ['raspberry', 'abeI39UDXGcO6'],
  ['raspberry', '_J9..rasmigdEotfm5N.'],
  ['raspberry', '$1$abcdefgh$Ypp3mcpy11lgzIqzzpMOs/'],
  ['raspberry', '$5$saltstring$NlGrfYK/Qe0akEm.gri5z2QQ1ayv88G707l73cuY9A5'],
  ['raspberry', '$5$rounds=1000$short$wLiUUgCgt/6PxylrXRUkWHd49HyUTwzKqhIPmPHwil4'],
  ['raspberry', '$6$saltstringsaltst$ODfz/VK6dyJDEsrpLbqlkAPV9DwWYxLrvrd9i8WrH4wXSzEgU1ySoIU3v3QjDdg3mr6jb5jv2QwAo.DdtnTWc/'],
  ['raspberry', '$6$rounds=1400$anotherlongsalt$7/mL5Thf.ZVNdNNclD0yojZXs9Fad4Mqp.yO4ZfSkWfHhwc33sPh.hPFUElrSg5iNVIqgZwFB4kpf1GeSMqWZ/'],
  ['raspberry', '$2b$04$abcdefghijklmnopqrstuuDRfGKKINs2pU3WruOWCIh9NmhNRL/Cm'],
  ['raspberry', '$2a$05$......................hCFa8vtKYJw9MZq6qXvdRLSV.I1ViQa'],
  ['raspberry', '$7$8/..../....abcdefgh$0yxEOIvITrgIA3ZVOk6ceH1YoUnEmLHAu7fWd6CIBj0'],
  ['raspberry', '$apr1$abcdefgh$we2crKAIERdVOn88ieBs/1'],
  ['x', 'abiQ6Ep3EYTHc'],
  ['x', '_J9..rasm3I3.7IOQ/Rk'],
  ['x', '$1$abcdefgh$znAnv9M.XU2pRYfmSs46h/'],
  ['x', '$5$saltstring$8lNOPUYH/6hNVwI72WGU4WW1KQqblnIzRCd9nWOKs5A'],
  ['x', '$5$rounds=1000$short$ratmlRGFminDQyrdzCvMM.OD8PK8X1cWNZbEHxSOxd2'],
  ['x', '$6$saltstringsaltst$/8i8Ph3EyV82HNhvQRX5v4sbaeRz4c7mUjGmnzXK24AcEkdrz9Do6lC8McBpJSycawjICjyqoOgs1Vw9i6A5O0'],
  ['x', '$6$rounds=1400$anotherlongsalt$5Nas8ChghjQfpgPGNr13b6dKoz/EdQMYCoQiG3S4WhVI12Fxf1MYGrk6RGkvZKQe7K465HJVmoYqvwB9CV15q1'],
  ['x', '$2b$04$abcdefghijklmnopqrstuuPp7HPfoAs8I2dCQCQ/fW7zEJv8I8C8e'],
  ['x', '$2a$05$......................jmFFghpX59JEVqTMI7XbaYtR1ocb7wG'],
  ['x', '$7$8/..../....abcdefgh$.zzuuG1db1bqx2VieKxcZtZyVObDILfmXMulRhRIgF.'],
  ['x', '$apr1$abcdefgh$82JubPF2dQkt1tVfvLnXS.'],
  ['correct horse battery staple and more than seventy-two bytes of password text', 'abhfCpXqd4GrI'],
  ['correct horse battery staple and more than seventy-two bytes of password text', '_J9..rasmWODUh/UL7LE'],
  ['correct horse battery staple and more than seventy-two bytes of password text', '$1$abcdefgh$WjK8ATM1mshkzo2JS63Dg/'],
  ['correct horse battery staple and more than seventy-two bytes of password text', '$5$saltstring$wbNb55RPEjYgY0fH7dO3HVW4.OMp8NNk80bIta8Tb70'],
  ['correct horse battery staple and more than seventy-two bytes of password text', '$5$rounds=1000$short$UHJPEuf2qRQxn6jca1hO.cVzJk2uG1miRVMg1C1RZR.'],
  ['correct horse battery staple and more than seventy-two bytes of password text', '$6$saltstringsaltst$vi0efL/p0HKdJII2gYFUXf2nxt8Vgfm3vTNrUHhfF3cs2EHx/iWkzp2T2h/N8Tulxm/NJz295Qmtoqx91w23h/'],
  ['correct horse battery staple and more than seventy-two bytes of password text', '$6$rounds=1400$anotherlongsalt$rjjf6So9FLCCTEximWWtQHSjg5/tw4gt3PRbaDB5dcXYp7sooLocg/gKBWgOwxmw8fzr42n2G3XxIekhWy4Zd0'],
  ['correct horse battery staple and more than seventy-two bytes of password text', '$2b$04$abcdefghijklmnopqrstuuS7uF3berANoRXuP9zLNUMmxWc32UAf6'],
  ['correct horse battery staple and more than seventy-two bytes of password text', '$2a$05$......................j15k3NIB4WBZ8Er.5Ob/AEPRpbvMJMG'],
  ['correct horse battery staple and more than seventy-two bytes of password text', '$7$8/..../....abcdefgh$5buhi0osFeED5xXaINhlnjvHQSZDk4nmkjf/usFzcH8'],
  ['correct horse battery staple and more than seventy-two bytes of password text', '$apr1$abcdefgh$qcBxOH2tpcxbyDwziOi9E0'],
  ['grün', 'ab9rEoJgmq4OY'],
  ['grün', '_J9..rasmemO0BubgWMw'],
  ['grün', '$1$abcdefgh$L/t8iA0TyNmQOlLKIjqlA0'],
  ['grün', '$5$saltstring$11Znn1iyV0n32Wgmyr.faNKcNygT5SC.1pVCAgj8T45'],
  ['grün', '$5$rounds=1000$short$2Xp541rf0XhO8EMnBq2tXTkx2d63pjHHd6JneBs7g71'],
  ['grün', '$6$saltstringsaltst$65fY2xVMZI3qmG/wP0NxnC5hHNeY9qH8b1AI3pIfVtdSebSc6v8CJtGbDcoYrpd65JVysryWDJ0zZg.rwYoP4/'],
  ['grün', '$6$rounds=1400$anotherlongsalt$20D/d42V2IWYdtdDb03YAMZLt8yn8p9lMydvh9OCzbHW1Y4z1pS5FfmGpeLAKF1EDhuj2g.BebX15/IOikTc00'],
  ['grün', '$2b$04$abcdefghijklmnopqrstuuQYEk91mE9jD3s0Fa6l8hqSxfClgS2VO'],
  ['grün', '$2a$05$......................3g1zNt5Ggl0q7k6c8MLjRTqzT8h//h.'],
  ['grün', '$7$8/..../....abcdefgh$EclFwQuJIMS0SdzE42B0kDQvjrnJWoD3vJicyDj8Ej2'],
  ['grün', '$apr1$abcdefgh$EClJASjPNLpe9KO3SlTlI1'],
  ['raspberry', '$y$j75$abcdefgh$Owhy8OadmOzN0G6DaT3TFpogmQ.4Z2P7.mwUTG2Xqb1'],
  ['grün', '$y$j75$F5Jx5fExrKuPp53xLKQ..1$XacPxmJCzO1vW1p3XFHmpw0w9CX7VeK9Zvtd4CsjVd/'],
  ['x', '$y$j75$$F6x4/3a6JxiQtidq1fi5YpRHXxWElSlk9y0PXcIxPm2'],
  ['raspberry', '$y$j9T$abcdefgh$nh53E0n.9l6Fk2nmv8cmOSWY.d0HSEbkN5c82ux6AD8'],
  ['correct horse battery staple and more than seventy-two bytes of password text', '$y$j85$F5Jx5fExrKuPp53xLKQ..1$R5m8EpTeR4.wA6ARRXuinsp5A40D5JkHhSSAXiUzW48'],
]

const fits = (stored: string, password: string): boolean => {
  const hash = passwordHash(stored)
  assert.notEqual(typeof hash, 'string', `${stored}: ${typeof hash === 'string' ? hash : ''}`)
  return typeof hash === 'string' ? false : hash.fits(password)
}

describe('crypt', () => {
  for (const [password, stored] of vectors) {
    it(`${stored.slice(0, 12)}\u2026 of ${password.length} characters`, () => {
      assert.ok(fits(stored, password))
      assert.ok(!fits(stored, `y${password}`))
    })
  }

  it('begins pi as Blowfish does', () => {
    assert.deepEqual([...fractionOfPi(3)].map((word) => word.toString(16)), ['243f6a88', '85a308d3', '13198a2e'])
  })

  it('knows the forms of Mosquitto and Apache', () => {
    const salt = Buffer.from('0123456789ab')
    assert.ok(fits(`$6$${salt.toString('base64')}$${createHash('sha512').update('pass').update(salt).digest('base64')}`, 'pass'))
    assert.ok(fits(`$7$101$${salt.toString('base64')}$${pbkdf2Sync('pass', salt, 101, 64, 'sha512').toString('base64')}`, 'pass'))
    assert.ok(fits('{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=', 'password'))
  })

  it('says what it cannot try', () => {
    for (const stored of ['', 'x', '$3$$8846f7eaee8fb117ad06bdd830b7586c', '$gy$j9T$abcdefgh$CiTibHdBM/5r3qmg1i0DxivDn1U977EDVDgQAyycj9/', '$y$j9T$abcdefgh$short', '$y$jzzzzz$abcdefgh$nh53E0n.9l6Fk2nmv8cmOSWY.d0HSEbkN5c82ux6AD8', '$2b$99$abcdefghijklmnopqrstuuhKF09ZYWwH2zP/0fwE1X8e/Q1YNx/hO', '$7$zzzzzzzzzzzsalt$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa']) {
      assert.equal(typeof passwordHash(stored), 'string', stored)
    }
  })

  it('agrees with openssl passwd', (t) => {
    if (spawnSync('openssl', ['version']).status !== 0) return t.skip('openssl is not installed')
    for (const password of ['a', 'raspberry', 'p'.repeat(15), 'p'.repeat(16), 'p'.repeat(17), 'p'.repeat(64), 'p'.repeat(65), 'p'.repeat(130)]) {
      for (const kind of ['-1', '-apr1', '-5', '-6']) {
        assert.ok(fits(execFileSync('openssl', ['passwd', kind, password], { encoding: 'utf8' }).trim(), password), `${kind} ${password}`)
      }
    }
  })
})
