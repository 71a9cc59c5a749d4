import type { Comparison } from "./compare.ts";

/** `full` is what counts; `smoke` is small enough for every test run and only shows that the benchmark still works. */
export type Size = "full" | "smoke";

export interface Benchmark {
  readonly name: string;
  readonly run: (size: Size) => Promise<readonly Measure[]>;
}

/** What a benchmark has found out: a ratio with a floor, or a figure with a ceiling. */
export type Measure =
  | {
      readonly kind: "ratio";
      readonly name: string;
      readonly comparison: Comparison;
      readonly floor: number;
      readonly goal?: number;
      /** What the reader has to know about how it was taken. */
      readonly remark?: string;
    }
  | {
      readonly kind: "figure";
      readonly name: string;
      readonly value: number;
      readonly unit: string;
      readonly ceiling: number;
      readonly remark?: string;
    };

/** A ratio holds when even the lower edge of its interval reaches the floor. */
export const holds = (measure: Measure): boolean =>
  measure.kind === "ratio"
    ? measure.comparison.interval.from >= measure.floor
    : measure.value <= measure.ceiling;

/** One plain line: the verdict, the figure, what it is held against, and both absolutes. */
export function measureLine(benchmark: string, measure: Measure): string {
  const said = measure.kind === "ratio" ? ratioText(measure) : figureText(measure);
  const remark = measure.remark === undefined ? "" : ` (${measure.remark})`;
  return `${holds(measure) ? "pass" : "FAIL"}  ${benchmark}: ${measure.name}: ${said}${remark}`;
}

function ratioText({ comparison, floor, goal }: Extract<Measure, { kind: "ratio" }>): string {
  const { ratio, interval, rates } = comparison;
  const reached = goal === undefined ? "" : `, goal ${goal}× ${ratio >= goal ? "reached" : "not reached"}`;
  const absolutes = rates.map(({ name, unit, perSecond }) => `${name} ${figure(perSecond)} ${unit}/s`);
  return `${figure(ratio)}× [${figure(interval.from)}–${figure(interval.to)}], floor ${figure(floor)}×${reached}; ${absolutes.join(", ")}`;
}

const figureText = ({ value, unit, ceiling }: Extract<Measure, { kind: "figure" }>): string =>
  `${figure(value)} ${unit}, at most ${figure(ceiling)}`;

const figure = (value: number): string =>
  value.toLocaleString(
    "en",
    value < 10 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: value < 100 ? 1 : 0 },
  );
