import { expect, test } from "vitest";
import { sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { archiveFormat } from "./archive-format.ts";

const policy = { ...samplePolicy, archive: { formats: ["pdf", "docx", "jpg"], naming: "按规定" } };
const facts = (...paths: readonly string[]) => sampleFacts({ files: paths.map((path) => sampleFile(path)) });

test("passes what the archive takes, by either name and in any case, and all where no rule is declared", () => {
  expect(archiveFormat.run(facts("a.pdf", "b.DOCX", "照片.jpeg"), policy)).toEqual([]);
  expect(archiveFormat.run(facts("a.rar"), samplePolicy)).toEqual([]);
});

test("names the extension and what is taken", () => {
  const accepted = { "accepted.zh": "pdf、docx、jpg", "accepted.en": "pdf, docx, jpg" };
  expect(archiveFormat.run(facts("04/录像.MP4", "说明", "a.b/.gitignore"), policy)).toMatchObject([
    { rule: "archive-format", file: "04/录像.MP4", params: { ...accepted, extension: "mp4" } },
    { file: "说明", params: { extension: "" } },
    { file: "a.b/.gitignore", params: { extension: "" } },
  ]);
});
