import type { AppraisalNotes } from "@goodstanding/database/queries/appraisal-notes";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { visibleUnits } from "@goodstanding/domain/access/can";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { type Waiver, waiverOf } from "@goodstanding/domain/review/waiver";
import { itemOfRemark } from "@goodstanding/operations/appraisals/explained-items";
import type { LastYear, Workbench } from "@goodstanding/operations/appraisals/read-workbench";
import { appraisalRow, reviewerOf } from "./appraisal-row.ts";
import type {
  AppraisalComment,
  AppraisalOpinion,
  AppraisalWorkbench,
  OtherAppraisal,
} from "./appraisal-views.ts";
import { findingWords } from "./finding-words.ts";
import { frozenFile, frozenParts } from "./frozen-parts.ts";

export interface WorkbenchContext {
  readonly actor: PersonActor;
  readonly today: LocalDate;
  readonly waivers: readonly Waiver[];
}

/** A review with all that it is about, as its reviewer works on it. */
export function appraisalWorkbench(bench: Workbench, context: WorkbenchContext): AppraisalWorkbench {
  const { appraisal, notes, submission, previous, lastYear, missing } = bench;
  const marks = new Map(of(appraisal.id, notes.marks).map((mark) => [mark.item, mark]));
  const units = visibleUnits(context.actor);
  const required = bench.items.filter(({ isRequired }) => isRequired);
  const marked = required.filter(({ key }) => marks.get(key)?.isCarried === false).length;
  return {
    ...appraisalRow(appraisal, { ...context, marked }),
    mayOpenFiling: units === "all" || units.includes(appraisal.unitId),
    progress: { marked, required: required.length },
    submission: {
      ...{ id: submission.id, number: submission.number, snapshotHash: submission.snapshotHash },
      isLatest: bench.isLatest,
    },
    items: bench.items.map(({ key, part, course, name, isRequired, fileCount }) => {
      const mark = marks.get(key);
      return {
        ...{ key, part, course, name, isRequired, fileCount },
        isChanged: previous && !previous.unchanged.has(key),
        mark: mark ? { result: mark.result, isCarried: mark.isCarried } : null,
        lastYear: lastYearAt(lastYear, key, course),
      };
    }),
    parts: frozenParts(bench),
    unsorted: bench.outline.unsorted.map((file) => frozenFile(file, null)),
    comments: commentsOf(appraisal.id, notes),
    findings: findingsOf(bench, context),
    viewed: bench.viewed,
    draft:
      appraisal.reviewerId === context.actor.personId
        ? { recommendation: appraisal.recommendation, text: appraisal.opinion }
        : { recommendation: null, text: "" },
    missing,
    others: othersOf(bench, context),
    previous: previous && { submissionId: previous.submission.id, number: previous.submission.number },
    lastYear: lastYear && { submissionId: lastYear.submissionId, period: lastYear.period },
  };
}

/** Blind to each other: to the reviewer the others have no name before all are in. */
const othersOf = (bench: Workbench, { actor }: WorkbenchContext): readonly OtherAppraisal[] => {
  const isOwn = bench.appraisal.reviewerId === actor.personId;
  return otherAppraisals(bench)
    .filter(({ id }) => id !== bench.appraisal.id)
    .map((other) => (isOwn && other.opinion === null ? { ...other, reviewer: null } : other));
};

/** Those of the same submission and level that did not lapse; their opinions as far as the reader's notes reach. */
export const otherAppraisals = ({
  beside,
  notes,
}: Pick<Workbench, "beside" | "notes">): readonly OtherAppraisal[] => {
  const standing = beside.filter(({ state }) => state !== "lapsed");
  const areIn = standing.every(({ state }) => state === "submitted");
  return standing.map((review) => ({
    ...{ id: review.id, reviewer: reviewerOf(review), state: review.state },
    submittedAt: review.submittedAt?.toISOString() ?? null,
    opinion: areIn ? opinionOf(review, notes) : null,
  }));
};

const opinionOf = (
  { id, recommendation, opinion: text }: Workbench["beside"][number],
  notes: AppraisalNotes,
): AppraisalOpinion => ({
  ...{ recommendation, text },
  marks: of(id, notes.marks).map(({ item, result }) => ({ item, result })),
  comments: commentsOf(id, notes),
});

const of = <Row extends { readonly appraisalId: AppraisalId }>(
  id: AppraisalId,
  rows: readonly Row[],
): readonly Row[] => rows.filter(({ appraisalId }) => appraisalId === id);

const commentsOf = (id: AppraisalId, { comments }: AppraisalNotes): readonly AppraisalComment[] =>
  of(id, comments).map((comment) => ({
    ...{ id: comment.id, item: comment.item, file: comment.file, place: comment.place },
    ...{ text: comment.text, isCarried: comment.isCarried },
  }));

function findingsOf(
  { findings, notes, appraisal, snapshot, items }: Workbench,
  { waivers, today }: WorkbenchContext,
): AppraisalWorkbench["findings"] {
  const itemOf = itemOfRemark({ snapshot, items });
  const stances = new Map(of(appraisal.id, notes.stances).map((stance) => [stance.key, stance]));
  return findings.map((finding) => {
    const taken = stances.get(finding.key);
    return {
      ...findingWords(finding),
      key: finding.key,
      item: itemOf(finding),
      isWaived: waiverOf(waivers, finding.key, today) !== null,
      stance: taken ? { kind: taken.stance, reason: taken.reason } : null,
    };
  });
}

/** Files at the same place a year before; a course is the same one by its name. */
function lastYearAt(
  lastYear: LastYear | null,
  key: string,
  course: string | null,
): readonly { readonly path: string }[] {
  const [part, , slot] = key.split("/");
  return (lastYear?.files ?? [])
    .filter((file) => file.part === part && file.slot === slot && file.courseName === course)
    .map(({ path }) => ({ path }));
}
