/** Facts about boot and root file systems that examples share. */
import type { Container } from '../facts/image.ts'
import type { CaseFact } from './define.ts'

/** The arguments of `cmdline.txt` on the boot partition. */
export const cmdline = (text: string, container = 'image.img/1:fat', file = '/cmdline.txt'): CaseFact[] =>
  text.split(' ').map((argument) => {
    const [key = '', ...value] = argument.split('=')
    return { kind: 'setting', container, file, where: { artefact: 'image.img', path: `${container.slice('image.img/'.length)}${file}`, line: 1 }, program: 'cmdline', section: '', key, value: value.join('=') }
  })

/** The root file system as a container. */
export const rootContainer = (more: Partial<Container> = {}): CaseFact =>
  ({ kind: 'container', format: 'filesystem/ext', readOnlyFormat: false, details: {}, ...more })

export const mount = (device: string, mountPoint: string, type: string, ...options: string[]): CaseFact =>
  ({ kind: 'mount', file: '/etc/fstab', device, mountPoint, type, options })

export const hash = '4392712ba01368efdf14b05c76f9e4df0d53664630b5d48632ed17a137f39076'

/** A hash tree in a partition of its own. */
export const hashTree = (container = 'image.img/3'): CaseFact =>
  ({ kind: 'volume', container, format: 'dm-verity', encrypted: false, authenticated: true, details: { algorithm: 'sha256' } })
