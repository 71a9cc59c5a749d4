import type { Length } from "@goodstanding/domain/policy/timing";

/** Near enough to tell a longer span from a shorter one; never a way to count. */
export const lengthInDays = (length: Length): number =>
  "days" in length ? length.days : "months" in length ? length.months * 30 : length.years * 365;
