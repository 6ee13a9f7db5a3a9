/** Examples of boot/verified-code-not-exchangeable. */
import type { Cases } from '../define.ts'
import { dump, esp32s3, part } from '../fuse-cases.ts'

export const cases: Cases = {
  pass: [{ title: 'secure boot and flash encryption together', facts: [esp32s3, dump({ bootAuthentication: 'on', flashEncryption: 'on' })], subjects: ['Espressif ESP32-S3'] }],
  fail: [{ title: 'secure boot over flash in the clear', facts: [esp32s3, dump({ bootAuthentication: 'on', flashEncryption: 'off' })], subjects: ['fuses-1041.txt'] }],
  unknown: [
    { title: 'no platform', facts: [] },
    { title: 'a platform of which it is not known', facts: [part('nordic-nrf5340', 'Nordic nRF5340')] },
    { title: 'no dump', facts: [esp32s3], subjects: ['Espressif ESP32-S3'] },
    { title: 'nothing is verified yet, so nothing can be exchanged after it', facts: [esp32s3, dump({ bootAuthentication: 'off', flashEncryption: 'off' })] },
  ],
}
