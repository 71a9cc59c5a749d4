import { z } from "zod";
import { roles } from "../access/roles.ts";
import { findingRules } from "../review/finding-rule.ts";
import { severities } from "../review/severity.ts";
import { bindings } from "./binding.ts";
import { addedSlot, checklist } from "./checklist.ts";
import { gravities } from "./gravity.ts";
import { regimes } from "./regime.ts";
import { remark } from "./remark.ts";
import { ladderIds } from "./reminder-ladder.ts";
import { policyRules } from "./rule.ts";
import { citation, date, monthDay, packId, text, words, year } from "./scalars.ts";
import { timing } from "./timing.ts";

/**
 * One pack is one document: what it asks, when, and in which clause. Packs are data; this schema is the whole of what
 * they may say. A series orders packs by date; a school's pack stands on the association's pack of each regime.
 */
const head = {
  id: packId,
  series: packId,
  /** A word for the document in a line of arithmetic, such as 2024–2026方案. */
  shortName: text,
  authority: text,
  /** `number`, `issued`: `null` where the document prints none. */
  document: z.strictObject({
    title: words,
    number: words.nullable(),
    issued: date.nullable(),
  }),
  /** First and last day of force; `from: null` is open to the past, `to: null` to the future. */
  effective: z.strictObject({ from: date.nullable(), to: date.nullable() }),
};

/** Numbers of the document that no clock or quota holds, such as word limits, majorities and amounts. */
const figures = z
  .array(
    z.strictObject({
      id: packId,
      name: text,
      value: z.union([z.number(), z.strictObject({ from: z.number(), to: z.number() })]),
      unit: text,
      citation,
    }),
  )
  .default([]);

const evidenceItem = z.strictObject({
  id: packId,
  name: text,
  /** Handed in as files of its own beside a report. */
  attached: z
    .strictObject({
      /** Words that name it in a file's or folder's name. */
      words: z.array(words).min(1),
      /** `where-any`: of something that there may be none of. */
      asked: z.enum(["always", "where-any"]),
    })
    .optional(),
  citation,
});

/** Evidence that a duty asks for, by id; a rule names its list. */
const evidenceLists = z
  .record(packId, z.strictObject({ name: text, items: z.array(evidenceItem).min(1) }))
  .default({});

const rule = z.strictObject({
  name: text,
  timing,
  consequence: text,
  /** Said of every duty of the rule, and only where this document speaks. */
  remark: remark.optional(),
  gravity: z.enum(gravities),
  /** Who answers for it: 直接责任人 and the like. */
  owner: z.enum(roles),
  /** A list of `evidenceLists`, or `checklist` for the slots that a filing is sorted into; `null`: none is stated. */
  evidence: packId.nullable(),
  ladder: z.enum(ladderIds),
  citation,
});

/** `binds`: whose day it is. */
const agencyRule = rule.extend({ binds: z.enum(bindings).default("agency") });

/** On top of the association's rule a date and its clause are enough; a rule of the school's own says all. */
const schoolRule = rule.partial().required({ timing: true, citation: true });

const findings = z.record(z.enum(findingRules), z.strictObject({ severity: z.enum(severities), citation }));

export const associationPack = z.strictObject({
  ...head,
  level: z.literal("association"),
  regime: z.enum(regimes),
  /** Words by which a list of programmes names this kind of accreditation. */
  words: z.array(words).min(1),
  /** Who receives what the agency is owed, and the short word for it in a sentence, such as 协会. */
  agency: text,
  agencyWord: text,
  rules: z.partialRecord(z.enum(policyRules), agencyRule),
  evidenceLists,
  figures,
  /** How a package is reviewed: the pack's own way, or that of another pack of the series. */
  review: z.union([z.strictObject({ checklist, findings }), z.strictObject({ sameAs: packId })]),
});

/** What one year's notice of the agency sets, on top of the standing rules and for that year alone. */
export const noticePack = z.strictObject({
  ...head,
  level: z.literal("notice"),
  regime: z.enum(regimes),
  year,
  rules: z.partialRecord(z.enum(policyRules), z.strictObject({ due: date, citation })),
  /** Spans in which the agency receives something; shown beside the school's own date. */
  windows: z.array(z.strictObject({ rule: z.enum(policyRules), from: date.nullable(), to: date, citation })),
});

/** A calendar that its authority calls a reference: shown as 参考, never used for lateness. */
export const referencePack = z.strictObject({
  ...head,
  level: z.literal("reference"),
  regime: z.enum(regimes),
  entries: z
    .array(
      z.strictObject({
        id: packId,
        name: text,
        from: monthDay,
        to: monthDay,
        /** In the year of the filing, or so many years after it. */
        yearsAfter: z.int().min(0).max(1),
        citation,
      }),
    )
    .min(1),
});

export const schoolPack = z.strictObject({
  ...head,
  level: z.literal("school"),
  school: text,
  regimes: z.partialRecord(
    z.enum(regimes),
    z.strictObject({
      /** The association's pack that it is read with where no series is followed. */
      association: packId,
      /** The unit that receives the material: 牵头部门. */
      office: text,
      rules: z.partialRecord(z.enum(policyRules), schoolRule),
      /** What the document asks for on top of the association's checklist. */
      checklist: z.strictObject({ slots: z.array(addedSlot) }).default({ slots: [] }),
    }),
  ),
  /** The document lets kinds of accreditation that it does not name follow this one. */
  analogy: z.strictObject({ regime: z.enum(regimes), citation }).nullable(),
  /** Where the document asks for two levels of review, the college's before the school's; `null`: the school's alone. */
  collegeCheck: citation.nullable().default(null),
  exemptions: z.array(
    z.strictObject({
      code: words,
      name: words,
      rules: z.array(z.enum(policyRules)).min(1),
      reason: text,
      citation,
    }),
  ),
  evidenceLists,
  figures,
});

export const pack = z.discriminatedUnion("level", [associationPack, noticePack, referencePack, schoolPack]);

export type AssociationPack = z.infer<typeof associationPack>;
export type NoticePack = z.infer<typeof noticePack>;
export type ReferencePack = z.infer<typeof referencePack>;
export type SchoolPack = z.infer<typeof schoolPack>;
export type Pack = z.infer<typeof pack>;
export type PackLevel = Pack["level"];
export type AgencyRule = z.infer<typeof agencyRule>;
export type SchoolRule = z.infer<typeof schoolRule>;
export type EvidenceItem = z.infer<typeof evidenceItem>;
export type Findings = z.infer<typeof findings>;
export type Exemption = SchoolPack["exemptions"][number];
