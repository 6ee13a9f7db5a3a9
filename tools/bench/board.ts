/** A circuit board: memory of a whole review of it with its picture. Its time is held by test/boards.test.ts. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { median, peakMemory, type Command, type Options } from './measure.ts'

/** Debian's kicad-demos; 7.4 MB. */
const board = '/usr/share/kicad/demos/video/video.kicad_pcb'
export const boardPeakBytes = 200 * 1024 ** 2

/** `note`: why there is no figure. */
export async function measureBoard(proofmark: (...args: string[]) => Command, scratch: string, runs: number, options: Options): Promise<{ readonly peakBytes?: number; readonly note: string }> {
  if (!existsSync(board)) return { note: 'kicad-demos is not installed' }
  const picture = join(scratch, 'board.svg')
  const peaks: number[] = []
  for (let round = 0; round < runs; round++) peaks.push(await peakMemory(proofmark('review', board, '--report', `board-svg=${picture}`, '--no-progress'), options))
  rmSync(picture, { force: true })
  return { peakBytes: median(peaks), note: `${runs} rounds, median` }
}
