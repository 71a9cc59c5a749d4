import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { compareByBytes } from "@goodstanding/domain/filings/byte-order";
import { ignoredBy } from "@goodstanding/domain/filings/ignored";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { ArchiveRefusal } from "@goodstanding/domain/review/archive-refusal";
import type { Inspector } from "../inspect/inspector.ts";
import { refusalOf, refuse } from "../zip/archive-error.ts";
import { type ArchiveLimits, archiveLimits } from "../zip/limits.ts";
import { collectFolder } from "./collect-folder.ts";
import { collectZip } from "./collect-zip.ts";
import type { CollectedPackage, Collector } from "./collector.ts";

export type CollectProblem =
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly refusal: ArchiveRefusal };

export interface CollectDeps {
  readonly inspector: Inspector;
  /** From the pack's checklist. */
  readonly ignoredNames: readonly string[];
  readonly limits?: ArchiveLimits;
  readonly scratch?: string;
}

/**
 * Every file of a folder or a zip, in byte order of path, with its hash, whether it opens and what is read of it. Content streams
 * through; nothing is ever written under a name from the package. Rejects where the disk fails.
 */
export async function collectPackage(
  path: string,
  { inspector, ignoredNames, limits = archiveLimits, scratch = tmpdir() }: CollectDeps,
): Promise<Result<CollectedPackage, CollectProblem>> {
  const found = await stat(path).catch(missing);
  if (found === null) return err({ kind: "missing" });
  const collector: Collector = { inspector, isIgnored: ignoredBy(ignoredNames), limits, scratch };
  const collected = await refusalOf(() => {
    if (found.isDirectory()) return collectFolder(path, collector);
    return found.isFile() ? collectZip(path, collector) : refuse("special-file");
  });
  return collected.ok ? ok(inOrder(collected.value)) : err({ kind: "refused", refusal: collected.error });
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}

const inOrder = ({ files, ignored }: CollectedPackage): CollectedPackage => ({
  files: files.toSorted((a, b) => compareByBytes(a.path, b.path)),
  ignored,
});
