import { z } from "zod";
import { monthDay } from "./scalars.ts";

/**
 * What the documents leave open. Each has a default that a school may change; `docs/policy/guidelines.md` says in one
 * paragraph each what the text says and why the default reads it so.
 */
export const parameters = z.strictObject({
  /** N1. Which year of a validity is its third. */
  thirdYearBasis: z
    .enum(["third-full-calendar-year", "expiry-less-three", "third-anniversary"])
    .default("third-full-calendar-year"),
  /** N2. Whether a printed date includes its own day. */
  datesInclusive: z.boolean().default(true),
  /** N3. The day from which a clock in days counts one. */
  clockDayOne: z.enum(["day-after", "same-day"]).default("day-after"),
  /** N4. The event that starts the clock of the rectification plan, and of its completion. */
  planBase: z
    .enum(["feedback-delivered", "panel-left", "conclusion-published"])
    .default("feedback-delivered"),
  completionBase: z
    .enum(["feedback-delivered", "panel-left", "conclusion-published"])
    .default("feedback-delivered"),
  /** The guide asks for a major change to be reported promptly, without a number of days. */
  majorChangeDays: z.int().min(1).max(365).default(30),
  /** Months before expiry by which a renewal has to be applied for, so that the validity stays unbroken. */
  renewalLeadMonths: z.int().min(0).max(36).default(12),
  /** Months before expiry by which the comprehensive report (medicine) is due; the document says only “before”. */
  comprehensiveReportMonths: z.int().min(0).max(36).default(0),
  /** N12. Which span 本年度 means; a school that has not said so is asked. */
  reportingWindow: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("undeclared") }),
      z.strictObject({ kind: z.literal("calendar-year") }),
      z.strictObject({ kind: z.literal("academic-year") }),
      /** Ends in the year of the filing; begins in the year before where `from` comes after `to`. */
      z.strictObject({ kind: z.literal("own"), from: monthDay, to: monthDay }),
    ])
    .default({ kind: "undeclared" }),
  /** N13. Calendar days before the agency date for the steps between both dates. */
  reviewFinishedDaysBefore: z.int().min(0).max(365).default(21),
  resubmittedDaysBefore: z.int().min(0).max(365).default(14),
  plannedFilingDaysBefore: z.int().min(0).max(365).default(10),
  /** N13. Who files with the agency. */
  filedBy: z.enum(["programme", "college", "quality-office"]).default("quality-office"),
});

export type Parameters = z.infer<typeof parameters>;
export type ParameterName = keyof Parameters;

export const defaultParameters: Parameters = parameters.parse({});
