import type { Proposal } from "@goodstanding/domain/filings/proposal";
import type { ReadContents } from "@goodstanding/operations/filings/read-contents";

/** Every file of a draft; one that nobody has sorted yet with what its names propose; `null`: nothing is to be sorted. */
export const fileViews = (
  { files }: Pick<ReadContents, "files">,
  propose: ((path: string) => Proposal) | null,
) =>
  files.map(({ path, size, placement, row }) => ({
    ...{ id: row.id, path, size, sha256: row.sha256, placement },
    uploadedAt: row.uploadedAt.toISOString(),
    uploadedBy: { zh: row.uploadedByName, en: row.uploadedByNameEn },
    proposal: placement === null && propose ? propose(path) : null,
  }));
