/** Rules for the words by which components name their own version. `id` is the component's name in support.ts. */
import { cryptoComponents } from './components/crypto.ts'
import { firmwareComponents } from './components/firmware.ts'
import { librariesComponents } from './components/libraries.ts'
import { mediaComponents } from './components/media.ts'
import { networkMoreComponents } from './components/network-more.ts'
import { networkComponents } from './components/network.ts'
import { serversComponents } from './components/servers.ts'
import { systemComponents } from './components/system.ts'
import { defineComponents } from './define.ts'

export const bannerRules = defineComponents([
  ...cryptoComponents, ...firmwareComponents, ...librariesComponents, ...mediaComponents, ...networkComponents, ...networkMoreComponents, ...serversComponents, ...systemComponents,
])
