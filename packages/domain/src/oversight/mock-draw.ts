/** One filing from which a mock spot check may draw. */
export interface DrawMember<Id extends string = string> {
  readonly id: Id;
  /** The group within which it is drawn: a college, a kind of accreditation, or one for all. */
  readonly stratum: string;
  /** SHA-256 of `seed:id` as hexadecimal digits: what the order of drawing follows. */
  readonly key: string;
}

/** A share in percent, rounded up, or a number of filings. */
export type DrawSize =
  | { readonly kind: "share"; readonly percent: number }
  | { readonly kind: "count"; readonly count: number };

export interface DrawnMember<Id extends string = string> extends DrawMember<Id> {
  /** 1 for the first of its stratum. */
  readonly rank: number;
  readonly isDrawn: boolean;
}

/**
 * A stratified draw that anybody can repeat: within each stratum by ascending key. The sample is shared among strata by
 * their sizes (largest remainder), and every stratum gives at least one filing where the sample is large enough. In
 * order of strata, then of ranks.
 */
export function mockDraw<Id extends string>(
  members: readonly DrawMember<Id>[],
  size: DrawSize,
): readonly DrawnMember<Id>[] {
  const strata = [...Map.groupBy(members, ({ stratum }) => stratum)].toSorted(([a], [b]) => compare(a, b));
  const quotas = share(
    strata.map(([, within]) => within.length),
    sampleOf(members.length, size),
  );
  return strata.flatMap(([, within], at) =>
    within
      .toSorted((a, b) => compare(a.key, b.key) || compare(a.id, b.id))
      .map((member, index) => ({ ...member, rank: index + 1, isDrawn: index < (quotas[at] ?? 0) })),
  );
}

const sampleOf = (population: number, size: DrawSize): number =>
  Math.min(population, size.kind === "count" ? size.count : Math.ceil((population * size.percent) / 100));

/** Whole numbers that add up to `total`, near to the sizes in proportion; ties go to the earlier. */
function share(sizes: readonly number[], total: number): readonly number[] {
  const floor = total >= sizes.length ? 1 : 0;
  const rest = total - floor * sizes.length;
  const open = sizes.map((size) => size - floor);
  const sum = open.reduce((all, size) => all + size, 0);
  if (sum === 0) return sizes.map(() => floor);
  const exact = open.map((size) => (size * rest) / sum);
  const quotas = exact.map(Math.floor);
  const left = rest - quotas.reduce((all, quota) => all + quota, 0);
  const first = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at)
    .slice(0, left)
    .map(({ at }) => at);
  return quotas.map((quota, at) => floor + quota + (first.includes(at) ? 1 : 0));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
