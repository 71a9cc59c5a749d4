import { folderOfZip } from "@goodstanding/domain/filings/zip-name";
import type { Result } from "@goodstanding/domain/kernel/result";
import type { ArchiveRefusal } from "@goodstanding/domain/review/archive-refusal";
import { type ByteSource, fileSource } from "../byte-source.ts";
import { refuse } from "../zip/archive-error.ts";
import { openZipSource, type ZipArchive } from "../zip/open-zip.ts";
import { refusalAmongFiles } from "../zip/zip-among-files.ts";
import { type CollectedPackage, type Collector, FILES_AT_ONCE } from "./collector.ts";
import { factOfFile, factOfStream } from "./file-fact.ts";
import { mapBounded } from "./map-bounded.ts";
import type { FoundFile } from "./walk-folder.ts";

/** The files of a zip. Throws `ArchiveError`. */
export async function collectZip(path: string, collector: Collector): Promise<CollectedPackage> {
  const opened = await open(await fileSource(path), collector);
  return opened.ok ? filesOf(opened.value, "", collector) : refuse(opened.error.rule, opened.error.entry);
}

/** The files of a zip that lies in a folder, under its name; the zip itself where it is damaged or locked. */
export async function collectZipInFolder(found: FoundFile, collector: Collector): Promise<CollectedPackage> {
  const opened = await open(await fileSource(found.location), collector);
  if (opened.ok) return filesOf(opened.value, `${folderOfZip(found.path)}/`, collector);
  const hostile = refusalAmongFiles(found.path, opened.error);
  if (hostile) return refuse(hostile.rule, hostile.entry);
  return { files: [await factOfFile(found, collector)], ignored: 0 };
}

const open = (
  source: ByteSource,
  { limits, scratch }: Collector,
): Promise<Result<ZipArchive, ArchiveRefusal>> => openZipSource(source, limits, scratch);

async function filesOf(archive: ZipArchive, prefix: string, collector: Collector): Promise<CollectedPackage> {
  try {
    const kept = archive.entries.filter(({ path }) => !collector.isIgnored(path));
    const files = await mapBounded(kept, FILES_AT_ONCE, (entry) =>
      factOfStream(prefix + entry.path, archive.read(entry), entry.size, collector),
    );
    return { files, ignored: archive.entries.length - kept.length };
  } finally {
    await archive.close();
  }
}
