import type { FilingFile } from "../filing-views.ts";
import type { SlotTarget } from "../slot/slot-target.ts";

/** Where the bytes of a file are. A filing may hold one path twice, its own and a shared package's, so the file is named too. */
export function fileAddress(
  { kind, id }: SlotTarget,
  { id: fileId, path }: Pick<FilingFile, "id" | "path">,
): string {
  const home = kind === "filing" ? "filings" : "course-packages";
  return `/api/${home}/${id}/files?${new URLSearchParams({ path, file: fileId })}`;
}
