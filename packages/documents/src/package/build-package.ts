import { createHash } from "node:crypto";
import { coverDocument, coverName, indexName, manifestName } from "./cover-document.ts";
import { indexDocument } from "./index-document.ts";
import { indexWorkbook } from "./index-workbook.ts";
import { manifest } from "./manifest.ts";
import { type OpenedFile, openedBytes } from "./opened-file.ts";
import { type PackedFile, packZip } from "./pack-zip.ts";
import { type PackageContents, packageDate } from "./package-contents.ts";

export interface PackageSource {
  /** The content of a file by its SHA-256. */
  readonly open: (sha256: string) => Promise<OpenedFile>;
  readonly onFile?: (path: string) => void;
}

/**
 * The numbered package (统一打包编号) as the bytes of a zip, made while they are asked for: what it is, its index twice,
 * the files in their order, and the manifest of everything before it. A piece holds until the next one is asked for.
 */
export async function* buildPackage(
  contents: PackageContents,
  { open, onFile }: PackageSource,
): AsyncGenerator<Buffer> {
  const papers = [
    paper(coverName, await coverDocument(contents)),
    paper(`${indexName}.docx`, await indexDocument(contents)),
    paper(`${indexName}.xlsx`, indexWorkbook(contents)),
  ];
  const sums = manifest([...papers, ...contents.files]);
  const files: PackedFile[] = contents.files.map(({ path, size, sha256 }) => ({
    path,
    size,
    open: () => open(sha256),
  }));
  yield* packZip([...papers, ...files, paper(manifestName, sums)], {
    date: packageDate(contents),
    ...(onFile ? { onFile } : {}),
  });
}

const paper = (path: string, content: Buffer): PackedFile & { readonly sha256: string } => ({
  path,
  size: content.length,
  sha256: createHash("sha256").update(content).digest("hex"),
  open: () => Promise.resolve(openedBytes(content)),
});
