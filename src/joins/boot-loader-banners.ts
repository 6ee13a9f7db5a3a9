/** Asks boot images by which version their boot loader names itself. */
import type { ByteQuestion } from '../facts/answer.ts'
import type { SignedImage } from '../facts/boot.ts'
import { defineJoin } from './define.ts'

/** Images that hold or are a boot loader with a version of its own. */
const formats: ReadonlySet<SignedImage['format']> = new Set(['hab', 'ahab', 'fit', 'tf-a-fip', 'stm32', 'k3', 'u-boot-legacy'])
/** Each costs a reading of the image; a product has a handful. */
const maxImages = 32

export const join = defineJoin({
  id: 'boot-loader-banners',
  title: 'Versions of boot loaders',
  round: 1,
  needs: ['signed-image'],
  run({ facts }) {
    const places = new Map(facts('signed-image').filter((image) => formats.has(image.format)).map((image) => [`${image.where.artefact}/${image.where.path}`, image] as const))
    return {
      problems: places.size <= maxImages ? [] : [
        { code: 'limit', message: `${places.size} boot images were met, and the first ${maxImages} were asked for the version of their boot loader`, where: { artefact: '', path: '' }, reader: 'join/boot-loader-banners', incomplete: true },
      ],
      questions: [...places].slice(0, maxImages).map(([name, image]): ByteQuestion => ({
        kind: 'search', id: `boot loader ${name}`, place: image.place, rules: ['banners'],
        at: { container: image.container, file: image.file, artefact: image.where.artefact, path: image.where.path },
      })),
    }
  },
})
