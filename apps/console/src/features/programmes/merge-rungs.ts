import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeObligation } from "./programme-views.ts";

type Rung = NonNullable<ProgrammeObligation["ladder"]>["rungs"][number];
type Level = Rung["level"];

/** One rung as it is told; of two levels where both dates fall on the same day. */
export interface MergedRung {
  readonly step: string;
  readonly levels: readonly Level[];
}

export interface RungDay {
  readonly on: LocalDate;
  readonly rungs: readonly MergedRung[];
}

/** The days of reminding in turn; what a day says of the same distance is said once, for each level whose date it is. */
export const mergeRungs = (rungs: readonly Rung[]): readonly RungDay[] =>
  [...Map.groupBy(rungs, ({ on }) => on)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, ofDay]) => ({
      on,
      rungs: [...Map.groupBy(ofDay, stepOf)].map(([step, same]) => ({
        step,
        levels: [...new Set(same.map(({ level }) => level))],
      })),
    }));

/** Before a date, both levels' rungs are told alike; where the school sets no date its rungs hang on the agency's. */
const stepOf = ({ kind, distance }: Rung): string =>
  `${kind === "agency-before" ? "school-before" : kind}-${distance}`;
