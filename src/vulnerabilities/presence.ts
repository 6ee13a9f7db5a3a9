/** Whether products that a record asks for besides are among the components. Pure. */
import type { Component } from '../facts/component.ts'
import type { IsThere } from './judge.ts'
import { holds } from './holds.ts'
import { cpeScheme, productsOf, productVersionOf } from './names.ts'

/** Systems of which none runs where a Linux kernel does. */
const otherSystems = /^(?:microsoft:windows|apple:(?:mac_?os|iphone_os|ipados|tvos|watchos|visionos)|freebsd:|netbsd:|openbsd:|oracle:solaris|sun:solaris|ibm:(?:aix|z\/os|i$)|hp:hp-ux|vmware:esxi?$|novell:netware)/u

export function presence(components: readonly Component[]): IsThere {
  const products = new Map<string, string[]>()
  const add = (product: string, version: string): void => void products.set(product, [...(products.get(product) ?? []), version])
  for (const component of components) for (const product of productsOf(component)) add(product, productVersionOf(component))
  const isLinux = products.has('linux:linux_kernel') || components.some(({ type, ways }) => type === 'kernel' || ways.includes('kernel-modules'))
  return ({ product, ranges }) => {
    const versions = products.get(product)
    if (versions === undefined) {
      if (!isLinux) return undefined
      if (otherSystems.test(product)) return false
      // Any version of the kernel will do, and one is there although nobody knows which.
      return product === 'linux:linux_kernel' && ranges.every((range) => Object.keys(range).length === 0) ? true : undefined
    }
    const answers = versions.map((version) => (version === '' ? undefined : holds({ space: 'cpe', name: product, scheme: cpeScheme(product), ranges }, version).held))
    return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
  }
}
