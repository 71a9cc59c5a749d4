import { expect, test } from "vitest";
import { schoolPack } from "./pack.ts";
import { pinnedPolicies } from "./policies.ts";
import { samplePacks, sampleSchool } from "./policy.fixture.ts";

const slot = {
  id: "regulations",
  name: { zh: "相关制度", en: "Regulations" },
  words: ["相关制度"],
  necessity: "reference",
  kind: "standing",
  declarable: true,
  revision: true,
  citation: { document: "school-2024", clause: "第四点" },
};
const { engineering } = sampleSchool.regimes;
const school = schoolPack.parse({
  ...sampleSchool,
  analogy: { regime: "engineering", citation: { document: "school-2024", clause: "第六点" } },
  regimes: {
    engineering: {
      ...engineering,
      checklist: {
        slots: [
          { part: "documents", slot },
          { part: "elsewhere", slot: { ...slot, id: "lost" } },
        ],
      },
    },
  },
});
const slotsOf = (regime: "engineering" | "medicine") =>
  pinnedPolicies([...samplePacks, school], school)
    .inForce(regime, "annual-filing", 2026)
    .policy.association.checklist.parts.flatMap((part) => (part.kind === "courses" ? [] : part.slots))
    .map(({ id }) => id);

test("a school's slots come behind the association's own, in the part that they name", () => {
  expect(slotsOf("engineering")).toEqual(["plan", "regulations"]);
});

test("a kind of accreditation that follows by analogy keeps its own checklist", () => {
  expect(slotsOf("medicine")).toEqual(["plan"]);
});
