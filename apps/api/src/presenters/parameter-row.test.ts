import { defaultParameters } from "@goodstanding/domain/policy/parameters";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { policiesFor } from "@goodstanding/policy-packs/packs";
import { expect, test } from "vitest";
import { parameterRow } from "./parameter-row.ts";

const under = (follow: string) => ({
  policies: policiesFor(schoolSettings.parse({ school: { follow } })),
  values: { ...defaultParameters, majorChangeDays: 20 },
  year: 2026,
});

test("a document that says it itself is named once, for all that stand under it", () => {
  expect(parameterRow("completionBase", under("jmsu-status-keeping"))).toMatchObject({
    ...{ value: "feedback-delivered", isChanged: false, isUsed: false },
    said: [
      {
        value: { zh: "专家组离校" },
        citation: { pack: "jmsu-2023-69" },
        regimes: ["engineering", "teacher-education", "medicine", "construction"],
      },
    ],
  });
});

test("what a document leaves open is used as it is set", () => {
  expect(parameterRow("completionBase", under("imut-accreditation-plan"))).toMatchObject({
    ...{ isUsed: true, said: [] },
  });
  expect(parameterRow("majorChangeDays", under("imut-accreditation-plan"))).toMatchObject({
    ...{ value: 20, default: 30, isChanged: true, isUsed: true, said: [] },
  });
});
