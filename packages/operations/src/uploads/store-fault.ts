import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";

/** What is said where the store did not take a file. */
export function storeFault(error: unknown, path: string): AppError {
  const isFull = error instanceof Error && "code" in error && error.code === "ENOSPC";
  return appError(isFull ? "storage.full" : "storage.unavailable", { path });
}
