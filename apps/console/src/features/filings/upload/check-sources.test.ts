import { expect, test } from "vitest";
import { checkSources } from "./check-sources.ts";
import type { UploadSource } from "./upload-item.ts";

const GIB = 1024 ** 3;
const rules = {
  existing: [{ path: "大纲/旧.pdf", size: 3 }],
  ignoredNames: [".DS_Store"],
  formats: ["pdf", "docx"],
};

/** A size that nobody has to hold in memory. */
const source = (path: string, size = 1, kind: UploadSource["kind"] = "file"): UploadSource => ({
  kind,
  path,
  body: Object.defineProperty(new Blob([]), "size", { value: size }),
});
const said = (sources: readonly UploadSource[]) => {
  const { accepted, ignored, problems } = checkSources(sources, rules);
  return {
    accepted: accepted.map(({ path }) => path),
    ignored,
    problems: problems.map(({ rule, path, error }) => `${error ? "blocks" : "note"} ${rule} ${path}`),
  };
};

test("what cannot be sent is said for each file, and the rest may go", () => {
  expect(
    said([
      source("大纲/新.pdf"),
      source("大纲/.DS_Store"),
      source("大纲/CON.pdf"),
      source("大纲/空.pdf", 0),
      source("录像.mp4", 3 * GIB),
      source("大纲/旧.pdf"),
      source("大纲/旧.PDF"),
    ]),
  ).toEqual({
    accepted: ["大纲/新.pdf", "大纲/旧.pdf"],
    ignored: 1,
    problems: [
      "blocks bad-path 大纲/CON.pdf",
      "blocks empty 大纲/空.pdf",
      "blocks too-large 录像.mp4",
      "note replaces 大纲/旧.pdf",
      "blocks duplicate-name 大纲/旧.PDF",
    ],
  });
});

test("an archive may be larger than one file, up to its own limit", () => {
  expect(said([source("整包.zip", 3 * GIB, "archive"), source("大纲/附件.zip", 3 * GIB)])).toEqual({
    accepted: ["整包.zip", "大纲/附件.zip"],
    ignored: 0,
    problems: [],
  });
  expect(said([source("整包.zip", 5 * GIB, "archive")]).problems).toEqual(["blocks too-large 整包.zip"]);
});

test("a selection that is too much in all is not begun", () => {
  const many = Array.from({ length: 11 }, (_, at) => source(`${at}.pdf`, 2 * GIB));
  expect(said(many)).toEqual({ accepted: [], ignored: 0, problems: ["blocks filing-too-large null"] });
});
