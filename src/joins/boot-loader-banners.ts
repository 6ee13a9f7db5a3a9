/** Asks boot images by which versions the software in them names itself. */
import type { ByteQuestion } from '../facts/answer.ts'
import type { SignedImage } from '../facts/boot.ts'
import { defineJoin } from './define.ts'

/** Images that hold or are a boot loader or a firmware with a version of its own; the others hold file systems, settings or modules. */
const formats: ReadonlySet<SignedImage['format']> = new Set([
  'hab', 'ahab', 'fit', 'tf-a-fip', 'stm32', 'k3', 'u-boot-legacy', 'esp-v1', 'esp-v2', 'mcuboot', 'gbl', 'avb', 'raspberry-pi-eeprom', 'authenticode', 'op-tee-ta',
])
/** Each costs a reading of the image; a product has a handful. */
const maxImages = 32

export const join = defineJoin({
  id: 'boot-loader-banners',
  title: 'Versions of boot loaders and firmware',
  round: 1,
  needs: ['signed-image'],
  makes: [],
  run({ facts }) {
    const places = new Map(facts('signed-image').filter((image) => formats.has(image.format)).map((image) => [`${image.where.artefact}/${image.where.path}`, image] as const))
    return {
      problems: places.size <= maxImages ? [] : [
        { code: 'limit', message: `${places.size} boot images were met, and the first ${maxImages} were asked for the versions of what they hold`, where: { artefact: '', path: '' }, reader: 'join/boot-loader-banners', incomplete: true },
      ],
      questions: [...places].slice(0, maxImages).map(([name, image]): ByteQuestion => ({
        kind: 'search', id: `boot loader ${name}`, place: image.place, rules: ['banners'],
        at: { container: image.container, file: image.file, artefact: image.where.artefact, path: image.where.path },
      })),
    }
  },
})
