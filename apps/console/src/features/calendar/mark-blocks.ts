import type { DayMark, MarkKind } from "./day-marks.ts";

/** The marks of a day under one heading each, such as 校级截止: 年度报备 ×9、第三年报告 ×2. */
export interface MarkBlock {
  readonly kind: MarkKind;
  readonly heading: string;
  readonly marks: readonly DayMark[];
  readonly settled: boolean;
}

/** Agencies that go by the same word share a heading. */
export function markBlocks(
  marks: readonly DayMark[],
  headingOf: (mark: DayMark) => string,
): readonly MarkBlock[] {
  return [...Map.groupBy(marks, headingOf)].flatMap(([heading, same]) => {
    const [first] = same;
    return first
      ? [{ kind: first.kind, heading, marks: same, settled: same.every(({ settled }) => settled) }]
      : [];
  });
}
