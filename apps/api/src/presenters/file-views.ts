import type { Propose } from "@goodstanding/operations/filings/open-proposals";
import type { ReadContents } from "@goodstanding/operations/filings/read-contents";

type PackageId = ReadContents["files"][number]["row"]["packageId"];

/**
 * Every file of a draft; one that nobody has sorted yet with what its names propose; `propose` `null`: nothing is to be
 * sorted. `mayPlace`: it is not another unit's.
 */
export const fileViews = (
  { files }: Pick<ReadContents, "files">,
  propose: Propose | null,
  mayPlaceIn: (packageId: PackageId) => boolean,
) =>
  files.map(({ path, size, placement, row }) => ({
    ...{ id: row.id, path, size, sha256: row.sha256, placement },
    uploadedAt: row.uploadedAt.toISOString(),
    /** Other bytes have come under its name since a person put it there. */
    isReplaced: row.confirmedAt !== null && row.uploadedAt > row.confirmedAt,
    uploadedBy: { zh: row.uploadedByName, en: row.uploadedByNameEn },
    proposal: placement === null && propose ? propose(row) : null,
    mayPlace: mayPlaceIn(row.packageId),
  }));
