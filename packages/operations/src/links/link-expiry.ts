import { addDays, type LocalDate } from "@goodstanding/domain/kernel/dates";

/** How long before its last day a share is to be renewed. */
const DAYS_BEFORE = 30;

/** Whether the last day registered for a share is over, or no more than thirty days away; `null`: neither. */
export function linkExpiry(expiresOn: LocalDate | null, today: LocalDate): "expired" | "expires-soon" | null {
  if (expiresOn === null) return null;
  if (expiresOn < today) return "expired";
  return expiresOn <= addDays(today, DAYS_BEFORE) ? "expires-soon" : null;
}
