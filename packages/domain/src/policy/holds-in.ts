/** First and last year of the duties that a setting is for; a side that is absent is open. */
export interface Years {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export const holdsIn = ({ from, to }: Years, year: number): boolean =>
  (from === undefined || from <= year) && (to === undefined || year <= to);
