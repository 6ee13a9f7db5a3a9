/** Circuit boards as pictures, one file: what is reached, and how easily. */
import type { Assessment } from '../../assess/schema.ts'
import { defineReport, encode } from '../define.ts'
import { boardSvg } from '../html/board.ts'
import { legible } from '../view/legible.ts'

function* texts(assessment: Assessment): Generator<string> {
  const { boards } = legible(assessment)
  if (boards.length === 1 && boards[0] !== undefined) {
    yield boardSvg(boards[0], { id: 'b1', standalone: true }).html
    return
  }
  if (boards.length === 0) {
    yield '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1840 80" font-family="sans-serif"><text x="0" y="48" font-size="30">No circuit board was read.</text></svg>\n'
    return
  }
  // Several boards stand one below the other, each as high as its own picture says.
  const pictures = boards.map((board, index) => boardSvg(board, { id: `b${index + 1}`, standalone: true }).html)
  const heights = pictures.map((picture) => Number(/viewBox="0 0 \d+ ([\d.]+)"/u.exec(picture)?.[1] ?? 0) + 60)
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1840 ${heights.reduce((sum, height) => sum + height, 0)}">\n`
  let y = 0
  for (const [index, picture] of pictures.entries()) {
    yield picture.replace('width="100%"', `x="0" y="${y}" width="1840" height="${(heights[index] ?? 0) - 60}"`)
    y += heights[index] ?? 0
  }
  yield '</svg>\n'
}

export const report = defineReport({
  id: 'board-svg',
  mediaType: 'image/svg+xml',
  extension: 'svg',
  render: (assessment) => encode(texts(assessment)),
})
