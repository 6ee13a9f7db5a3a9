/** SESIP (EN 17927): five levels by the attacker that the evaluation assumes. The scheme leaves the choice to the maker or to a profile. */
import { defineScheme } from './define.ts'

const everything = ['holds', 'personalData', 'sector', 'joins', 'ownerGains', 'unitsPerYear', 'peoplePerUnit', 'physicalAccess', 'connectivity', 'cloudManaged', 'actuates'] as const

export const sesip = defineScheme({
  id: 'sesip',
  title: 'SESIP level',
  standing: 'suggestion',
  source: { title: 'TrustCB, SESIP scheme', url: 'https://trustcb.com/iot/sesip/' },
  rules: [
    { id: 'sesip-5', value: 'level 5', inputs: ['holds', 'sector', 'physicalAccess'], because: 'the attacker has a laboratory', fires: ({ level }) => level.physical >= 4 },
    { id: 'sesip-3', value: 'level 3', inputs: everything, because: 'the attacker has months or a bench; level 4 where a profile of the sector asks for it', fires: ({ level }) => level.required === 3 },
    { id: 'sesip-2', value: 'level 2', inputs: everything, because: 'the attacker is skilled and aims at this product', fires: ({ level }) => level.required === 2 },
    { id: 'sesip-1', value: 'level 1', inputs: [], because: 'the maker\'s own assessment is enough', fires: () => true },
  ],
})
