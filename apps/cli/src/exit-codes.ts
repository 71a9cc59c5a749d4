/** What the command line says to a script. */
export const exitCodes = { fine: 0, blockingFinding: 1, badInput: 2, ourFault: 3 } as const;

/** Bad arguments or bad input files: one line or more for stderr, exit code 2. */
export class InputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "InputError";
  }
}
