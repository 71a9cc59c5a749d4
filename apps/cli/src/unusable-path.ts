import { InputError } from "./exit-codes.ts";

/** What the file system says against a path that the caller gave is the caller's to mend; anything else is thrown on. */
export function unusablePath(option: string, path: string, error: unknown): InputError {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error;
  return new InputError(
    `${option}: 无法读取 ${path}（${String(error.code)}）。It cannot be read (${error.message}).`,
  );
}
