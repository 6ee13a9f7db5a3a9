/** What the readers of programming languages' packages have in common: the fact, with names and versions that can be ones. */
import type { LanguagePackage } from '../../facts/linux.ts'
import type { Yield } from '../define.ts'

const maxCharacters = 256

/** Nothing where a name or a version is missing, or is none: whitespace, control characters, or a template that was never filled in. */
export function* languagePackage(ecosystem: LanguagePackage['ecosystem'], name: unknown, version: unknown, at: { readonly line?: number; readonly offset?: number } = {}): Generator<Yield<'language-package'>> {
  if (typeof name === 'string' && typeof version === 'string' && isWord(name) && isWord(version)) yield { fact: { kind: 'language-package', ...at, ecosystem, name, version } }
}

const isWord = (text: string): boolean => text.length <= maxCharacters && /^[^\s\p{C}${}<>"']+$/u.test(text)
