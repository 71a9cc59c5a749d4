import { compareByBytes } from "../../filings/byte-order.ts";
import { type Placement, slotKey } from "../../filings/placement.ts";
import { extensionOf } from "../../kernel/extension-of.ts";
import type { Policy } from "../../policy/policy.ts";
import { type Check, finding } from "../check.ts";
import type { FiledFile, ReviewFacts, SortedFile } from "../facts.ts";
import type { Finding } from "../finding.ts";
import { gradeSlots } from "../grade-slots.ts";
import { type NearText, openNearTexts } from "../near-texts.ts";
import type { Signature } from "../reading/text-signature.ts";
import { bySlot } from "../same-bytes.ts";
import { slotOfFile } from "../slot-of-file.ts";

/**
 * Nearly the text of another file: of this filing, of an earlier year, of another programme. One finding a file, with
 * the nearest. Said of yearly evidence alone: a syllabus or a plan ought to resemble the one before it. Inside one
 * course it is a note, since a paper and its key, or two students' reports, share their text. Within the filing, files of
 * one slot are compared where they are students' work, and attainment reports of two courses, since forms filled in for
 * each student or course are alike; never one document in two formats, nor lists of marks, which share the names of a
 * class. A form that resembles that of another year or programme is a note.
 */
export const similarFile: Check = {
  id: "similar-file",
  scope: "checklist",
  citation: "rule",
  version: 2,
  run: (facts, policy) => {
    const own = yearlyTexts(facts, policy);
    const nearestOwn = openNearTexts(own);
    const nearestOfYear = openNearTexts(filedTexts(facts.earlier ?? []));
    const nearestOfProgramme = openNearTexts(filedTexts(facts.elsewhere));
    const known = sameBytes(facts);
    return own.flatMap((text) => {
      if (known.has(text.sha256)) return [];
      const isOther = ({ sha256 }: FiledFile): boolean => sha256 !== text.sha256;
      const found = nearest([
        near(
          "own",
          nearestOwn(text.signature, (other) => isComparable(other, text)),
        ),
        near("year", nearestOfYear(text.signature, isOther)),
        near("programme", nearestOfProgramme(text.signature, isOther)),
      ]);
      if (!found) return [];
      const said = finding(policy, "similar-file", text.path, found.params);
      return [found.isNote(text) ? { ...said, severity: "info" } : bySlot(policy, facts, text.file, said)];
    });
  },
};

interface OwnText {
  readonly path: string;
  readonly sha256: string;
  readonly signature: Signature;
  readonly file: SortedFile;
  readonly placement: Placement;
  /** Of students, who write on the same subject. */
  readonly isSample: boolean;
  readonly isMarks: boolean;
}

/** In byte order of path, each content once: a repeated file has its own finding. */
function yearlyTexts(facts: ReviewFacts, policy: Policy): readonly OwnText[] {
  const seen = new Set<string>();
  return facts.files
    .toSorted((a, b) => compareByBytes(a.path, b.path))
    .flatMap((file) => {
      const { path, sha256, placement, reading } = file;
      const signature = reading?.signature ?? null;
      const slot = slotOfFile(policy, facts, file)?.slot;
      if (!signature || !placement || slot?.kind !== "yearly" || seen.has(sha256)) return [];
      seen.add(sha256);
      const isSample = "samples" in slot && slot.samples;
      const isMarks = (reading?.scores ?? null) !== null || gradeSlots.includes(slot.id);
      return [{ path, sha256, signature, file, placement, isSample, isMarks }];
    });
}

const filedTexts = (files: readonly FiledFile[]) =>
  files
    .flatMap(({ signature, ...file }) => (signature ? [{ ...file, signature }] : []))
    .toSorted((a, b) => b.year - a.year || compareByBytes(a.path, b.path));

/** Hashes for which `reused-file` or `shared-file` speaks. */
const sameBytes = ({ earlier, elsewhere }: ReviewFacts): ReadonlySet<string> =>
  new Set([...(earlier ?? []), ...elsewhere].map(({ sha256 }) => sha256));

/** Of two files the later names the earlier one. */
function isComparable(other: OwnText, text: OwnText): boolean {
  if (compareByBytes(other.path, text.path) >= 0 || other.isMarks || text.isMarks) return false;
  if (other.placement.slot !== text.placement.slot) return true;
  if (slotKey(other.placement) === slotKey(text.placement))
    return text.isSample && extensionOf(other.path) === extensionOf(text.path);
  return text.isSample || text.placement.slot === "attainment-report";
}

/** Printed forms and schemes that are used again, by `id` in the checklists: 审核, 评分标准, 教学日历, 评阅, 中期检查, 答辩. */
const formSlots: readonly string[] = [
  "rationality-review",
  "grading",
  "calendar",
  "reviews",
  "midterm-check",
  "defence",
];
const isForm = ({ placement }: OwnText): boolean => formSlots.includes(placement.slot);

interface Near {
  readonly share: number;
  readonly params: Finding["params"];
  readonly isNote: (text: OwnText) => boolean;
}

function near(
  relation: "own" | "year" | "programme",
  found: NearText<OwnText> | NearText<FiledFile & { readonly signature: Signature }> | null,
): Near | null {
  if (!found) return null;
  const { text, share } = found;
  const params = { relation, other: text.path, percent: Math.round(share * 100) };
  if ("placement" in text) {
    const { course } = text.placement;
    return { share, params, isNote: (mine) => course !== null && mine.placement.course === course };
  }
  const of = relation === "programme" ? { programme: text.programme } : {};
  return { share, params: { ...params, otherYear: text.year, ...of }, isNote: isForm };
}

/** Of equals the first. */
const nearest = (found: readonly (Near | null)[]): Near | null =>
  found.reduce((best, each) => (each && (!best || each.share > best.share) ? each : best), null);
