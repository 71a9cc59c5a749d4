import { expect, test } from "vitest";
import { localDate } from "../../kernel/dates.ts";
import { renderFinding } from "../render-finding.ts";
import { sampleFacts, sampleObligation, samplePolicy } from "../review.fixture.ts";
import { lateSchool } from "./late-school.ts";

const submitted = (date: string) =>
  lateSchool.run(sampleFacts({ submittedOn: localDate(date) }), samplePolicy);

test("passes on the last day", () => {
  expect(submitted("2026-10-31")).toEqual([]);
});

test("finds the day after, citing the school's own document", () => {
  expect(submitted("2026-11-02")).toEqual([
    {
      rule: "late-school",
      severity: "warn",
      citation: {
        pack: "sample-2024",
        document: "《示例行动方案》（校发〔2024〕23号）",
        clause: "三（五）4",
      },
      ...{ file: null, place: null },
      params: { due: "2026-10-31", submitted: "2026-11-02", days: 2 },
    },
  ]);
});

test("counts from the day of an extension, and says so", () => {
  const due = localDate("2026-11-10");
  const inputs = { ...sampleObligation.inputs, "school-extension": due };
  const extended = (submitted: string, schoolDue = due) =>
    lateSchool.run(
      sampleFacts({
        obligation: { ...sampleObligation, schoolDue, inputs },
        submittedOn: localDate(submitted),
      }),
      samplePolicy,
    );
  expect(extended("2026-11-10")).toEqual([]);
  const [late] = extended("2026-11-12");
  expect(late?.params).toEqual({ due, submitted: "2026-11-12", days: 2, extended: "yes" });
  expect(late && renderFinding(late, "zh").expected).toContain("批准延期");
  expect(late && renderFinding(late, "en").expected).toContain("extension");
  expect(extended("2026-11-12", localDate("2026-11-05"))[0]?.params).not.toHaveProperty("extended");
});

test("passes where the school sets no date", () => {
  const facts = sampleFacts({
    obligation: { ...sampleObligation, schoolDue: null },
    submittedOn: localDate("2026-12-30"),
  });
  expect(lateSchool.run(facts, { ...samplePolicy, school: null })).toEqual([]);
});
