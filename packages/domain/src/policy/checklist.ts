import { z } from "zod";
import { citation, packId, text, words } from "./scalars.ts";

/**
 * What one year's filing must hold, as a document lists it: parts, and in each the places (slots) into which files are
 * put. A checklist is data; the four kinds of course package are listed by the guide, other regimes have none.
 */
export const materialSlot = z.strictObject({
  id: packId,
  name: text,
  /** Words that name the slot in a file's or folder's name; longer words win over shorter ones. */
  words: z.array(words).min(1),
  /** `required` 必备: without it the filing is not complete; `reference` 参考: the document names it as an example. */
  necessity: z.enum(["required", "reference"]),
  /** Standing documents may stay unchanged for years; yearly evidence may not (N15). */
  kind: z.enum(["standing", "yearly"]),
  citation,
});

/** 制度文件. */
export const documentSlot = materialSlot.extend({
  /** May a signed declaration of no revision this year stand in for the documents? */
  declarable: z.boolean(),
  /** Asks for the date of the revision and an explanation of it. */
  revision: z.boolean(),
});

/** A slot of a course package. */
const courseSlot = materialSlot.extend({
  /** Students' own work, counted by grade band where the course hands in reports (N16). */
  samples: z.boolean().default(false),
  /** What its two files are, such as 原文和译文; one file may be declared to hold both. `null`: any number will do. */
  pair: text.nullable().default(null),
});

/** What a course is, by the way in which it is examined: 理论/实验, 毕业设计（论文）, 课程/综合设计, 实习. */
const courseKind = z.strictObject({
  id: packId,
  name: text,
  words: z.array(words).min(1),
  /** Do students hand in reports, unless the course says otherwise? */
  handsInReports: z.boolean(),
  slots: z.array(courseSlot).min(1),
  citation,
});

const part = { id: packId, name: text, words: z.array(words).min(1), citation };
const documentsPart = z.strictObject({
  ...part,
  kind: z.literal("documents"),
  slots: z.array(documentSlot).min(1),
});
const coursesPart = z.strictObject({
  ...part,
  kind: z.literal("courses"),
  courseKinds: z.array(courseKind).min(1),
});
const materialsPart = z.strictObject({
  ...part,
  kind: z.literal("materials"),
  slots: z.array(materialSlot).min(1),
});

/** How a course grades, best band first: 五级, 百分制 (by the school's bounds), 合格/不合格. */
const bandScheme = z.strictObject({
  id: packId,
  name: text,
  bands: z.array(z.strictObject({ id: packId, name: text, words: z.array(words).min(1) })).min(2),
});

export const checklist = z.strictObject({
  /** In the order of the document; part and slot numbers of the package follow it. */
  parts: z.array(z.discriminatedUnion("kind", [documentsPart, coursesPart, materialsPart])).min(1),
  bandSchemes: z.array(bandScheme).default([]),
  /** How many samples are asked for in each band; `null`: the document asks for none. */
  samples: z.strictObject({ from: z.int(), to: z.int(), citation }).nullable().default(null),
  /** The word in a file's name that declares no revision this year. */
  noRevisionWord: words,
  /** Words in a file's name that say when and how its slot's documents were revised. */
  revisionWords: z.array(words).default([]),
  /** Words in the name of a file at the root that make it look like a summary; only originals are asked for (N15). */
  summaryWords: z.array(words).default([]),
  /** Names that operating systems leave behind; `*` stands for any characters. */
  ignoredNames: z.array(words),
});

/** Places that a school's own document asks for beside the association's, each in a part that is there. */
export const addedSlot = z.strictObject({ part: packId, slot: z.union([documentSlot, materialSlot]) });

export type Checklist = z.infer<typeof checklist>;
export type AddedSlot = z.infer<typeof addedSlot>;
export type ChecklistPart = Checklist["parts"][number];
export type DocumentSlot = z.infer<typeof documentSlot>;
export type CourseSlot = z.infer<typeof courseSlot>;
export type MaterialSlot = z.infer<typeof materialSlot>;
export type Slot = DocumentSlot | CourseSlot | MaterialSlot;
export type CourseKind = z.infer<typeof courseKind>;
export type BandScheme = z.infer<typeof bandScheme>;
