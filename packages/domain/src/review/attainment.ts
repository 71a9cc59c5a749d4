import type { SchoolSettings } from "../policy/school-settings.ts";
import type { ScoreItem, ScoreTable } from "./reading/score-table.ts";

export type AttainmentFormula = NonNullable<SchoolSettings["attainmentFormula"]>;

/** Why an objective cannot be computed from a table. */
export type AttainmentObstacle =
  | "no-students"
  | "no-full-marks"
  | "no-weights"
  | "weights-differ"
  | "unread-marks";

export interface ObjectiveAttainment {
  readonly objective: number;
  readonly students: number;
  /** 0 to 1, not rounded; above 1 only where a score is above full marks. `null` with the obstacle. */
  readonly value: number | null;
  readonly obstacle: AttainmentObstacle | null;
}

/**
 * 课程目标达成度 of each objective by the school's own formula; no national one exists.
 * - `ratio-of-sums`: Σ(average × w) ÷ Σ(full marks × w); without any weights w = 1.
 * - `sum-of-ratios`: Σ(average ÷ full marks × w ÷ Σw); a single item needs no weight.
 * - `mean-over-students`: the mean over students of Σ(score ÷ full marks × w ÷ Σw).
 * The last two agree where all students owe the same work, and part where classes weigh it differently.
 */
export const attainmentOf = (
  formula: AttainmentFormula,
  scores: ScoreTable,
): readonly ObjectiveAttainment[] =>
  scores.objectives.map(({ objective, students, ratioSum }) => {
    const items = scores.items.filter(({ objectives }) => objectives.includes(objective));
    const obstacle = obstacleOf(formula, items, students, ratioSum);
    const value = obstacle === null ? formulas[formula](items, students, ratioSum ?? 0) : null;
    return { objective, students, value, obstacle };
  });

function obstacleOf(
  formula: AttainmentFormula,
  items: readonly ScoreItem[],
  students: number,
  ratioSum: number | null,
): AttainmentObstacle | null {
  if (students === 0) return "no-students";
  if (items.some(({ fullSum }) => fullSum === null || fullSum <= 0)) return "no-full-marks";
  if (items.some(({ unread }) => unread > 0)) return "unread-marks";
  if (formula === "mean-over-students") return ratioSum === null ? "no-weights" : null;
  if (items.some(({ weight }) => weight === "differs")) return "weights-differ";
  const weighted = items.filter(({ weight }) => weight !== null);
  if (weighted.length === items.length)
    return weighted.some(({ weight }) => weight !== 0) ? null : "no-weights";
  const isPlain = weighted.length === 0 && formula === "ratio-of-sums";
  return isPlain || items.length === 1 ? null : "no-weights";
}

type Formula = (items: readonly ScoreItem[], students: number, ratioSum: number) => number;

const formulas: Record<AttainmentFormula, Formula> = {
  "ratio-of-sums": (items) =>
    total(items, (item) => item.sum * weightOf(item)) /
    total(items, (item) => (item.fullSum ?? 0) * weightOf(item)),
  "sum-of-ratios": (items) =>
    total(items, (item) => (item.sum / (item.fullSum ?? 1)) * weightOf(item)) / total(items, weightOf),
  "mean-over-students": (_, students, ratioSum) => ratioSum / students,
};

const weightOf = ({ weight }: ScoreItem): number => (typeof weight === "number" ? weight : 1);

const total = (items: readonly ScoreItem[], of: (item: ScoreItem) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);
