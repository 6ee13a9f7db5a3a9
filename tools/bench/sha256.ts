/** SHA-256 of a file with Node.js alone: the yardstick beside coreutils' sha256sum. */
import { createHash } from 'node:crypto'
import { openSync, readSync } from 'node:fs'

const descriptor = openSync(process.argv[2] ?? '', 'r')
const hash = createHash('sha256')
const buffer = Buffer.allocUnsafeSlow(1024 * 1024)
for (let count = readSync(descriptor, buffer); count > 0; count = readSync(descriptor, buffer)) hash.update(buffer.subarray(0, count))
process.stdout.write(`${hash.digest('hex')}\n`)
