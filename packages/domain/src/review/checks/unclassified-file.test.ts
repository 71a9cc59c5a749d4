import { expect, test } from "vitest";
import { sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { unclassifiedFile } from "./unclassified-file.ts";

test("passes files whose name or folder names a class", () => {
  expect(unclassifiedFile.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("finds a file that no name places, and says which classes there are", () => {
  const files = [sampleFile("06_其他/会议照片.png"), sampleFile("教学大纲.docx")];
  expect(unclassifiedFile.run(sampleFacts({ files }), samplePolicy)).toMatchObject([
    {
      severity: "info",
      file: "06_其他/会议照片.png",
      params: {
        "classes.zh": "培养方案、课程教学大纲、产出评价机制文件、课程目标达成评价报告、合理性审核记录",
      },
    },
  ]);
});
