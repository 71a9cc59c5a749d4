import type { AppraisalNotes } from "@goodstanding/database/queries/appraisal-notes";
import type { FindingRow } from "@goodstanding/database/queries/review";
import { slotKey } from "@goodstanding/domain/filings/placement";
import type { Snapshot } from "@goodstanding/domain/filings/snapshot";

/** Items about which a reviewer has said something: by a comment, or by adopting a finding of a file that lies there. */
export function explainedItems(
  snapshot: Snapshot,
  { comments, stances }: Pick<AppraisalNotes, "comments" | "stances">,
  findings: readonly Pick<FindingRow, "key" | "file">[],
): ReadonlySet<string> {
  const itemOf = itemOfFile(snapshot);
  const adopted = new Set(stances.filter(({ stance }) => stance === "adopted").map(({ key }) => key));
  return new Set([
    ...comments.flatMap(({ item, file }) => item ?? itemOf(file) ?? []),
    ...findings.filter(({ key }) => adopted.has(key)).flatMap(({ file }) => itemOf(file) ?? []),
  ]);
}

/** Key of the item that a file lies in; `null` for what lies in no slot. */
export function itemOfFile({ files }: Pick<Snapshot, "files">): (file: string | null) => string | null {
  const items = new Map(files.map(({ path, placement }) => [path, placement && slotKey(placement)]));
  return (file) => (file === null ? null : (items.get(file) ?? null));
}
