import { z } from "zod";
import { type LocalDate, parseLocalDate } from "../kernel/dates.ts";

export { monthDay } from "../kernel/month-day.ts";

/** The small values that packs and settings are made of. */
export const packId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "pack-id");
/** Said by somebody: a blank says nothing. */
export const words = z.string().trim().min(1);
export const text = z.strictObject({ zh: words, en: words });
export const date = z
  .string()
  .refine((value) => parseLocalDate(value).ok, "calendar-date")
  .transform((value) => value as LocalDate);
export const year = z.int().min(1990).max(2199);
export const citation = z.strictObject({ document: packId, clause: words });
