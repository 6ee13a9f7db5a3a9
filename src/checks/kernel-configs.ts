/** The build options of the kernels that start a system, each kernel once. Knows no check. */
import type { Fact } from '../facts/fact.ts'
import type { SystemView } from './systems.ts'

/**
 * Configurations in the artefact that holds the system: beside the kernel in /boot or embedded in the kernel of a boot partition.
 * A configuration that was handed in on its own counts where the artefact holds none.
 */
export function kernelConfigs(view: SystemView, facts: readonly Fact<'kernel-config'>[]): readonly Fact<'kernel-config'>[] {
  const own = facts.filter((fact) => fact.where.artefact === view.root.where.artefact)
  const versions = new Set<string>()
  return (own.length > 0 ? own : facts).filter((fact) => !versions.has(fact.version) && versions.add(fact.version) !== undefined)
}

/** Built in or as a module. */
export const has = (config: Fact<'kernel-config'>, option: string): boolean => config.options[option] === 'y' || config.options[option] === 'm'
/** Built in. */
export const isOn = (config: Fact<'kernel-config'>, option: string): boolean => config.options[option] === 'y'

/** What to supply where no configuration was found. */
export const kernelConfiguration = 'Supply the kernel\'s build configuration: /boot/config-VERSION, /proc/config.gz of a unit, or a kernel built with CONFIG_IKCONFIG.'

/** A name that stays the same from build to build, unless there are several kernels to tell apart. */
export const kernelSubject = (config: Fact<'kernel-config'>, alone: boolean): string => (alone || config.version === '' ? 'kernel' : config.version)
