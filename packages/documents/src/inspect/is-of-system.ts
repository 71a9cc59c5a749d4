/** That a file is gone, or a disk broken, says nothing about its content. */
export const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && /^E[A-Z0-9]+$/.test(String(error.code));
