import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableText } from './text.ts'

const latin = (text: string): string => tableText(Buffer.from(text, 'latin1')) ?? assert.fail()
const hex = (bytes: string): string => tableText(Buffer.from(bytes, 'hex')) ?? assert.fail()

test('Western letters beside each other are no Chinese', () => {
  const german = 'Reference;Value;MPN;Beschreibung;Notes\nR1;10k;RC0402;Baugröße 0402;\nR2;10k;RC0402;Baugröße 0402;\nU5;ATECC608B;ATECC608B-SSHDA;Krypto;nicht bestückt\n'
  assert.equal(latin(german), german)
  for (const text of ['R1;Baugröße 0402', 'U5;clé créée;non monté', 'C1;10µF ±10%', 'R1;Größe;85°C', 'GRÖSSE;MAß;Ø 5']) assert.equal(latin(text), text)
})

test('letters of Poland and Russia are no Chinese either', () => {
  // żółty układ, nie montować, ść źródło (windows-1250); Резистор, НЕ СТАВИТЬ DNP, МИКРОСХЕМА защиты (windows-1251)
  for (const bytes of ['55353bbff3b3747920756bb361643b6e6965206d6f6e746f7761e62c209ce6209f72f364b36f0a', '52313bd0e5e7e8f1f2eef03b41313bcdc520d1d2c0c2c8d2dc20444e500a55353bccc8cad0ced1d5c5ccc020e7e0f9e8f2fb3b4154454343363038423b444e500a']) assert.equal(hex(bytes), Buffer.from(bytes, 'hex').toString('latin1').replaceAll('\u009C', 'œ').replaceAll('\u009F', 'Ÿ'))
})

test('Chinese is read as what it is, cut inside a letter, too', () => {
  const bytes = 'cebbbac52ccafdd6b52cd0cdbac52cb1b8d7a20a52312052322c31306bccf9c6acb5e7d7e82c5243303430322cb2bbccf90a43312c3130306e46b5e7c8dda1c03130252c47524d3135352c0a55352cbcd3c3dcd0bec6ac2c4154454343363038422cb2bbbab8bdd30a'
  const text = '位号,数值,型号,备注\nR1 R2,10k贴片电阻,RC0402,不贴\nC1,100nF电容±10%,GRM155,\nU5,加密芯片,ATECC608B,不焊接\n'
  assert.equal(hex(bytes), text)
  assert.equal(hex(bytes.slice(0, -4)), text.slice(0, -2))
  // Letters of the wider set among others; the second byte of the second one is ASCII.
  assert.equal(hex(`${bytes}86b4e9460a`), `${text}喆镕\n`)
})
