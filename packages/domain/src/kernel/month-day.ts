import { z } from "zod";
import { daysInMonth } from "./dates.ts";

/** A date that comes back every year, as data; 29 February is one. */
export const monthDay = z
  .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
  .refine(({ month, day }) => day <= daysInMonth(2024, month), "day-of-month");
