/**
 * Makes `setting` facts, and keeps secrets out of every text that becomes a fact. What a secret looks like is judged by
 * the name that it stands under, never by its own text.
 */
import type { FactDraft } from '../../facts/fact.ts'
import { isPlaceholder } from '../../rules/placeholder.ts'

/** Names under which a value is a secret. */
const secretName = /passw(?:or)?d|passphrase|secret|token|(?:^|[^a-z])(?:pwd|psk)(?:$|[^a-z])|(?:api|access|account|auth|shared|encryption|private)[-_.]?key|wep[-_]?key/iu
/** Words that make such a name speak about a secret instead of holding one: a path, a switch, a policy. */
const aboutSecrets = new Set((
  'file path dir directory url uri alg algo algorithm type method policy length len min max timeout ttl age authentication auth allow allowed ' +
  'permit enable enabled require required empty hash backend source prompt tries flags mode expire expiry lifetime format chat program'
).split(' '))
const switchValue = /^(?:|yes|no|true|false|on|off|none|null|\d|enabled?|disabled?|default|\/.*)$/iu

/** Whether the value of a setting of this name must not be kept. Switches and paths under such a name are not secrets. */
export function isSecretName(name: string, value = 'unknown'): boolean {
  if (!secretName.test(name) || switchValue.test(value)) return false
  const words = name.replace(/([a-z0-9])([A-Z])/gu, '$1_$2').toLowerCase().split(/[^a-z0-9]+/u)
  return !words.some((word) => aboutSecrets.has(word) || word.endsWith('file'))
}

/** Strikes out what stands under a secret's name or in a known secret's position inside a longer text (a command, an URL). */
export function redact(text: string): string {
  return text
    .replace(/(\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s/:@'"]{0,64}):[^\s/@'"]{1,256}@/giu, '$1:***@')
    // A token in the place of a name, and in a path where a service wants it.
    .replace(/(\b[a-z][a-z0-9+.-]{1,15}:\/\/)[\w.~-]{18,256}@/giu, '$1***@')
    .replace(/(\/(?:bot|key\/|services\/|webhooks\/|hook\/|token\/))[\w:/-]{20,256}/gu, '$1***')
    .replace(/\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk[-_](?:live_|proj-|ant-)?|AIza|AKIA|ASIA|SG\.|npm_|hf_|dop_v1_|eyJ)[\w.-]{16,512}/gu, '***')
    .replace(/([?&][\w.-]{0,40}(?:pass|token|secret|key|sig|appid|auth|pwd)[\w.-]{0,20}=)[^\s&'"]{1,512}/giu, '$1***')
    .replace(/((?:^|[\s"'])--?[\w.-]{0,40}(?:pass(?:w(?:or)?d|phrase)?|psk|token|secret|api-?key|access-?key)(?:=|\s+))(?:"[^"]{0,512}"|'[^']{0,512}'|[^\s"'-][^\s"']{0,512})/giu, '$1***')
    .replace(/(\b\w{0,40}(?:PASS(?:W(?:OR)?D|PHRASE)?|PWD|PSK|TOKEN|SECRET|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)\w{0,8}=)(?:"[^"]{1,512}"|'[^']{1,512}'|[^\s"'$][^\s"']{0,512})/giu, '$1***')
    .replace(/(\b(?:curl|wget)\b[^|;&]{0,200}?\s(?:-u|--user)[ =]?['"]?[^\s:'"]{1,64}):[^\s'"]{1,256}/giu, '$1:***')
    .replace(/(\bsshpass\s+-p\s*|\bmosquitto_(?:pub|sub)\b[^|;&]{0,200}?\s-P\s+)\S{1,256}/giu, '$1***')
    .replace(/(\becho\s+(?:-\w+\s+)?["']?[\w.-]{1,40}):[^\s"'|]{1,256}(["']?\s*\|\s*(?:\S*\/)?chpasswd)/giu, '$1:***$2')
    .replace(/((?:authorization|x-[\w-]{0,30}(?:key|token)):\s*(?:bearer|basic|token)?\s*)[^\s"']{1,512}/giu, '$1***')
}

/** A setting as a fact; the value of a secret is replaced by its length. */
export function setting(program: string, section: string, key: string, value: string, line?: number): { readonly fact: FactDraft<'setting'> } {
  // A value that a variable gives when the program runs is none, and is still not shown whole.
  if (isSecretName(key, value) && /\$\{?[A-Za-z_]\w*/u.test(value)) return plain(program, section, key, '', line)
  return isSecretName(key, value) ? secretSetting(program, section, key, value, line) : openSetting(program, section, key, value, line)
}

/** A setting whose value is no secret by the format's own definition, whatever its name sounds like. */
export function openSetting(program: string, section: string, key: string, value: string, line?: number): { readonly fact: FactDraft<'setting'> } {
  return plain(program, section, key, redact(value).slice(0, 1024), line)
}

/** A setting whose value is a secret by the format's own definition. What only stands in its place until a unit is set up is none. */
export function secretSetting(program: string, section: string, key: string, value: string, line?: number): { readonly fact: FactDraft<'setting'> } {
  const { fact } = plain(program, section, key, '', line)
  if (isPlaceholder(value) || /^(?:basic |bearer |token )?\$\w{1,60}$/iu.test(value)) return { fact }
  return { fact: { ...fact, secret: { length: value.length } } }
}

const plain = (program: string, section: string, key: string, value: string, line: number | undefined): { readonly fact: FactDraft<'setting'> } => ({
  fact: { kind: 'setting', program, section: section.slice(0, 256), key: key.slice(0, 256), value, ...(line === undefined ? {} : { line }) },
})
