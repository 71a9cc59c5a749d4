import { expect, test } from "vitest";
import { asksChecklist } from "./asks-checklist.ts";
import { associationPack } from "./pack.ts";
import { pinnedPolicies } from "./policies.ts";
import { sampleAssociation, samplePacks } from "./policy.fixture.ts";

const annual = sampleAssociation.rules["annual-filing"];
const policyWith = (rules: object) => {
  const pack = associationPack.parse({ ...sampleAssociation, rules });
  return pinnedPolicies(samplePacks, pack).inForce("engineering", "annual-filing", 2026).policy;
};

test("a checklist is asked of the duty whose document names it, and of no other", () => {
  const engineering = policyWith({ "annual-filing": { ...annual, evidence: "checklist" } });
  expect(asksChecklist(engineering, "annual-filing")).toBe(true);
  expect(asksChecklist(engineering, "third-year-report")).toBe(false);
  expect(asksChecklist(engineering, "progress-report")).toBe(false);
  const every = { ...annual, timing: { kind: "every", years: 2 }, evidence: "checklist" };
  const medicine = policyWith({ "progress-report": every });
  expect(asksChecklist(medicine, "progress-report")).toBe(true);
  expect(asksChecklist(medicine, "annual-filing")).toBe(false);
});
