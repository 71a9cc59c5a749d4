import { type ParameterSource, parameterSource } from "@goodstanding/domain/policy/parameter-source";
import { policiesOf } from "@goodstanding/domain/policy/policies";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { expect, test } from "vitest";
import { allPacks } from "./packs.ts";

const sources = (follow: string, name: Parameters<typeof parameterSource>[1]): ParameterSource => {
  const policies = policiesOf(allPacks, schoolSettings.parse({ school: { follow } }));
  return parameterSource(policies.inForce("engineering", "rectification-completion", 2026).policy, name);
};
const unsaid = { said: null, isAsked: true };

test("a document that names the event itself leaves nothing to the parameter", () => {
  expect(sources("jmsu-status-keeping", "completionBase")).toMatchObject({
    said: { value: { zh: "专家组离校" }, citation: { pack: "jmsu-2023-69" } },
    isAsked: false,
  });
});

test("a document that leaves it open asks the parameter", () => {
  expect(sources("imut-accreditation-plan", "completionBase")).toEqual(unsaid);
  expect(sources("imut-accreditation-plan", "planBase")).toEqual(unsaid);
  expect(sources("jmsu-status-keeping", "majorChangeDays")).toEqual(unsaid);
});

test("where no document has the duty, nothing asks", () => {
  expect(sources("jmsu-status-keeping", "planBase")).toEqual({ said: null, isAsked: false });
});
