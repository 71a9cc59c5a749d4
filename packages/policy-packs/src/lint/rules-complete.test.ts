import { expect, it } from "vitest";
import { findings } from "./lint.fixture.ts";
import { rulesComplete } from "./rules-complete.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(rulesComplete)).toEqual([]);
});

it("lets a school's rule lean on the association's, and finds where nothing is below it", () => {
  const rule = "regimes.teacher-education.rules.annual-filing";
  expect(findings(rulesComplete, { "jmsu-2023-69": { [`${rule}.name`]: undefined } })).toEqual([]);
  expect(
    findings(rulesComplete, {
      "jmsu-2023-69": { "regimes.medicine.rules.rectification-completion.owner": undefined },
    }),
  ).toEqual([
    [
      "packs/jmsu-2023-69.json",
      "regimes.medicine.rules.rectification-completion",
      "与 clinical-medicine-2023 合并后不完整；应写明 name, consequence, gravity, owner, ladder",
    ],
  ]);
});

it("asks every kind of accreditation that follows by analogy, and every version", () => {
  const name = "regimes.engineering.rules.annual-filing.name";
  expect(findings(rulesComplete, { "imut-2024-23": { [name]: undefined } }).map((found) => found[1])).toEqual(
    ["regimes.medicine.rules.annual-filing"],
  );
  const reply = "regimes.engineering.rules.draft-reply.ladder";
  const changed = {
    "jmsu-2023-69": { [reply]: undefined },
    "ceeaa-2020-trial": { "rules.draft-reply": undefined },
  };
  expect(findings(rulesComplete, changed).map((found) => found[2]?.split(" ")[1])).toEqual([
    "ceeaa-2020-trial",
    "construction-evaluation",
  ]);
});
