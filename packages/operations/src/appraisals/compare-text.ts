import { listSubmissionFiles } from "@goodstanding/database/queries/submission";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import { type ComparedLines, compareLines } from "@goodstanding/documents/compare/compare-lines";
import type { TextLines } from "@goodstanding/documents/compare/text-lines";
import type { Inspector } from "@goodstanding/documents/inspect/inspector";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { AppraisalId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { readWorkbench, type Workbench } from "./read-workbench.ts";
import { wholeSchool } from "./whole-school.ts";

export interface TextsToCompare {
  readonly id: AppraisalId;
  /** In the package that is reviewed. */
  readonly path: string;
  readonly against: "last-year" | "previous";
  /** In the other package; `null`: the file of the same name at the same place, else the first one there. */
  readonly otherPath: string | null;
}

export interface ComparedSide {
  readonly submissionId: SubmissionId;
  readonly path: string;
  /** Something follows that is not here. */
  readonly truncated: boolean;
}

export interface ComparedTexts extends ComparedLines {
  /** `null`: there is no such file, or its text can't be read. */
  readonly before: ComparedSide | null;
  readonly after: ComparedSide | null;
}

type Needs = Pick<Deps, "database" | "storage"> & { readonly texts: Inspector<TextLines> };

/**
 * The text of a file beside that of last year, or of the submission reviewed before, read in processes with limits as the
 * review does. Errors: `appraisal.not-found`, `filing.file-not-found`.
 */
export async function compareText(
  deps: Needs,
  actor: PersonActor,
  wanted: TextsToCompare,
): Promise<Result<ComparedTexts, AppError>> {
  const found = await withScope(deps.database, wholeSchool(actor), async (tx) => {
    const bench = await readWorkbench(tx, actor, wanted.id);
    return bench.ok ? findFiles(tx, bench.value, wanted) : bench;
  });
  if (!found.ok) return found;
  const after = await textOf(deps, found.value.after);
  const before = found.value.before && (await textOf(deps, found.value.before));
  return ok({
    before: before && sideOf(before),
    after: after && sideOf(after),
    ...compareLines(before?.lines ?? [], after?.lines ?? []),
  });
}

interface Found {
  readonly submissionId: SubmissionId;
  readonly path: string;
  readonly sha256: string;
}

type Text = Found & TextLines;

async function findFiles(
  tx: ScopedTransaction,
  { submission, lastYear, previous }: Workbench,
  { path, against, otherPath }: TextsToCompare,
): Promise<Result<{ readonly after: Found; readonly before: Found | null }, AppError>> {
  const file = (await listSubmissionFiles(tx, submission.id)).find((each) => each.path === path);
  if (!file) return err(appError("filing.file-not-found"));
  const after = { submissionId: submission.id, path, sha256: file.sha256 };
  const others = await othersOf(tx, { lastYear, previous }, against);
  if (!others) return ok({ after, before: null });
  const beside = others.files.filter(
    (each) => each.part === file.part && each.slot === file.slot && each.courseName === file.courseName,
  );
  const other =
    otherPath === null
      ? (beside.find((each) => nameOf(each.sourcePath) === nameOf(file.sourcePath)) ?? beside[0])
      : others.files.find((each) => each.path === otherPath);
  if (otherPath !== null && !other) return err(appError("filing.file-not-found"));
  const { submissionId } = others;
  return ok({ after, before: other ? { submissionId, path: other.path, sha256: other.sha256 } : null });
}

async function othersOf(
  tx: ScopedTransaction,
  { lastYear, previous }: Pick<Workbench, "lastYear" | "previous">,
  against: TextsToCompare["against"],
) {
  if (against === "last-year") return lastYear;
  if (!previous) return null;
  const { id: submissionId } = previous.submission;
  return { submissionId, files: await listSubmissionFiles(tx, submissionId) };
}

const nameOf = (path: string | null): string => path?.split("/").at(-1) ?? "";

async function textOf({ storage, texts }: Needs, found: Found): Promise<Text | null> {
  const { value } = await storage.withLocal(found.sha256, (content) =>
    texts.examine({ path: found.path, content }),
  );
  return value && { ...found, ...value };
}

const sideOf = ({ submissionId, path, truncated }: Text): ComparedSide => ({ submissionId, path, truncated });
