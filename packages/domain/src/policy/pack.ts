import { z } from "zod";
import { daysInMonth, type LocalDate, parseLocalDate } from "../kernel/dates.ts";
import { findingRules } from "../review/finding-rule.ts";
import { severities } from "../review/severity.ts";
import { policyRules } from "./rule.ts";

/**
 * One pack is one document: what it asks, when, and in which clause. Packs are data; this schema is the whole of
 * what they may say. A school's pack names the association pack that it stands on.
 */
const packId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const date = z
  .string()
  .refine((value) => parseLocalDate(value).ok, "calendar-date")
  .transform((value) => value as LocalDate);
const monthDay = z
  .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
  .refine(({ month, day }) => day <= daysInMonth(2024, month), "day-of-month");
const citation = z.strictObject({ document: packId, clause: z.string().min(1) });

const head = {
  id: packId,
  series: packId,
  authority: text,
  document: z.strictObject({ title: z.string().min(1), number: z.string().min(1).nullable(), issued: date }),
  effective: z.strictObject({ from: date, to: date.nullable() }),
};

const agencyRule = z.strictObject({
  name: text,
  agencyDue: monthDay,
  /** A validity that ends in the year of the duty on or after this day, but before the agency date, is for the office to confirm. */
  confirmExpiryFrom: monthDay,
  consequence: text,
  citation,
});

export const associationPack = z.strictObject({
  ...head,
  /** `null` where the document prints no date. */
  document: head.document.extend({ issued: date.nullable() }),
  effective: head.effective.extend({ from: date.nullable() }),
  level: z.literal("association"),
  /** Words for the kind of accreditation that these rules are made for; another kind follows them by analogy. */
  regimes: z.array(z.string().min(1)).min(1),
  /** Who receives what the agency is owed, and how its texts call it. */
  agency: text,
  rules: z.strictObject({
    "annual-filing": agencyRule,
    "third-year-report": agencyRule.extend({ basis: z.literal("third-full-calendar-year") }),
  }),
  checklist: z.strictObject({
    classes: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          name: text,
          /** Words that name the class in a file's or folder's name; longer words win over shorter ones. */
          words: z.array(z.string().min(1)).min(1),
          /** Standing documents may stay unchanged for years; yearly evidence may not. */
          kind: z.enum(["standing", "yearly"]),
          /** May a declaration of no revision this year stand in for the documents? */
          declarable: z.boolean(),
          citation,
        }),
      )
      .min(1),
    /** The word in a file's name that declares no revision this year. */
    noRevisionWord: z.string().min(1),
    /** Names that operating systems leave behind; `*` stands for any characters. */
    ignoredNames: z.array(z.string().min(1)),
  }),
  findings: z.record(z.enum(findingRules), z.strictObject({ severity: z.enum(severities), citation })),
});

export const schoolPack = z.strictObject({
  ...head,
  level: z.literal("school"),
  association: packId,
  school: text,
  /** The unit that receives the material: 牵头部门. */
  office: text,
  rules: z.partialRecord(z.enum(policyRules), z.strictObject({ schoolDue: monthDay, citation })),
  exemptions: z.array(
    z.strictObject({
      code: z.string().min(1),
      name: z.string().min(1),
      rules: z.array(z.enum(policyRules)).min(1),
      reason: text,
      citation,
    }),
  ),
});

/** How often to remind; a product default that a school may change, so it cites no document. */
export const reminderLadder = z.strictObject({
  /** Working days before the last working day of the school date (of the agency date where the school sets none). */
  schoolBefore: z.array(z.int().min(0)).min(1),
  /** Working days after it. */
  schoolOverdue: z.array(z.int().min(1)),
  /** Calendar days between two mails after the last overdue rung, until the material is in. */
  thenEveryDays: z.int().min(1),
  /** Working days before the last working day of the agency date. */
  agencyBefore: z.array(z.int().min(0)),
});

export const pack = z.discriminatedUnion("level", [associationPack, schoolPack]);

export type AssociationPack = z.infer<typeof associationPack>;
export type SchoolPack = z.infer<typeof schoolPack>;
export type Pack = z.infer<typeof pack>;
export type ReminderLadder = z.infer<typeof reminderLadder>;

/** The rules in force for one school: its own pack, if it has one, on top of the association's. */
export interface Policy {
  readonly association: AssociationPack;
  readonly school: SchoolPack | null;
}
