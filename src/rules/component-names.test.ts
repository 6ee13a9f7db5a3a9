import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bannerRules, standingRules } from './banners.ts'
import type { ComponentId } from './component-id.ts'
import { componentNames, isComponentId, isPackageOf } from './component-names.ts'
import { libraryNames } from './library-names.ts'

const ids = Object.keys(componentNames) as ComponentId[]

describe('names of components', () => {
  it('has an entry for every rule, and no other', () => {
    assert.deepEqual(ids.toSorted(), [...new Set([...bannerRules.map(({ id }) => id), ...standingRules.map(({ component }) => component), ...libraryNames.map(({ component }) => component)])].toSorted())
  })
  it('names packages in lower case and products of the dictionary as vendor:product, each once', () => {
    for (const id of ids) {
      const { packages, cpe = [] } = componentNames[id]
      assert.equal(new Set(packages).size, packages.length, id)
      for (const name of packages) assert.match(name, /^[a-z0-9][a-z0-9+._-]*\*?$/u, id)
      for (const product of cpe) assert.match(product, /^[a-z0-9._-]+:[a-z0-9._+-]+$/u, id)
    }
  })
  it('gives a product of the dictionary to one component only', () => {
    const owners = new Map<string, string[]>()
    for (const id of ids) for (const product of componentNames[id].cpe ?? []) owners.set(product, [...(owners.get(product) ?? []), id])
    assert.deepEqual([...owners].filter(([, of]) => of.length > 1), [])
  })
  const packages: readonly (readonly [component: ComponentId, name: string, is: boolean])[] = [
    ['openssl', 'libopenssl1.1', true], ['openssl', 'libopenssl', true], ['openssl', 'libopenssl-conf', false], ['openssl', 'openssh', false], ['apache-httpd', 'apache2', true],
    ['mit-krb5', 'krb5', true], ['bind', 'bind9', true], ['gnu-grep', 'grep', true], ['mbedtls', 'libmbedtls12', true], ['mbedtls', 'libmbedtls-dev', false], ['linux', 'linux-base', false],
    ['wpa-supplicant', 'wpad-basic-mbedtls', true], ['zlib', 'zlib', true], ['zlib', 'zlib-ng', false], ['libevent', 'libevent2-7', true], ['libjpeg-turbo', 'libjpeg62', true],
  ]
  for (const [component, name, is] of packages) {
    it(`${name} ${is ? 'is' : 'is not'} a package of ${component}`, () => assert.equal(isPackageOf(component, name), is))
  }
  it('knows which names are components', () => assert.deepEqual(['openssl', 'toString', 'no-such'].map(isComponentId), [true, false, false]))
})
