import { type FindingRow, listFindings } from "@goodstanding/database/queries/finding";
import { listReviews, type ReviewRow } from "@goodstanding/database/queries/review";
import type { Inspector } from "@goodstanding/documents/inspect/inspector";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { TestDeps } from "../deps-for-test.ts";

export interface ReviewForTest {
  readonly row: ReviewRow;
  readonly findings: readonly FindingRow[];
}

/** The review that counts of a submission, with what it found; throws where there is none. */
export const outcomeOf = (
  deps: Pick<TestDeps, "everywhere">,
  { submissionId }: { readonly submissionId: SubmissionId },
): Promise<ReviewForTest> =>
  deps.everywhere(async (tx) => {
    const [row] = await listReviews(tx, [submissionId]);
    if (!row) throw new Error("no review");
    return { row, findings: await listFindings(tx, [row.id]) };
  });

/** Each finding in one line: severity, rule, file. */
export const said = ({ findings }: ReviewForTest): string[] =>
  findings.map(({ severity, rule, file }) => `${severity} ${rule} ${file ?? ""}`.trim());

/** An inspector that notes the names of the files that it is given to read. */
export function notingInspector(inspector: Inspector): {
  readonly inspector: Inspector;
  readonly opened: string[];
} {
  const opened: string[] = [];
  const examine: Inspector["examine"] = (task) => {
    opened.push(task.path.slice(task.path.lastIndexOf("/") + 1));
    return inspector.examine(task);
  };
  return { inspector: { ...inspector, examine }, opened };
}
