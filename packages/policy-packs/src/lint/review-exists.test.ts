import { expect, it } from "vitest";
import { findings } from "./lint.fixture.ts";
import { reviewExists } from "./review-exists.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(reviewExists)).toEqual([]);
});

it.each(["ceeaa-2099", "ceeaa-2020-trial", "teacher-education-trial"])(
  "finds a review that is to be that of %s",
  (sameAs) => {
    expect(findings(reviewExists, { "ceeaa-2020-trial": { review: { sameAs } } })).toEqual([
      ["packs/ceeaa-2020-trial.json", "review.sameAs", `现为 ${sameAs}；可用：ceeaa-2025`],
    ]);
  },
);

it("says so where no pack of the kind holds a review", () => {
  const review = { sameAs: "ceeaa-2025" };
  expect(findings(reviewExists, { "clinical-medicine-2023": { review } })).toEqual([
    [
      "packs/clinical-medicine-2023.json",
      "review.sameAs",
      "现为 ceeaa-2025；可用：无，此类认证尚无自带材料类别和预审规则的政策包，请在本包的 review 中写明",
    ],
  ]);
});
