import { expect, it } from "vitest";
import { findings } from "./lint.fixture.ts";
import { timingsAgree } from "./timings-agree.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(timingsAgree)).toEqual([]);
});

it("finds a rule that the school dates in another way than its association", () => {
  const path = "regimes.teacher-education.rules.annual-filing.timing";
  const timing = { kind: "stage", due: { month: 4, day: 20 }, yearsBeforeExpiry: 0 };
  expect(findings(timingsAgree, { "jmsu-2023-69": { [path]: timing } })).toEqual([
    ["packs/jmsu-2023-69.json", path, "现为 stage；应与 teacher-education-trial 一致，为 yearly"],
  ]);
});

it("finds a clock that the school counts from another event, also where a kind follows by analogy", () => {
  const path = "regimes.engineering.rules.rectification-completion.timing";
  const timing = { kind: "clock", starts: "panel-left", length: { months: 6 } };
  const reply = { timing, citation: { document: "construction-evaluation", clause: "第1点" } };
  const found = findings(timingsAgree, {
    "construction-evaluation": {
      "rules.rectification-completion": { ...reply, timing: { ...timing, starts: "feedback-delivered" } },
    },
  });
  expect(found).toContainEqual([
    "packs/jmsu-2023-69.json",
    path,
    "现为 clock panel-left；应与 construction-evaluation 一致，为 clock feedback-delivered",
  ]);
});
