/** The default of every switch over a closed union: a forgotten case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
