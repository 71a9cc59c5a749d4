import { isZipName } from "@goodstanding/domain/filings/zip-name";
import { refuse } from "../zip/archive-error.ts";
import { collectZipInFolder } from "./collect-zip.ts";
import { type CollectedPackage, type Collector, FILES_AT_ONCE } from "./collector.ts";
import { factOfFile } from "./file-fact.ts";
import { mapBounded } from "./map-bounded.ts";
import { walkFolder } from "./walk-folder.ts";

/** The files below a folder, those of zips among them included. Throws `ArchiveError`. */
export async function collectFolder(folder: string, collector: Collector): Promise<CollectedPackage> {
  const { files, ignored } = await walkFolder(folder, collector.isIgnored);
  const plain = files.filter(({ path }) => !isZipName(path));
  const facts = await mapBounded(plain, FILES_AT_ONCE, (file) => factOfFile(file, collector));
  // One after the other, because each keeps files of its own open.
  const zips = await mapBounded(
    files.filter(({ path }) => isZipName(path)),
    1,
    (file) => collectZipInFolder(file, collector),
  );
  const collected = [{ files: facts, ignored }, ...zips].reduce(joined);
  refuseSamePaths(collected);
  return collected;
}

const joined = (a: CollectedPackage, b: CollectedPackage): CollectedPackage => ({
  files: [...a.files, ...b.files],
  ignored: a.ignored + b.ignored,
});

/** A name in two normal forms, or a zip beside the folder of its name. */
function refuseSamePaths({ files }: CollectedPackage): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (seen.has(path)) refuse("duplicate-name", path);
    seen.add(path);
  }
}
