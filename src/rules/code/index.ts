/** All rules over programs. Data only. */
import type { CodeRule } from './define.ts'
import { javascriptRules } from './javascript.ts'
import { luaRules } from './lua.ts'
import { phpRules } from './php.ts'
import { pythonRules } from './python.ts'
import { shellRules } from './shell.ts'

export const codeRules: readonly CodeRule[] = [...pythonRules, ...shellRules, ...phpRules, ...javascriptRules, ...luaRules]
