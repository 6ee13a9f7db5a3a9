/** Rules for the words by which components name their own version. `id` is the component's name in support.ts. */
import { baseComponents } from './components/base.ts'
import { cryptoComponents } from './components/crypto.ts'
import { firmwareComponents } from './components/firmware.ts'
import { librariesComponents } from './components/libraries.ts'
import { mediaComponents } from './components/media.ts'
import { networkComponents } from './components/network.ts'
import { routingComponents } from './components/routing.ts'
import { serversComponents } from './components/servers.ts'
import { standingRules } from './components/standing.ts'
import { storageComponents } from './components/storage.ts'
import { systemComponents } from './components/system.ts'
import { defineComponents } from './define.ts'

export const bannerRules = defineComponents([
  ...baseComponents, ...cryptoComponents, ...firmwareComponents, ...librariesComponents, ...mediaComponents, ...networkComponents, ...routingComponents, ...serversComponents, ...storageComponents, ...systemComponents,
])

export { standingRules }

/** The components that have a rule. */
export type ComponentId = (typeof bannerRules)[number]['id'] | (typeof standingRules)[number]['component']
