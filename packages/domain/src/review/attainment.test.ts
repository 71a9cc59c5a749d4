import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AttainmentFormula, attainmentOf } from "./attainment.ts";
import type { Cell } from "./reading/document-text.ts";
import { poolScores, type ScoreTable, scoreTableOf } from "./reading/score-table.ts";

const tableOf = (rows: Cell[][]): ScoreTable => {
  const table = scoreTableOf({
    pages: null,
    blocks: [{ kind: "table", name: "成绩", rows, page: null }],
    truncated: false,
  });
  if (!table) throw new Error("no scores");
  return table;
};

const all = [
  "ratio-of-sums",
  "sum-of-ratios",
  "mean-over-students",
] as const satisfies readonly AttainmentFormula[];
const valueOf = (formula: AttainmentFormula, table: ScoreTable, objective = 1): number =>
  attainmentOf(formula, table).find((each) => each.objective === objective)?.value ?? Number.NaN;

describe("two items of one objective", () => {
  // Averages 16 of 20 and 45 of 60, weights 0.3 and 0.7.
  const table = tableOf([
    ["学号", "作业（目标1，20分）", "期末（目标1，60分）"],
    ["权重", 0.3, 0.7],
    ["20230101", 18, 54],
    ["20230102", 14, 36],
  ]);

  it.each([
    // (16 × 0.3 + 45 × 0.7) ÷ (20 × 0.3 + 60 × 0.7) = 36.3 ÷ 48
    ["ratio-of-sums", 0.75625],
    // 16 ÷ 20 × 0.3 + 45 ÷ 60 × 0.7
    ["sum-of-ratios", 0.765],
    // ((0.9 × 0.3 + 0.9 × 0.7) + (0.7 × 0.3 + 0.6 × 0.7)) ÷ 2 = (0.9 + 0.63) ÷ 2
    ["mean-over-students", 0.765],
  ] as const)("come to %s %d", (formula, value) => {
    expect(valueOf(formula, table)).toBeCloseTo(value, 12);
  });
});

it("is computed from the students where classes weigh the same work differently", () => {
  const classOf = (name: string, weights: Cell[], marks: Cell[]): ScoreTable =>
    tableOf([
      ["学号", "作业（目标1，20分）", "期末（目标1，60分）"],
      ["权重", ...weights],
      [name, ...marks],
    ]);
  const pooled = poolScores([
    classOf("20230101", ["30%", "70%"], [20, 30]),
    classOf("20230201", ["60%", "40%"], [10, 60]),
  ]);
  if (!pooled) throw new Error("no classes");
  // ((1 × 0.3 + 0.5 × 0.7) + (0.5 × 0.6 + 1 × 0.4)) ÷ 2 = (0.65 + 0.7) ÷ 2
  expect(valueOf("mean-over-students", pooled)).toBeCloseTo(0.675, 12);
  for (const formula of ["ratio-of-sums", "sum-of-ratios"] as const)
    expect(attainmentOf(formula, pooled)).toMatchObject([{ value: null, obstacle: "weights-differ" }]);
});

it("pools other full marks of one class: a ratio of sums over all students", () => {
  const pooled = poolScores([
    tableOf([
      ["学号", "期末（目标1，50分）"],
      ["20230101", 40],
    ]),
    tableOf([
      ["学号", "期末（目标1，100分）"],
      ["20230201", 60],
      ["20230202", 90],
    ]),
  ]);
  // (40 + 60 + 90) ÷ (50 + 100 + 100); by students (0.8 + 0.6 + 0.9) ÷ 3
  expect(pooled && valueOf("ratio-of-sums", pooled)).toBeCloseTo(0.76, 12);
  expect(pooled && valueOf("mean-over-students", pooled)).toBeCloseTo(0.766_666_666_7, 9);
});

describe("weights that are not stated", () => {
  const table = tableOf([
    ["学号", "作业（目标1，20分）", "期末（目标1，60分）", "实验（目标2，20分）"],
    ["20230101", 18, 54, 15],
    ["20230102", 14, null, "缺考"],
  ]);

  it("are one for a ratio of sums: (16 + 27) ÷ 80", () => {
    expect(valueOf("ratio-of-sums", table)).toBeCloseTo(0.5375, 12);
  });

  it("keep the other formulas from being computed, save with a single item", () => {
    for (const formula of ["sum-of-ratios", "mean-over-students"] as const) {
      expect(attainmentOf(formula, table)).toMatchObject([
        { objective: 1, value: null, obstacle: "no-weights" },
        { objective: 2, value: 0.375, obstacle: null },
      ]);
    }
  });
});

it.each([
  [
    "no-full-marks",
    [
      ["学号", "课程目标1"],
      ["20230101", 30],
    ],
  ],
  [
    "unread-marks",
    [
      ["学号", "答辩（目标1，20分）"],
      ["20230101", "良"],
    ],
  ],
  [
    "no-students",
    [
      ["学号", "答辩（目标1，20分）"],
      ["20230101", "缓考"],
    ],
  ],
] satisfies [string, Cell[][]][])("is not computed: %s", (obstacle, rows) => {
  for (const formula of all)
    expect(attainmentOf(formula, tableOf(rows))).toMatchObject([{ value: null, obstacle }]);
});

/** Classes with the same work of given full marks and weights. */
const course = fc
  .array(fc.record({ full: fc.integer({ min: 1, max: 100 }), weight: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((works) => {
    const student = fc.tuple(
      ...works.map(({ full }) => fc.option(fc.integer({ min: 0, max: full }), { nil: null })),
    );
    const students = fc.array(student, { minLength: 1, maxLength: 12 });
    return fc.record({
      works: fc.constant(works),
      classes: fc.array(students, { minLength: 1, maxLength: 3 }),
    });
  });

type Works = readonly { readonly full: number; readonly weight: number }[];
const classTable = (works: Works, students: readonly (readonly Cell[])[], name: number): ScoreTable =>
  tableOf([
    ["学号", ...works.map(({ full }, at) => `第${at + 1}题（目标1，${full}分）`)],
    ["权重", ...works.map(({ weight }) => weight)],
    ...students.map((marks, at) => [String(20230000 + name * 100 + at), ...marks]),
  ]);

describe("attainment", () => {
  it("lies between 0 and 1, and two of the formulas agree where all owe the same work", () => {
    fc.assert(
      fc.property(course, ({ works, classes }) => {
        const table = poolScores(classes.map((students, name) => classTable(works, students, name)));
        if (!table) throw new Error("no classes");
        for (const formula of all) {
          expect(valueOf(formula, table)).toBeGreaterThanOrEqual(0);
          expect(valueOf(formula, table)).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(valueOf("mean-over-students", table)).toBeCloseTo(valueOf("sum-of-ratios", table), 10);
      }),
    );
  });

  it("of several classes is that of all their students, not the average of the classes", () => {
    fc.assert(
      fc.property(course, ({ works, classes }) => {
        const parts = classes.map((students, name) => classTable(works, students, name));
        const pooled = poolScores(parts);
        if (!pooled) throw new Error("no classes");
        for (const formula of all) {
          expect(valueOf(formula, pooled)).toBeCloseTo(
            valueOf(formula, classTable(works, classes.flat(), 0)),
            10,
          );
        }
      }),
    );
    const large = classTable([{ full: 10, weight: 1 }], [[10], [10], [10]], 1);
    const small = classTable([{ full: 10, weight: 1 }], [[2]], 2);
    const pooled = poolScores([large, small]);
    for (const formula of all) expect(pooled && valueOf(formula, pooled)).toBeCloseTo(0.8, 12);
  });

  it("never falls when a mark rises", () => {
    fc.assert(
      fc.property(course, fc.nat(), ({ works, classes }, choice) => {
        const students = classes.flat();
        const raised = students.map((marks, at) =>
          at === choice % students.length ? marks.map((_, work) => works[work]?.full ?? 0) : marks,
        );
        for (const formula of all)
          expect(valueOf(formula, classTable(works, raised, 0))).toBeGreaterThanOrEqual(
            valueOf(formula, classTable(works, students, 0)) - 1e-12,
          );
      }),
    );
  });
});
