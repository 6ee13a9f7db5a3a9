/** PSA Certified: the level of the chip's root of trust that fits what the product has to withstand. The scheme leaves the choice to the maker's threat analysis. */
import { defineScheme } from './define.ts'

export const psa = defineScheme({
  id: 'psa',
  title: 'PSA Certified level',
  standing: 'suggestion',
  source: { title: 'PSA Certified, certification levels', url: 'https://www.psacertified.org/getting-certified/silicon-vendor/overview/' },
  rules: [
    { id: 'psa-4', value: 'level 4 iSE/SE (or 3+SE)', inputs: ['holds', 'sector', 'physicalAccess'], because: 'a laboratory would gain from a unit, so the whole root of trust has to withstand one', fires: ({ level }) => level.physical >= 4 },
    { id: 'psa-3', value: 'level 3', inputs: ['holds', 'personalData', 'sector', 'joins', 'ownerGains', 'unitsPerYear', 'peoplePerUnit', 'physicalAccess'], because: 'attackers with a bench have a unit in hand', fires: ({ level }) => level.physical === 3 },
    { id: 'psa-2', value: 'level 2', inputs: ['connectivity', 'personalData', 'joins', 'cloudManaged', 'actuates', 'sector'], because: 'skilled attackers come over networks', fires: ({ level }) => level.remote >= 2 },
    { id: 'psa-1', value: 'level 1', inputs: [], because: 'the floor: answers reviewed by a laboratory', fires: () => true },
  ],
})
