import { slotKey } from "@goodstanding/domain/filings/placement";
import type { ReadContents } from "@goodstanding/operations/filings/read-contents";

/** Linked evidence by slot, with what the last look at it found; never its password. */
export const linkViews = ({ links }: Pick<ReadContents, "links">) =>
  links.map(({ row, ...placement }) => ({
    id: row.id,
    slotKey: slotKey(placement),
    placement,
    url: row.url,
    note: row.remark,
    expiresOn: row.expiresOn,
    check: row.checkedAt && row.outcome ? { at: row.checkedAt.toISOString(), outcome: row.outcome } : null,
  }));
