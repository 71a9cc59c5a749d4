import { expect, test } from "vitest";
import { gapFindings } from "./gap-findings.ts";
import { sampleFacts, sampleFile, sampleObligation, samplePolicy } from "./review.fixture.ts";

const unsorted = [...sampleFacts().files, sampleFile("照片.png", { placement: null })];

test("gives the gaps of the rule asked for, and of none beside it", () => {
  const files = unsorted.filter(({ placement }) => placement?.slot !== "attainment-report");
  const facts = sampleFacts({ files });
  expect(gapFindings(facts, samplePolicy, "unsorted-file").map(({ rule }) => rule)).toEqual([
    "unsorted-file",
  ]);
  expect(gapFindings(facts, samplePolicy, "missing-slot").map(({ rule }) => rule)).toEqual(["missing-slot"]);
  expect(gapFindings(facts, samplePolicy, "no-course")).toEqual([]);
});

test("asks the same facts anew where the policy is another one", () => {
  const facts = sampleFacts({ files: unsorted });
  const { association } = samplePolicy;
  const rule = { ...association.findings["unsorted-file"], severity: "info" as const };
  const mild = {
    ...samplePolicy,
    association: { ...association, findings: { ...association.findings, "unsorted-file": rule } },
  };
  const severities = [samplePolicy, mild, samplePolicy].map(
    (policy) => gapFindings(facts, policy, "unsorted-file")[0]?.severity,
  );
  expect(severities).toEqual(["block", "info", "block"]);
});

test("asks nothing where nothing is owed", () => {
  const obligation = { ...sampleObligation, state: "exempt" as const };
  const facts = sampleFacts({ files: unsorted, obligation });
  expect(gapFindings(facts, samplePolicy, "unsorted-file")).toEqual([]);
});
