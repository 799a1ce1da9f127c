// The one kind of failure that is nobody's bug: a wrong call, or a machine that isn't as it should be.

/** Exit codes of every program: clean, findings, wrong call, environment, bug. */
export const exits = { clean: 0, findings: 1, call: 2, environment: 3, bug: 70 } as const

export type ExitCode = (typeof exits)[keyof typeof exits]

type MendableExit = typeof exits.findings | typeof exits.call | typeof exits.environment

/** What a person can mend in their notes (1), by calling differently (2) or in their environment (3); its message is all they see. */
export class UserError extends Error {
  readonly exitCode: MendableExit

  /** `message` says what is wrong and what to do instead; it may have several lines. */
  constructor(message: string, exitCode: MendableExit) {
    super(message)
    this.name = 'UserError'
    this.exitCode = exitCode
  }
}
