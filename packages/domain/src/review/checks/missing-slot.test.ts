import { expect, test } from "vitest";
import { sampleFacts, samplePolicy } from "../review.fixture.ts";
import { missingSlot } from "./missing-slot.ts";

test("passes a filing with something in every required place", () => {
  expect(missingSlot.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("finds an empty required place with its clause, its course and where to mend it", () => {
  const files = sampleFacts().files.filter(({ placement }) => placement?.slot !== "attainment-report");
  expect(missingSlot.run(sampleFacts({ files }), samplePolicy)).toMatchObject([
    {
      rule: "missing-slot",
      severity: "block",
      file: null,
      citation: { clause: "附件1 三2" },
      params: {
        ...{ "slot.zh": "课程目标达成评价报告", course: "机械原理" },
        item: expect.stringMatching(/^courses\/.+\/attainment-report$/) as unknown,
      },
    },
  ]);
});

test("takes the signed word that nothing was revised for the document", () => {
  const { files, contents } = sampleFacts();
  const held = files.filter(({ placement }) => placement?.slot !== "programme-plan");
  const place = { part: "documents", slot: "programme-plan", course: null, band: null };
  const signed = { ...contents, declarations: [{ ...place, kind: "no-revision" as const }] };
  expect(missingSlot.run(sampleFacts({ files: held }), samplePolicy)).toHaveLength(1);
  expect(missingSlot.run(sampleFacts({ files: held, contents: signed }), samplePolicy)).toEqual([]);
});
