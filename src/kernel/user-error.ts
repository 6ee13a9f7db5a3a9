/** Wrong use: permanent code, what is wrong, what to do. Ends the command with status 2. */
export class UserError extends Error {
  readonly code: string
  readonly hint: string
  constructor(code: string, message: string, hint: string) {
    super(message)
    this.name = 'UserError'
    this.code = code
    this.hint = hint
  }
}
