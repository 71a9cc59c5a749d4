import { type PackLinter, problem } from "./linter.ts";

/** One document one file, and the file carries the pack's id. */
export const fileNamedAfterPack: PackLinter = (loaded) => {
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
