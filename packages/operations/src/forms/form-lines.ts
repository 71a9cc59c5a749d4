import type { ReturnLineRow } from "@goodstanding/database/queries/return-list";
import type { FindingRow } from "@goodstanding/database/queries/review";
import type { ReviewForm, ReviewLine } from "@goodstanding/documents/forms/review-form";
import type { SnapshotOutline } from "@goodstanding/domain/filings/snapshot-outline";
import { renderFinding } from "@goodstanding/domain/review/render-finding";
import { severities, verdictNames } from "@goodstanding/domain/review/severity";
import { spellPlace } from "@goodstanding/domain/review/spell-place";
import type { SubmissionItems } from "../appraisals/read-items.ts";
import type { PeoplesReview } from "../oversight/read-peoples-review.ts";

type Level = ReviewForm["level"];

/** The list that went back, as the office sent it. */
export const linesOfReturn = (lines: readonly ReturnLineRow[]): readonly ReviewLine[] =>
  lines.map(({ placeName, file, place, result, text, origin }) => ({
    item: placeName,
    file,
    result: verdictNames[result].zh,
    text: placed(place, text),
    source: origins[origin],
  }));

const origins: Record<ReturnLineRow["origin"], ReviewLine["source"]> = {
  machine: "系统预审",
  people: "人工审核",
  both: "系统预审、人工审核",
};

/** Findings above a note that nobody set aside, and what people of a level wrote, in the order of the checklist. */
export function linesOfReviews(
  { items, outline }: Pick<SubmissionItems, "items" | "outline">,
  findings: readonly FindingRow[],
  people: PeoplesReview,
  level: Level,
): readonly ReviewLine[] {
  const names = namesOf(outline);
  return inOrder(items, [
    ...findings
      .filter(({ severity, key }) => severity !== "info" && isAskedFor(people, level, key))
      .map((finding) => machineLine(finding, names)),
    ...peoplesLines(people, level, names),
  ]);
}

/** A finding that reviewers of this level set aside and none adopted is not asked for. */
function isAskedFor({ stances }: PeoplesReview, level: Level, key: string): boolean {
  const taken = stances.filter((stance) => stance.level === level && stance.key === key);
  return taken.length === 0 || taken.some(({ stance }) => stance === "adopted");
}

const placed = (place: string | null, text: string): string =>
  place === null ? text : `${spellPlace(place).zh}：${text}`;

interface Names {
  /** Of items by their keys. */
  readonly items: ReadonlyMap<string, string>;
  /** Keys of items by the paths of their files. */
  readonly files: ReadonlyMap<string, string>;
}

function namesOf({ parts }: SnapshotOutline): Names {
  const slots = parts.flatMap(({ name, slots: own, courses }) => [
    ...own.map((slot) => ({ slot, name: `${name.zh} · ${slot.name.zh}` })),
    ...courses.flatMap(({ course, slots: ofCourse }) =>
      ofCourse.map((slot) => ({ slot, name: `${course.name} · ${slot.name.zh}` })),
    ),
  ]);
  return {
    items: new Map(slots.map(({ slot, name }) => [slot.key, name])),
    files: new Map(slots.flatMap(({ slot }) => slot.files.map(({ path }) => [path, slot.key] as const))),
  };
}

type KeyedLine = ReviewLine & { readonly key: string | null };

function machineLine(finding: FindingRow, { items, files }: Names): KeyedLine {
  const { file, place, found, fix, severity } = renderFinding(finding, "zh");
  const key = file === null ? null : (files.get(file) ?? null);
  return {
    key,
    item: nameOf(items, key),
    file,
    result: verdictNames[severity].zh,
    // Rendering has spelled the place.
    text: `${place === null ? "" : `${place}：`}${found}${fix}`,
    source: "系统预审",
  };
}

/** Every comment, with the gravest mark that its item got, and marks that nobody explained. */
function peoplesLines(people: PeoplesReview, level: Level, { items, files }: Names): KeyedLine[] {
  const marks = people.marks.filter((mark) => mark.level === level);
  const comments = people.comments.filter((comment) => comment.level === level);
  const markOf = (key: string | null): string => {
    const gravest = severities.find((severity) =>
      marks.some(({ item, result }) => item === key && result === severity),
    );
    return verdictNames[gravest ?? "info"].zh;
  };
  const said = comments.map(({ item, file, place, text }): KeyedLine => {
    const key = item ?? (file === null ? null : (files.get(file) ?? null));
    return {
      ...{ key, item: nameOf(items, key), file, result: markOf(key) },
      ...{ text: placed(place, text), source: "人工审核" },
    };
  });
  const explained = new Set(said.map(({ key }) => key));
  const bare = [...new Set(marks.map(({ item }) => item))].filter(
    (item) =>
      !explained.has(item) &&
      marks.some((mark) => mark.item === item && (mark.result === "block" || mark.result === "warn")),
  );
  return [
    ...said,
    ...bare.map(
      (key): KeyedLine => ({
        ...{ key, item: nameOf(items, key), file: null, result: markOf(key) },
        ...{ text: "请按要求核对并补正", source: "人工审核" },
      }),
    ),
  ];
}

const nameOf = (items: Names["items"], key: string | null): string =>
  (key === null ? undefined : items.get(key)) ?? "全部材料";

/** In the order of the checklist, what concerns the package as a whole first. */
function inOrder(items: SubmissionItems["items"], lines: readonly KeyedLine[]): readonly ReviewLine[] {
  const positions = new Map(items.map(({ key }, at) => [key, at]));
  const at = ({ key }: KeyedLine): number => (key === null ? -1 : (positions.get(key) ?? items.length));
  return lines
    .toSorted((a, b) => at(a) - at(b))
    .map(({ item, file, result, text, source }) => ({ item, file, result, text, source }));
}
