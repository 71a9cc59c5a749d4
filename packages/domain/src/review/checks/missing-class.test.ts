import { expect, test } from "vitest";
import { sampleFacts, sampleObligation, samplePolicy } from "../review.fixture.ts";
import { missingClass } from "./missing-class.ts";

const complete = sampleFacts();
const without = (word: string) =>
  sampleFacts({ files: complete.files.filter(({ path }) => !path.includes(word)) });

test("passes a complete filing, a declaration standing in for a document", () => {
  expect(missingClass.run(complete, samplePolicy)).toEqual([]);
});

test("finds yearly evidence that is missing, citing the clause of its class", () => {
  const [found, ...others] = missingClass.run(without("合理性审核记录"), samplePolicy);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    severity: "block",
    file: null,
    citation: { clause: "附件1 三2" },
    params: { classId: "reasonableness-record", "class.zh": "合理性审核记录", declaration: "" },
  });
});

test("offers the declaration where the class allows it", () => {
  const [found] = missingClass.run(without("培养方案"), samplePolicy);
  expect(found?.params).toMatchObject({ classId: "programme-plan", declaration: "本年度无修订" });
});

test("asks nothing where nothing is owed", () => {
  const obligation = { ...sampleObligation, state: "exempt" as const };
  expect(missingClass.run(sampleFacts({ files: [], obligation }), samplePolicy)).toEqual([]);
});
