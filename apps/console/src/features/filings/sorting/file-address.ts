import type { FilingFile } from "../filing-views.ts";
import type { SlotTarget } from "../slot/slot-target.ts";

const nouns = { filing: "filings", package: "course-packages" } as const;

/** Where the bytes of a file of the draft are. */
export const fileAddress = ({ kind, id }: SlotTarget, { path }: Pick<FilingFile, "path">): string =>
  `/api/${nouns[kind]}/${id}/files?path=${encodeURIComponent(path)}`;
