import type { RoomContents } from "../../lib/api.ts";

export type RoomFile = RoomContents["files"][number];

export interface Folder {
  readonly path: string;
  readonly name: string;
  readonly folders: readonly Folder[];
  readonly files: readonly RoomFile[];
  /** With those of the folders inside. */
  readonly count: number;
}

export const nameOf = (path: string): string => path.split("/").at(-1) ?? path;

/** Files as folders inside folders, in the order in which they come. */
export function fileTree(files: readonly RoomFile[], path = "", name = ""): Folder {
  const depth = path === "" ? 0 : path.split("/").length;
  const here = files.filter((file) => file.path.split("/").length === depth + 1);
  const below = Map.groupBy(
    files.filter((file) => file.path.split("/").length > depth + 1),
    (file) => file.path.split("/")[depth] ?? "",
  );
  const folders = [...below].map(([child, inside]) =>
    fileTree(inside, path === "" ? child : `${path}/${child}`, child),
  );
  return { path, name, folders, files: here, count: files.length };
}

/** Files whose path holds every word, whatever their case. */
export function filesNamed(files: readonly RoomFile[], search: string): readonly RoomFile[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return files.filter(({ path }) => words.every((word) => path.toLowerCase().includes(word)));
}
