import { z } from "zod";
import { activityKinds, factKinds } from "./fact-kind.ts";
import { monthDay } from "./scalars.ts";

const length = z.union([
  z.strictObject({ days: z.int().min(1) }),
  z.strictObject({ months: z.int().min(1) }),
  z.strictObject({ years: z.int().min(1) }),
]);

/** Every calendar year, or the one year that the rule names, on one day of that year. */
const calendarDay = {
  /** `null`: the document names no day at this level. */
  due: monthDay.nullable(),
  /** Years in which another day held, by year. */
  dueIn: z.record(z.string().regex(/^\d{4}$/, "year-in-digits"), monthDay).default({}),
};

/** How a rule comes to its dates. */
export const timing = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("yearly"),
    ...calendarDay,
    /** A validity that ends in the year of the duty on or after this day, but before the agency date, is for the office to confirm. */
    confirmExpiryFrom: monthDay.optional(),
  }),
  z.strictObject({
    kind: z.literal("third-year"),
    ...calendarDay,
    confirmExpiryFrom: monthDay.optional(),
    /** Only for these conclusions; absent: for every one. */
    conclusions: z
      .array(z.enum(["passed", "passed-conditional"]))
      .min(1)
      .optional(),
  }),
  /** A stage of an application: in the year of the batch, or so many years before the year of expiry. */
  z.strictObject({ kind: z.literal("stage"), due: monthDay, yearsBeforeExpiry: z.int().min(0) }),
  /** So many months before the last day of the validity, by a parameter. */
  z.strictObject({
    kind: z.literal("before-expiry"),
    months: z.enum(["renewalLeadMonths", "comprehensiveReportMonths"]),
  }),
  /** At the end of every so many years of the validity, except its last day. */
  z.strictObject({ kind: z.literal("every"), years: z.int().min(1) }),
  /** So long after a fact; `target` is the earlier end of a printed range. */
  z.strictObject({
    kind: z.literal("clock"),
    starts: z.union([z.enum(factKinds), z.enum(["planBase", "completionBase"])]),
    length: z.union([length, z.literal("majorChangeDays")]),
    target: length.optional(),
  }),
  /** So many activities a term or a year, asked of every unit of a kind. */
  z.strictObject({
    kind: z.literal("quota"),
    activity: z.enum(activityKinds),
    atLeast: z.int().min(1),
    per: z.enum(["term", "year"]),
    of: z.enum(["college", "functional-department", "school"]),
  }),
]);

export type Timing = z.infer<typeof timing>;
export type TimingKind = Timing["kind"];
export type Length = z.infer<typeof length>;
export type TimingOf<Kind extends TimingKind> = Extract<Timing, { kind: Kind }>;
