import type { Text } from "../kernel/text.ts";
import type { LevelStatus, Standing } from "../obligations/standing.ts";
import type { FindingRule } from "../review/finding-rule.ts";
import type { Severity } from "../review/severity.ts";

/** What a filing is scored on: each from 0 to 100. */
export const scoreParts = ["completeness", "findings", "timeliness", "people"] as const;
export type ScorePart = (typeof scoreParts)[number];

export const scorePartNames: Record<ScorePart, Text> = {
  completeness: { zh: "材料齐全", en: "Completeness" },
  findings: { zh: "系统预审", en: "Automatic review" },
  timeliness: { zh: "按时报送", en: "Timeliness" },
  people: { zh: "人工审核", en: "People's review" },
};

/** Shares of the whole; what a filing has no score for is left out, and the others count in proportion. */
export const scoreWeights: Record<ScorePart, number> = {
  completeness: 40,
  findings: 25,
  timeliness: 15,
  people: 20,
};

/** `null`: there is nothing to score by. */
export type Scores = Readonly<Record<ScorePart, number | null>>;

export interface ScoredFiling {
  /** Those of the last finished review that nobody has waived; `null` while there is none. */
  readonly findings: readonly { readonly rule: FindingRule; readonly severity: Severity }[] | null;
  readonly standing: Pick<Standing, "school" | "agency">;
  /** What reviewers have marked above “nothing found”, see `countedMarks`; `null` where none has handed in a review. */
  readonly marks: readonly Severity[] | null;
}

/** Points lost for each finding or mark of a severity. */
export const pointsLost: Record<Severity, number> = { block: 25, warn: 5, info: 0 };
/** Points lost for each class of material that is missing. */
export const pointsLostMissing: Record<Severity, number> = { block: 20, warn: 10, info: 0 };
/** Points lost by how a level stands. */
export const pointsLostLate: Record<keyof Standing, Partial<Record<LevelStatus, number>>> = {
  school: { late: 30, missed: 30 },
  agency: { late: 70, missed: 100 },
};

/** Findings that say what is not there; lateness is scored by its dates alone. */
const aboutCompleteness: ReadonlySet<FindingRule> = new Set<FindingRule>([
  "missing-slot",
  "missing-reference",
  "revision-incomplete",
  "samples-few",
  "cycle-uncovered",
  "pair-incomplete",
  "no-course",
]);
const aboutTime: ReadonlySet<FindingRule> = new Set<FindingRule>(["late-school", "agency-missed", "no-duty"]);

export function scoresOf({ findings, standing, marks }: ScoredFiling): Scores {
  const missing = findings?.filter(({ rule }) => aboutCompleteness.has(rule));
  const others = findings?.filter(({ rule }) => !aboutCompleteness.has(rule) && !aboutTime.has(rule));
  return {
    completeness: missing ? without(missing.map(({ severity }) => pointsLostMissing[severity])) : null,
    findings: others ? without(others.map(({ severity }) => pointsLost[severity])) : null,
    timeliness: without(
      (["school", "agency"] as const).map((level) => pointsLostLate[level][standing[level].status] ?? 0),
    ),
    people: marks ? without(marks.map((severity) => pointsLost[severity])) : null,
  };
}

/** The weighted mean of what there is, a whole number. */
export function totalOf(scores: Scores): number {
  const counted = scoreParts.flatMap((part) => {
    const score = scores[part];
    return score === null ? [] : [{ score, weight: scoreWeights[part] }];
  });
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0
    ? 0
    : Math.round(counted.reduce((sum, { score, weight }) => sum + score * weight, 0) / weights);
}

/** How near to trouble a score is; whether material is adequate, people and the agency say. */
export const riskBands = ["low", "watch", "high"] as const;
export type RiskBand = (typeof riskBands)[number];

export const riskBandNames: Record<RiskBand, Text> = {
  low: { zh: "风险较低", en: "Low risk" },
  watch: { zh: "需关注", en: "To be watched" },
  high: { zh: "风险较高", en: "High risk" },
};

export const riskBandOf = (total: number): RiskBand => (total >= 85 ? "low" : total >= 60 ? "watch" : "high");

const without = (lost: readonly number[]): number =>
  Math.max(
    0,
    lost.reduce((left, points) => left - points, 100),
  );
