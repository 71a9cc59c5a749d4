import { expect, test } from "vitest";
import { inCourse, sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { archiveNaming } from "./archive-naming.ts";

const named = (naming: string) => ({ ...samplePolicy, archive: { formats: ["docx"], naming } });
const files = [
  sampleFile("04/机械原理_试卷.docx", { placement: inCourse("requirements") }),
  sampleFile("05/10月.docx"),
];

test("passes names by the rule, and everything where the rule is in words or there is none", () => {
  const facts = sampleFacts({ files });
  expect(archiveNaming.run(facts, named("{课程}_{名称}"))).toEqual([]);
  expect(archiveNaming.run(facts, named("按学校归档办法命名"))).toEqual([]);
  expect(archiveNaming.run(facts, samplePolicy)).toEqual([]);
});

test("names the rule and the name that does not follow it", () => {
  expect(archiveNaming.run(sampleFacts({ files }), named("{编号}_{名称}"))).toMatchObject([
    { file: "04/机械原理_试卷.docx", params: { naming: "{编号}_{名称}", name: "机械原理_试卷.docx" } },
    { rule: "archive-naming", file: "05/10月.docx", params: { name: "10月.docx" } },
  ]);
});

test("asks nothing by a rule that it cannot read, which an earlier release may have taken", () => {
  expect(archiveNaming.run(sampleFacts({ files }), named("{学号}_{名称}"))).toEqual([]);
});
