/**
 * What others call the components that the rules know: packages that hold them, and products in NVD's dictionary. Ties what
 * a program says of itself to the package that delivered it, and to vulnerability data. The names stand
 * in `components/names-of-*.ts`.
 */
import type { ComponentId, ComponentNames } from './component-id.ts'
import { libraryNamesElsewhere } from './components/names-of-libraries.ts'
import { programNamesElsewhere } from './components/names-of-programs.ts'

export const componentNames: Readonly<Record<ComponentId, ComponentNames>> = { ...libraryNamesElsewhere, ...programNamesElsewhere }

/** Whether a package of this name is, or is made of the source of, the component. */
export function isPackageOf(component: ComponentId, name: string): boolean {
  const plain = name.toLowerCase()
  return componentNames[component].packages.some((one) => (one.endsWith('*') ? plain.startsWith(one.slice(0, -1)) && /^(?:-?\d[\w.+-]*)?$/u.test(plain.slice(one.length - 1)) : one === plain))
}

/** The component that packages of this name hold, where it is one only and counts the package's versions. */
export function componentOf(name: string): ComponentId | undefined {
  const found = (Object.keys(componentNames) as ComponentId[]).filter((id) => componentNames[id].ownVersion !== true && isPackageOf(id, name))
  return found.length === 1 ? found[0] : undefined
}

/** Whether the rules know a component of this name. */
export const isComponentId = (name: string): name is ComponentId => Object.hasOwn(componentNames, name)
