/** All images. */
import { buildrootCamera } from './buildroot-camera.ts'
import { debianAppliance } from './debian-appliance.ts'
import { fieldCamera } from './field-camera.ts'
import { openwrtRouter } from './openwrt-router.ts'
import { securedModule } from './secured-module.ts'
import { alpineRoot, firstBootCard, lockedDisk, rootInTar, rootInZip } from './small-images.ts'
import type { Recipe } from './support/recipe.ts'
import { exchangedBoot, wellSecured } from './well-secured.ts'
import { yoctoGateway } from './yocto-gateway.ts'

export const recipes: readonly Recipe[] = [openwrtRouter, buildrootCamera, yoctoGateway, wellSecured, exchangedBoot, alpineRoot, firstBootCard, rootInTar, rootInZip, lockedDisk, debianAppliance, fieldCamera, securedModule]
