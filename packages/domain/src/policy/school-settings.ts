import { z } from "zod";
import type { Role } from "../access/roles.ts";
import { findingRules } from "../review/finding-rule.ts";
import { severities } from "../review/severity.ts";
import { noticePack } from "./pack.ts";
import { parameters } from "./parameters.ts";
import { regimes } from "./regime.ts";
import { ownLadders } from "./reminder-ladder.ts";
import { policyRules } from "./rule.ts";
import { date, monthDay, packId, year } from "./scalars.ts";

/** Follow a series through its versions, or hold on to one document. */
export const choice = z.union([z.strictObject({ follow: packId }), z.strictObject({ pin: packId })]);

/** How a school computes 课程目标达成度; the kinds that are in use. */
export const attainmentFormulas = ["ratio-of-sums", "sum-of-ratios", "mean-over-students"] as const;

/** Whom a mail may be escalated to. A vice-president is told by the office, never by the system. */
export const escalationRoles = [
  "first-responsible",
  "associate-dean",
  "programme-lead",
  "quality-office-administrator",
  "quality-office-staff",
] as const satisfies readonly Role[];

export const reason = z.string().trim().min(1).max(500);

/** First and last year of the duties that a date is for: a date that is moved leaves earlier years as they were. */
const years = { from: year.optional(), to: year.optional() };

/**
 * All that a school decides for itself. One document, versioned as a whole: each change is previewed against it and
 * applied as the next version.
 */
export const schoolSettings = z.strictObject({
  /** `null`: the school has no document of its own. */
  school: choice.nullable(),
  /** Absent: the series of the regime is followed. */
  associations: z.partialRecord(z.enum(regimes), choice).default({}),
  /** Notices of agencies that the office has registered; on top of those that ship. */
  notices: z.array(noticePack).default([]),
  /** Days that the school has set instead of those that its document prints. */
  schoolDates: z
    .array(
      z.strictObject({
        ...{ regime: z.enum(regimes), rule: z.enum(policyRules), due: monthDay, because: reason },
        ...years,
      }),
    )
    .default([]),
  /** Days that a unit has set for itself, before the school's. */
  unitDates: z
    .array(
      z.strictObject({
        ...{ unitId: z.uuid(), rule: z.enum(policyRules), due: monthDay, because: reason },
        ...years,
      }),
    )
    .default([]),
  parameters: parameters.default(parameters.parse({})),
  /** `null`: not declared. */
  attainmentFormula: z.enum(attainmentFormulas).nullable().default(null),
  /**
   * The school's archive rule (归档要求): accepted file extensions, and how a file is named, in words or in the small
   * language of `archive-naming.ts`. `null`: not declared.
   */
  archive: z
    .strictObject({
      formats: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).min(1),
      naming: z.string().trim().min(1).max(200),
    })
    .nullable()
    .default(null),
  severities: z.partialRecord(z.enum(findingRules), z.enum(severities)).default({}),
  ladders: ownLadders.default({}),
  /** Who gets a copy beside the people addressed: from the third and from the fifth working day after the school's date, then weekly. */
  escalation: z
    .strictObject({
      overdue: z.array(z.enum(escalationRoles)).default(["associate-dean"]),
      longOverdue: z.array(z.enum(escalationRoles)).default(["associate-dean", "first-responsible"]),
      weekly: z.array(z.enum(escalationRoles)).default(["associate-dean", "first-responsible"]),
      beforeAgency: z.array(z.enum(escalationRoles)).default(["first-responsible"]),
    })
    .prefault({}),
  /** Terms whose days the school has set; the others follow the product's default. */
  terms: z
    .array(z.strictObject({ year, term: z.union([z.literal(1), z.literal(2)]), from: date, to: date }))
    .default([]),
});

export type SchoolSettings = z.infer<typeof schoolSettings>;
export type Choice = z.infer<typeof choice>;
