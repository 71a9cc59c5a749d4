import { type PackLinter, problem } from "./linter.ts";

/** One document one file, and the file carries the pack's id where it ships; a person's own may be called as they like. */
export const fileNamedAfterPack: PackLinter = (loaded) => {
  if (!loaded.file.startsWith("packs/")) return [];
  const name = loaded.file.split("/").at(-1);
  const expected = `${loaded.pack.id}.json`;
  if (name === expected) return [];
  return [
    problem(
      loaded,
      "id",
      `现为 ${loaded.pack.id}；文件名应为 ${expected}`,
      `found ${loaded.pack.id}; the file must be called ${expected}`,
    ),
  ];
};
