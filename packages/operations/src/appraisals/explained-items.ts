import type { AppraisalNotes } from "@goodstanding/database/queries/appraisal-notes";
import type { FindingRow } from "@goodstanding/database/queries/finding";
import { slotKey } from "@goodstanding/domain/filings/placement";
import type { Snapshot } from "@goodstanding/domain/filings/snapshot";

interface Held {
  readonly snapshot: Pick<Snapshot, "files">;
  readonly items: readonly { readonly key: string }[];
}

/** Items about which a reviewer has said something: by a comment, or by adopting a finding about one of them. */
export function explainedItems(
  held: Held,
  { comments, stances }: Pick<AppraisalNotes, "comments" | "stances">,
  findings: readonly Pick<FindingRow, "key" | "file" | "params">[],
): ReadonlySet<string> {
  const itemOf = itemOfRemark(held);
  const adopted = new Set(stances.filter(({ stance }) => stance === "adopted").map(({ key }) => key));
  return new Set([
    ...comments.flatMap(({ item, file }) => item ?? itemOf({ file }) ?? []),
    ...findings.filter(({ key }) => adopted.has(key)).flatMap((finding) => itemOf(finding) ?? []),
  ]);
}

/**
 * Key of the item that a remark is about: where its file lies, without a file what the finding itself names. `null`: the
 * package as a whole; where that is all there is to judge, it is the item.
 */
export function itemOfRemark({
  snapshot,
  items,
}: Held): (remark: Pick<FindingRow, "file"> & Partial<Pick<FindingRow, "params">>) => string | null {
  const keys = new Set(items.map(({ key }) => key));
  if (keys.size === 1 && keys.has("")) return () => "";
  const places = new Map(
    snapshot.files.map(({ path, placement }) => [path, placement && slotKey(placement)]),
  );
  return ({ file, params }) => {
    const item = file === null ? params?.["item"] : places.get(file);
    return typeof item === "string" && keys.has(item) ? item : null;
  };
}
