import { expect, test } from "vitest";
import { sampleReading } from "../reading/reading.fixture.ts";
import { renderFinding } from "../render-finding.ts";
import { inCourse, sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { personalData } from "./personal-data.ts";

const found = (
  reading: ReturnType<typeof sampleReading> | null,
  rule: "annual-filing" | "third-year-report" = "annual-filing",
) =>
  personalData.run(
    sampleFacts({ rule, files: [sampleFile("名单.xlsx", { placement: inCourse("samples"), reading })] }),
    samplePolicy,
  );

test("raises each kind once, with the first of it masked and where it stands, also of students", () => {
  const reading = sampleReading({
    personalData: [
      { kind: "identity-card", masked: "1501**********123X", place: "名单!C2" },
      { kind: "mobile", masked: "138****8000", place: "名单!D2" },
      { kind: "mobile", masked: "139****9000", place: "名单!D3" },
    ],
    personalDataCount: { "identity-card": 1, mobile: 61, "bank-card": 0 },
  });
  expect(found(reading).map(({ file, place, params }) => [file, place, params])).toEqual([
    ["名单.xlsx", "名单!C2", { kind: "identity-card", masked: "1501**********123X", count: 1 }],
    ["名单.xlsx", "名单!D2", { kind: "mobile", masked: "138****8000", count: 61 }],
  ]);
});

test("says of a file that was read in part that there may be more", () => {
  const reading = sampleReading({
    ...{ isPartial: true, personalData: [{ kind: "mobile", masked: "138****8000", place: "p. 1" }] },
    personalDataCount: { "identity-card": 0, mobile: 7, "bank-card": 0 },
  });
  const [finding] = found(reading);
  expect(finding && renderFinding(finding, "zh").found).toBe("手机号 138****8000 等至少7处");
  expect(finding && renderFinding(finding, "en").found).toBe(
    "mobile number 138****8000 and others, at least 7 in all",
  );
});

test("lets the telephone numbers on the cover of a third-year report stand, and no others", () => {
  const contact = { kind: "mobile", masked: "138****8000", place: "p. 1", isContact: true } as const;
  const other = { kind: "mobile", masked: "139****9000", place: "p. 7" } as const;
  const counts = (mobile: number) => ({ "identity-card": 0, mobile, "bank-card": 0 });
  const cover = sampleReading({ personalData: [contact], personalDataCount: counts(1) });
  expect(found(cover, "third-year-report")).toEqual([]);
  expect(found(cover)).toHaveLength(1);
  const more = sampleReading({ personalData: [contact, other], personalDataCount: counts(2) });
  expect(found(more, "third-year-report")).toMatchObject([{ params: { masked: "139****9000", count: 1 } }]);
});

test("passes files without, and those that are not read", () => {
  expect(found(sampleReading())).toEqual([]);
  expect(found(null)).toEqual([]);
});
