import { expect, test } from "vitest";
import { attachedItems, attachedPolicy } from "./attached-policy.fixture.ts";
import { attachmentsAsked } from "./attachments-asked.ts";
import { samplePolicy } from "./policy.fixture.ts";
import type { Policy } from "./policy.ts";

const ids = (policy: Policy, rule: "annual-filing" | "third-year-report" = "third-year-report") =>
  attachmentsAsked(policy, rule).map(({ id }) => id);

test("the attachments of a duty are those that its document lists as such", () => {
  expect(ids(attachedPolicy)).toEqual(["documents", "outcomes", "others"]);
  expect(ids(attachedPolicy, "annual-filing")).toEqual([]);
  expect(ids(samplePolicy)).toEqual([]);
});

test("what the school's document lists counts where the association's names none", () => {
  const { school } = samplePolicy;
  const rule = school?.rules["third-year-report"];
  if (!school || !rule) throw new Error("no school");
  const items = attachedItems.filter(({ id }) => id === "outcomes");
  const own = {
    ...school,
    rules: { ...school.rules, "third-year-report": { ...rule, evidence: "own" } },
    evidenceLists: { own: { name: { zh: "材料", en: "Material" }, items } },
  };
  expect(ids({ ...samplePolicy, school: own })).toEqual(["outcomes"]);
  expect(ids({ ...attachedPolicy, school: own })).toEqual(["documents", "outcomes", "others"]);
});
