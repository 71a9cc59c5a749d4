import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";

const LONGEST = 500;

/** Why something is taken back, without surrounding blanks. Errors: `withdrawal.reason-required`. */
export function withdrawalReason(because: string): Result<string, AppError> {
  const reason = because.trim();
  return reason === "" || reason.length > LONGEST ? err(appError("withdrawal.reason-required")) : ok(reason);
}
