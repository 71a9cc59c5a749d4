import { findEvidence } from "@goodstanding/database/queries/evidence";
import { findLetter } from "@goodstanding/database/queries/letter";
import { findRectificationOrder } from "@goodstanding/database/queries/rectification-order";
import { listSpotCheckItems } from "@goodstanding/database/queries/spot-check";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import { SNIFF_BYTES, sniff } from "@goodstanding/documents/inspect/sniff";
import { readAll } from "@goodstanding/documents/read-all";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LetterId, RectificationOrderId, SpotCheckId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import type { Download } from "../packages/open-built-package.ts";
import { scopeOf } from "../scope-of.ts";

/** Which scan: of a letter, of its answer, of what announced a spot check, of what closed an order. */
export type ScanWanted =
  | { readonly of: "letter" | "letter-answer"; readonly id: LetterId }
  | { readonly of: "spot-check"; readonly id: SpotCheckId }
  | { readonly of: "order"; readonly id: RectificationOrderId };

/** For whoever may see what the scan belongs to. Errors: `oversight.scan-not-found`. */
export async function openOversightScan(
  deps: Pick<Deps, "database" | "storage">,
  actor: PersonActor,
  wanted: ScanWanted,
): Promise<Result<Download, AppError>> {
  const found = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const scan = await scanOf(tx, wanted);
    const evidence = scan?.sha256 ? await findEvidence(tx, scan.sha256) : undefined;
    return scan && evidence ? { ...evidence, title: scan.title } : null;
  });
  if (!found) return err(appError("oversight.scan-not-found"));
  const { sha256, size, title } = found;
  const head = await readAll(deps.storage.read(sha256, { start: 0, end: Math.min(size, SNIFF_BYTES) }));
  // Stored without a name; what it is, its first bytes say.
  const format = sniff(head);
  const name = `${title.replace(/[\\/:*?"<>|]/g, "_")}${format === null ? "" : `.${format}`}`;
  return ok({ sha256, size, name });
}

interface Scan {
  readonly title: string;
  readonly sha256: string | null;
}

async function scanOf(tx: ScopedTransaction, wanted: ScanWanted): Promise<Scan | null> {
  switch (wanted.of) {
    case "letter":
    case "letter-answer": {
      const letter = await findLetter(tx, wanted.id);
      if (!letter) return null;
      return wanted.of === "letter"
        ? { title: `来函 ${letter.number}`, sha256: letter.scanSha256 }
        : { title: `复函 ${letter.answerDocument ?? letter.number}`, sha256: letter.answerScanSha256 };
    }
    case "spot-check": {
      const item = (await listSpotCheckItems(tx)).find(({ spotCheckId }) => spotCheckId === wanted.id);
      return item ? { title: `${item.year}年抽查`, sha256: item.scanSha256 } : null;
    }
    case "order": {
      const order = await findRectificationOrder(tx, wanted.id);
      return order ? { title: `限期整改佐证 ${order.programmeName}`, sha256: order.closingScanSha256 } : null;
    }
  }
}
