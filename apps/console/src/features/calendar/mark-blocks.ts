import type { DayMark, MarkKind } from "./day-marks.ts";

/** The marks of a day under one heading each, such as 校级截止: 年度报备 ×9、第三年报告 ×2. */
export interface MarkBlock {
  readonly kind: MarkKind;
  readonly marks: readonly DayMark[];
  readonly settled: boolean;
}

export function markBlocks(marks: readonly DayMark[]): readonly MarkBlock[] {
  return [...Map.groupBy(marks, ({ kind }) => kind)].map(([kind, ofKind]) => ({
    kind,
    marks: ofKind,
    settled: ofKind.every(({ settled }) => settled),
  }));
}
