/** Wrong use, as the engine's callers know it; the class lies in the kernel because layers below throw it as well. */
export { UserError } from '../kernel/user-error.ts'
