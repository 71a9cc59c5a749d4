import type { FilingFile } from "../filing-views.ts";
import type { SlotTarget } from "../slot/slot-target.ts";

/** Where the bytes of a file of the draft are; `null`: those of a package by itself are read through a filing that holds it. */
export const fileAddress = ({ kind, id }: SlotTarget, { path }: Pick<FilingFile, "path">): string | null =>
  kind === "filing" ? `/api/filings/${id}/files?path=${encodeURIComponent(path)}` : null;
