/** What Wi-Fi networks of a unit have in common for several checks. Knows no check. */
import type { WifiNetwork } from '../facts/linux.ts'

/** Everybody within reach joins it and reads what is said. Opportunistic encryption (OWE) is no open network. */
export const isOpenNetwork = ({ keyManagement, wpa }: WifiNetwork): boolean =>
  !keyManagement.includes('OWE') && (keyManagement.includes('NONE') || (keyManagement.length === 0 && wpa.length === 0))
