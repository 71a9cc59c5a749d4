/**
 * How many more of one school's filings had ended than of another school that still had some to come, at the worst moment.
 * In turn it is 1; one more for each further filing that is worked on at the same time.
 */
export function furthestAhead(ended: readonly string[]): number {
  const left = new Map<string, number>();
  for (const school of ended) left.set(school, (left.get(school) ?? 0) + 1);
  const done = new Map([...left.keys()].map((school) => [school, 0]));
  let furthest = 0;
  for (const school of ended) {
    const own = (done.get(school) ?? 0) + 1;
    done.set(school, own);
    left.set(school, (left.get(school) ?? 0) - 1);
    for (const [other, count] of done)
      if ((left.get(other) ?? 0) > 0) furthest = Math.max(furthest, own - count);
  }
  return furthest;
}
