import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { describe, expect, it } from "vitest";
import { repositoryFiles } from "./repository-files.ts";

/** What a reader elsewhere cannot follow or should not find: each pattern with a text that it refuses. */
const refused = {
  "a path of one machine": {
    pattern: /(?<![\w.:-])\/(?:work|home|Users)\/\w/,
    example: ["", "home", "li", "x"].join("/"),
  },
  "a folder beside the repository": {
    pattern: /\.\.\/shared\//,
    example: ["..", "shared", "docs"].join("/"),
  },
  "an address outside .example": {
    pattern:
      /(?<![\w.%+-])[\w.+-]+@(?!(?:[\w-]+\.)*(?:example|test|invalid|localhost)\b)(?:[\w-]+\.)+(?:com|cn|net|org|edu|gov|io|dev)\b/,
    example: ["somebody", "university.edu.cn"].join("@"),
  },
  "a conflict left in place": { pattern: /^(?:<{7}|>{7}) /m, example: `${"<".repeat(7)} HEAD` },
} as const;

const binary = new Set([".png", ".jpg", ".ico", ".woff2", ".zip", ".pdf", ".docx", ".xlsx"]);

const files = (await repositoryFiles()).filter(
  (file) => !binary.has(extname(file)) && file !== "pnpm-lock.yaml",
);
const texts = await Promise.all(
  files.map(async (file) => [file, await readFile(join(repoRoot, file), "utf8")] as const),
);

describe.each(Object.entries(refused))("%s", (_, { pattern, example }) => {
  it("is recognised", () => {
    expect(example).toMatch(pattern);
  });

  it("stands in no file", () => {
    const found = texts.flatMap(([file, text]) => {
      const match = pattern.exec(text)?.[0];
      return match === undefined ? [] : [`${file}: ${match}`];
    });
    expect(found).toEqual([]);
  });
});

it("reads the whole repository", () => {
  expect(texts.length).toBeGreaterThan(600);
});
