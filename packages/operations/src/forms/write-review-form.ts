import { listDecisions } from "@goodstanding/database/queries/decision";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { type FindingRow, listReviews } from "@goodstanding/database/queries/review";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { ReviewDecision, ReviewForm, ReviewLine } from "@goodstanding/documents/forms/review-form";
import { formTitle, reviewFormDocument } from "@goodstanding/documents/forms/review-form-document";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { SnapshotOutline } from "@goodstanding/domain/filings/snapshot-outline";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { renderFinding } from "@goodstanding/domain/review/render-finding";
import { severities, verdictNames } from "@goodstanding/domain/review/severity";
import { readItems, type SubmissionItems } from "../appraisals/read-items.ts";
import type { Deps } from "../deps.ts";
import { openFindingsOf } from "../oversight/open-findings.ts";
import { type PeoplesReview, readPeoplesReview } from "../oversight/read-peoples-review.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

export interface FormWanted {
  readonly submissionId: SubmissionId;
  readonly level: ReviewForm["level"];
}

export interface WrittenForm {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * 学院审核意见表 or 学校审核意见反馈表 of a submission, for whoever may see the filing: the machine's findings that nobody
 * waives, and what people of that level wrote once it is decided. Errors: `submission.not-found`, `review.not-finished`.
 */
export async function writeReviewForm(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { submissionId, level }: FormWanted,
): Promise<Result<WrittenForm, AppError>> {
  const form = await withScope<Result<ReviewForm, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const read = await readForm(deps, tx, { submissionId, level });
    if (read.ok)
      await record(deps, tx, actor, {
        kind: "form.downloaded",
        objectKind: "submission",
        objectId: submissionId,
        detail: { level, snapshotHash: read.value.snapshotHash },
      });
    return read;
  });
  if (!form.ok) return form;
  const { programme, submission } = form.value;
  const name = `${formTitle(form.value)}_${programme}_第${submission}次提交.docx`;
  return ok({ name: name.replace(/[\\/:*?"<>|]/g, "_"), bytes: await reviewFormDocument(form.value) });
}

async function readForm(
  { clock }: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  { submissionId, level }: FormWanted,
): Promise<Result<ReviewForm, AppError>> {
  const held = await readItems(tx, submissionId);
  const institution = held && (await findInstitution(tx, held.filing.institutionId));
  if (!held || !institution) return err(appError("submission.not-found"));
  const { filing, submission, policy } = held;
  const { timeZone } = institution;
  const findings = (
    await openFindingsOf(tx, [{ id: submissionId, filingId: filing.id }], clock.today(timeZone))
  ).get(submissionId);
  if (!findings) return err(appError("review.not-finished"));
  const [review] = await listReviews(tx, [submissionId]);
  const decision = await decisionOf(tx, held, level, timeZone);
  // What people wrote stays theirs until it is decided: reviewers who work side by side are blind to each other.
  const people = decision === null ? nobody : await readPeoplesReview(tx, [submissionId]);
  const itemNames = namesOf(held.outline);
  return ok({
    level,
    school: institution.name,
    college: filing.unitName,
    office: policy.school?.office.zh ?? institution.officeName,
    programme: filing.programmeName,
    programmeCode: filing.programmeCode,
    period: filing.period,
    matter: ruleNames[filing.rule].zh.replace(/^年度/, ""),
    submission: submission.number,
    submittedOn: localDateAt(submission.submittedAt, timeZone),
    snapshotHash: submission.snapshotHash,
    reviewedWith: `系统预审 ${review?.release ?? ""}，依据 ${(review?.packs ?? []).join("、")}`,
    lines: inOrder(held, [
      ...findings
        .filter(({ severity, key }) => severity !== "info" && isAskedFor(people, level, key))
        .map((each) => machineLine(each, itemNames)),
      ...peoplesLines(people, level, itemNames),
    ]),
    notes: findings.filter(({ severity }) => severity === "info").length,
    opinions: people.opinions
      .filter((each) => each.level === level)
      .map(({ opinion }) => opinion.trim())
      .filter((opinion) => opinion !== ""),
    decision,
  });
}

const nobody: PeoplesReview = { opinions: [], marks: [], comments: [], stances: [] };

/** A finding that reviewers of this level set aside and none adopted is not asked for. */
function isAskedFor({ stances }: PeoplesReview, level: ReviewForm["level"], key: string): boolean {
  const taken = stances.filter((stance) => stance.level === level && stance.key === key);
  return taken.length === 0 || taken.some(({ stance }) => stance === "adopted");
}

/** A college accepts by sending on to the school. */
async function decisionOf(
  tx: ScopedTransaction,
  { submission }: Pick<SubmissionItems, "submission">,
  level: ReviewForm["level"],
  timeZone: string,
): Promise<ReviewDecision | null> {
  const decisions = await listDecisions(tx, [submission.id]);
  const made = decisions.find(({ kind }) => (level === "college") === (kind === "return-to-programme"));
  if (made) {
    const kind = made.kind === "accept" ? "accept" : "return";
    const { reason, dueAgain } = made;
    return { kind, reason, dueAgain, decidedOn: localDateAt(made.decidedAt, timeZone) };
  }
  if (level === "school" || submission.sentToSchoolAt === null) return null;
  const decidedOn: LocalDate = localDateAt(submission.sentToSchoolAt, timeZone);
  return { kind: "accept", reason: null, dueAgain: null, decidedOn };
}

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
    text: `${place === null ? "" : `${place}：`}${found}${fix}`,
    source: "系统预审",
  };
}

/** Every comment, with the gravest mark that its item got, and marks that nobody explained. */
function peoplesLines(
  people: PeoplesReview,
  level: ReviewForm["level"],
  { items, files }: Names,
): KeyedLine[] {
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
    const where = place === null ? "" : `${place}：`;
    return {
      ...{ key, item: nameOf(items, key), file, result: markOf(key) },
      ...{ text: `${where}${text}`, source: "人工审核" },
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
function inOrder(
  { items }: Pick<SubmissionItems, "items">,
  lines: readonly KeyedLine[],
): readonly ReviewLine[] {
  const positions = new Map(items.map(({ key }, at) => [key, at]));
  const at = ({ key }: KeyedLine): number => (key === null ? -1 : (positions.get(key) ?? items.length));
  return lines
    .toSorted((a, b) => at(a) - at(b))
    .map(({ item, file, result, text, source }) => ({ item, file, result, text, source }));
}
