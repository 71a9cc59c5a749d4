import { localDateAt } from "@goodstanding/domain/kernel/dates";
import type { Stamp } from "@goodstanding/domain/reminders/proof-records";

/** `YYYY-MM-DD HH:MM:SS` by the wall clock of a time zone. */
export const stampAt = (instant: Date, timeZone: string): Stamp =>
  `${localDateAt(instant, timeZone)} ${instant.toLocaleTimeString("sv-SE", { timeZone })}`;
