/** Versions of RPM packages: epoch:version-release, each part compared as rpmvercmp does (rpm-version(7)). Pure. */
import { compareDigits, compareText } from './digits.ts'

export function compareRpm(a: string, b: string): number | undefined {
  const x = parts(a)
  const y = parts(b)
  if (x === undefined || y === undefined) return undefined
  const order = compareDigits(x.epoch, y.epoch) || rpmvercmp(x.version, y.version)
  // A side without a release stands for every release of its version.
  if (order !== 0 || x.release === undefined || y.release === undefined) return order
  return rpmvercmp(x.release, y.release)
}

function parts(text: string): { epoch: string; version: string; release: string | undefined } | undefined {
  const [, epoch = '0', version, release] = /^(?:(\d+):)?([^:\s-]+)(?:-([^:\s-]+))?$/u.exec(text.trim()) ?? []
  return version === undefined || !/[A-Za-z0-9]/u.test(version) ? undefined : { epoch, version, release }
}

/** One part: digits beat letters, letters beat the end, a tilde comes before the end, a caret after it and before anything else. */
function rpmvercmp(a: string, b: string): number {
  const x = tokens(a)
  const y = tokens(b)
  for (let index = 0; ; index++) {
    const [one = '', two = ''] = [x[index], y[index]]
    if (one === '' && two === '') return 0
    if (one === '~' || two === '~') {
      if (one === two) continue
      return one === '~' ? -1 : 1
    }
    if (one === '^' || two === '^') {
      if (one === two) continue
      if (one === '') return -1
      if (two === '') return 1
      return one === '^' ? -1 : 1
    }
    if (one === '') return -1
    if (two === '') return 1
    const [oneIsNumber, twoIsNumber] = [isNumber(one), isNumber(two)]
    if (oneIsNumber !== twoIsNumber) return oneIsNumber ? 1 : -1
    const order = oneIsNumber ? compareDigits(one, two) : compareText(one, two)
    if (order !== 0) return order
  }
}

/** Everything else only separates. */
const tokens = (text: string): readonly string[] => text.match(/\d+|[A-Za-z]+|[~^]/gu) ?? []

const isNumber = (token: string): boolean => /^\d/u.test(token)
