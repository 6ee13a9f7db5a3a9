/** An update of the system ends at its own files: radios and modems may have their firmware elsewhere. */
import { at, defineCheck, pass, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { withoutRadio } from '../product-scope.ts'
import { byAnswer, settledByAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, type SystemView } from '../systems.ts'

type Kinds = 'answer' | 'dossier' | 'functions' | 'system' | 'file-tree'
const question = 'update.radio-firmware-updatable'
const title = 'The firmware of radios and modems can be updated in the field, and is verified'

export const check = defineCheck({
  id: 'update/radio-firmware-updatable',
  title,
  property: 'update',
  rung: 'enabled',
  needs: ['answer', 'dossier', 'functions', 'system', 'file-tree'],
  asks: [question],
  severity: fromLevel('required', 1, 'medium', 'A weakness in a radio stays in every unit that is sold, or the radio runs what an attacker gives it.'),
  references: [
    { title: 'CWE-1277: Firmware Not Updateable', url: 'https://cwe.mitre.org/data/definitions/1277.html' },
    { title: 'Project Zero: Over The Air: Exploiting Broadcom\'s Wi-Fi Stack', url: 'https://googleprojectzero.blogspot.com/2017/04/over-air-exploiting-broadcoms-wi-fi_4.html' },
    { title: 'RFC 9019, A Firmware Update Architecture for Internet of Things', url: 'https://www.rfc-editor.org/rfc/rfc9019' },
    { title: 'Linux: the firmware API', url: 'https://docs.kernel.org/driver-api/firmware/index.html' },
  ],
  run(context) {
    const outcome = byAnswer(context, { question, yes: title, no: 'The firmware of a radio or modem cannot be updated in the field, or it runs without being verified.' })
    if (outcome.result !== 'unknown') return [outcome]
    const none = withoutRadio(context)
    if (none !== undefined) return [none]
    const shown = eachSystem(context, 'No system was read.', (view) => [loadedAtStart(context, view)])
    return shown.every(({ result }) => result === 'pass') ? shown : [outcome]
  },
})

/** Where Linux drivers find the firmware of radios that have no memory of their own for it. */
const files: Readonly<Partial<Record<string, RegExp>>> = {
  wifi: /\/firmware\/(?:(?:brcm|cypress)\/(?:brcmfmac|cyfmac)|rtlwifi\/|rtw8[89]\/|ath(?:9k_htc|1[012]k)\/|mediatek\/mt7|mrvl\/|nxp\/|ti-connectivity\/wl|iwlwifi-|rsi\/)/u,
  bluetooth: /\/firmware\/(?:brcm\/BCM|rtl_bt\/|qca\/|mediatek\/BT_RAM|intel\/ibt|ti-connectivity\/TIInit|nxp\/uart)/u,
}
const names: Readonly<Record<string, string>> = { wifi: 'Wi-Fi', bluetooth: 'Bluetooth' }

/** Passes where every radio that the dossier names gets its firmware from the system's files at each start. */
function loadedAtStart(context: CheckContext<Kinds>, view: SystemView): Outcome {
  const open = unknown('Where the firmware of the radios lives is not shown.', settledByAnswer(question))
  const [dossier] = context.facts('dossier')
  const radios = (dossier?.context.connectivity ?? []).filter((link) => link !== 'ethernet' && link !== 'usb' && link !== 'none')
  // A microcontroller with a radio is a computer beside this one, with a flash memory of its own.
  if (radios.length === 0 || context.facts('functions').some((part) => part.partKind === 'mcu')) return open
  const found = radios.map((radio) => view.tree.where(({ type, path }) => type === 'file' && files[radio]?.test(path) === true)[0]?.path)
  const [first, ...more] = found.flatMap((path): Evidence[] => (path === undefined ? [] : [at(view.root, path)]))
  if (first === undefined || more.length + 1 < radios.length) return open
  return pass(`The firmware of ${radios.map((radio) => names[radio] ?? radio).join(' and ')} lies in the system's own files and is loaded at each start, so that an update of the system brings it along.`, [first, ...more])
}
