/** Splits a kernel command line into arguments, as the kernel's own parser does (lib/cmdline.c): blanks outside double quotes. */
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { setting } from './setting.ts'

/** Arguments in order; quotes are taken off. */
export function kernelArguments(text: string): string[] {
  return (text.match(/(?:"[^"]*"?|[^\s"])+/gu) ?? []).map((word) => word.replaceAll('"', ''))
}

/** One `cmdline` setting per argument; a switch without `=` has an empty value. Arguments after `--` go to init and are left out. */
export function* argumentSettings(text: string, section: string, line: number, budget: Budget): Generator<{ fact: FactDraft<'setting'> }> {
  for (const argument of kernelArguments(text)) {
    if (argument === '--') return
    budget.node()
    const at = argument.indexOf('=')
    yield at < 0 ? setting('cmdline', section, argument, '', line) : setting('cmdline', section, argument.slice(0, at), argument.slice(at + 1), line)
  }
}
