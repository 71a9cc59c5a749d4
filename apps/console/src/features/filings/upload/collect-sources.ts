import type { UploadSource } from "./upload-item.ts";

/** Files from a picker: a folder keeps its paths; a zip chosen by itself is unpacked by the server. */
export function sourcesOf(files: readonly File[]): readonly UploadSource[] {
  return files.map((file) => sourceOf(file, file.webkitRelativePath || file.name));
}

/** What was dropped, folders read to the bottom. Must be called in the drop event itself: later the list is empty. */
export async function droppedSources(items: DataTransferItemList): Promise<readonly UploadSource[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map(below))).flat();
}

async function below(entry: FileSystemEntry): Promise<readonly UploadSource[]> {
  if (isFile(entry)) return [sourceOf(await fileOf(entry), entry.fullPath.replace(/^\//, ""))];
  if (!isDirectory(entry)) return [];
  return (await Promise.all((await childrenOf(entry)).map(below))).flat();
}

/** Archives that the server cannot open are told before anything is sent, by whatever way they came. */
export const isForeignArchive = ({ path }: UploadSource): boolean => /\.(rar|7z)$/i.test(path);

/** macOS hands over decomposed names; one spelling keeps the same name the same path. */
function sourceOf(file: File, path: string): UploadSource {
  const isArchive = !path.includes("/") && /\.zip$/i.test(path);
  return { kind: isArchive ? "archive" : "file", path: path.normalize("NFC"), body: file };
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A reader hands out at most a hundred at a time and ends with none. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return children;
    children.push(...batch);
  }
}
