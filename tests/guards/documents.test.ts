import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { describe, expect, it } from "vitest";
import { repositoryFiles } from "./repository-files.ts";

const files = await repositoryFiles();
/** Files, and the folders that hold them. */
const places = new Set(files.flatMap((file) => [file, ...foldersOf(file)]));
const documents = files.filter((file) => file.endsWith(".md"));

describe("what a document points at exists", () => {
  it("is missed where it does not", () => {
    expect(missing("README.md", "see `packages/domain/src/nothing.ts`, [here](docs/nowhere.md)")).toEqual([
      "packages/domain/src/nothing.ts",
      "docs/nowhere.md",
    ]);
  });

  it.each(documents)("%s", async (document) => {
    expect(missing(document, await readFile(join(repoRoot, document), "utf8"))).toEqual([]);
  });
});

/** Paths in code marks are from the top; links are from the document. Patterns such as `<noun>.ts` are left out. */
function missing(document: string, text: string): string[] {
  const paths = [
    ...text.matchAll(/`((?:apps|packages|tests|docs|infra|scripts|\.ci)\/[\w./-]*[\w])\/?`/g),
  ].map(([, path = ""]) => path);
  const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)[^)]*\)/g)].map(([, link = ""]) =>
    normalize(join(dirname(document), link)),
  );
  return [...paths, ...links.map((link) => link.replace(/\/$/, ""))].filter(
    (path) => !places.has(path) && !isWrittenByReader(path),
  );
}

/** A file of settings, which the document says how to make. */
const isWrittenByReader = (path: string): boolean => path.endsWith("/.env");

function foldersOf(file: string): string[] {
  const parts = file.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
