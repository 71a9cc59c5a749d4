import { expect, test } from "vitest";
import { sampleFacts, sampleObligation, samplePolicy } from "../review.fixture.ts";
import { noDuty } from "./no-duty.ts";

test("passes where a filing is owed", () => {
  expect(noDuty.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test.each(["not-owed", "exempt", "to-confirm"] as const)(
  "finds a year that is %s, with its reason",
  (state) => {
    const facts = sampleFacts({ obligation: { ...sampleObligation, state } });
    const [found] = noDuty.run(facts, samplePolicy);
    expect(found?.params).toMatchObject({ year: 2026, "reason.zh": "有效期 2021-01 至 2026-12" });
  },
);

test("cites the document that exempts the programme", () => {
  const annex = { pack: "sample-2024", document: "《示例行动方案》（校发〔2024〕23号）", clause: "附件" };
  const obligation = { ...sampleObligation, state: "exempt" as const, citations: [annex] };
  expect(noDuty.run(sampleFacts({ obligation }), samplePolicy)[0]?.citation).toEqual(annex);
});

test("finds a year that the validity does not touch", () => {
  const noObligationReason = { zh: "尚未通过认证", en: "not accredited yet" };
  const [found] = noDuty.run(sampleFacts({ obligation: null, noObligationReason }), samplePolicy);
  expect(found?.params).toMatchObject({ "reason.zh": "尚未通过认证", "reason.en": "not accredited yet" });
});
