import { expect, test } from "vitest";
import { schoolPack } from "../policy/pack.ts";
import { pinnedPolicies } from "../policy/policies.ts";
import { samplePacks, sampleSchool } from "../policy/policy.fixture.ts";
import { reviewLevels } from "./review-levels.ts";

test.each([
  [{ document: "school-2024", clause: "第一点" }, "college-and-school"],
  [null, "school"],
])("a school whose document says %j of the college's check has %s", (collegeCheck, levels) => {
  const school = schoolPack.parse({ ...sampleSchool, collegeCheck });
  const policies = pinnedPolicies([...samplePacks, school], school);
  expect(reviewLevels(policies.inForce("engineering", "annual-filing", 2026).policy)).toBe(levels);
});
