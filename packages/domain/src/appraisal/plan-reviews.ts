import { compareByBytes } from "../filings/byte-order.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { FilingId, PersonId } from "../kernel/ids.ts";
import type { Text } from "../kernel/text.ts";
import { avoids, type Expert, matchesOf, type ReviewSubject } from "./candidate.ts";

/** A filing that wants reviewing between the day on which it comes and the day by which the review is finished. */
export interface FilingToReview extends ReviewSubject {
  readonly filingId: FilingId;
  readonly from: LocalDate;
  readonly due: LocalDate;
  /** Who holds a review of it already, or has handed one in. */
  readonly reviewers: readonly PersonId[];
  /** Of these, who has handed it in: the work of the year, but no longer of these days. */
  readonly finished: readonly PersonId[];
}

export const unplacedReasons = ["pool-empty", "all-avoid", "full-between", "full-this-year"] as const;
export type UnplacedReason = (typeof unplacedReasons)[number];

export const unplacedReasonNames: Record<UnplacedReason, Text> = {
  "pool-empty": { zh: "专家库中没有其他专家", en: "No further expert in the pool" },
  "all-avoid": { zh: "其余专家均须回避该学院", en: "All others avoid this college" },
  "full-between": {
    zh: "可用专家在此期间的在审数量均已达上限",
    en: "All others hold as many in this span as agreed",
  },
  "full-this-year": {
    zh: "可用专家本年度的审核数量均已达上限",
    en: "All others have as many this year as agreed",
  },
};

export interface PlannedFiling {
  readonly filingId: FilingId;
  readonly proposed: readonly PersonId[];
  /** One reason for each seat that found nobody. */
  readonly unplaced: readonly UnplacedReason[];
}

export interface ReviewPlan {
  /** In the order given. */
  readonly filings: readonly PlannedFiling[];
  /** Reviews of each expert in the year: finished, held and proposed. */
  readonly counts: ReadonlyMap<PersonId, number>;
}

interface Held {
  readonly personId: PersonId;
  readonly from: LocalDate;
  readonly due: LocalDate;
}

interface Burden {
  /** Within their days, what is proposed included; it grows by what is seated, for the filings that come after. */
  readonly held: Held[];
  /** Of each expert in the whole year; grows likewise. */
  readonly year: Map<PersonId, number>;
}

/**
 * Seats of all filings against the capacity of the pool. What is due first is seated first, and of one day what the
 * fewest may review; each seat goes to the best match, then to whom the year has burdened least. Nobody gets more than
 * agreed within days that overlap, nor in the year.
 */
export function planReviews(
  filings: readonly FilingToReview[],
  experts: readonly Expert[],
  /** Reviewers that each filing is to have. */
  seats: number,
  /** Reviews of each expert in the year so far, finished or held, those of `filings` included. */
  thisYear: ReadonlyMap<PersonId, number>,
): ReviewPlan {
  const known = new Set(experts.map(({ personId }) => personId));
  const held: Held[] = filings.flatMap(({ reviewers, finished, from, due }) =>
    reviewers
      .filter((personId) => known.has(personId) && !finished.includes(personId))
      .map((personId) => ({ personId, from, due })),
  );
  const burden: Burden = { held, year: new Map(thisYear) };
  const planned = new Map<FilingId, PlannedFiling>();
  for (const filing of inOrderOfNeed(filings, experts)) {
    planned.set(filing.filingId, seat(filing, experts, burden, seats));
  }
  return {
    filings: filings.flatMap(({ filingId }) => planned.get(filingId) ?? []),
    counts: new Map(experts.map(({ personId }) => [personId, inYear(burden, personId)])),
  };
}

function seat(
  filing: FilingToReview,
  experts: readonly Expert[],
  burden: Burden,
  seats: number,
): PlannedFiling {
  const proposed: PersonId[] = [];
  const unplaced: UnplacedReason[] = [];
  for (let taken = filing.reviewers.length; taken < seats; taken++) {
    const others = experts.filter(
      ({ personId }) => !filing.reviewers.includes(personId) && !proposed.includes(personId),
    );
    const [best] = free(filing, others, burden);
    if (!best) {
      unplaced.push(reasonOf(filing, others, burden));
      continue;
    }
    proposed.push(best.personId);
    burden.held.push({ personId: best.personId, from: filing.from, due: filing.due });
    burden.year.set(best.personId, inYear(burden, best.personId) + 1);
  }
  return { filingId: filing.filingId, proposed, unplaced };
}

const free = (filing: FilingToReview, experts: readonly Expert[], burden: Burden): readonly Expert[] =>
  experts
    .filter((expert) => !avoids(expert, filing) && hasRoom(expert, filing, burden) && hasYear(expert, burden))
    .toSorted(
      (a, b) =>
        matchesOf(b, filing).length - matchesOf(a, filing).length ||
        inYear(burden, a.personId) - inYear(burden, b.personId) ||
        compareByBytes(a.personId, b.personId),
    );

function reasonOf(filing: FilingToReview, others: readonly Expert[], burden: Burden): UnplacedReason {
  if (others.length === 0) return "pool-empty";
  const allowed = others.filter((expert) => !avoids(expert, filing));
  if (allowed.length === 0) return "all-avoid";
  return allowed.some((expert) => hasYear(expert, burden)) ? "full-between" : "full-this-year";
}

const inYear = ({ year }: Burden, personId: PersonId): number => year.get(personId) ?? 0;

const hasRoom = (
  { personId, mostAtOnce }: Expert,
  { from, due }: Pick<Held, "from" | "due">,
  { held }: Burden,
): boolean =>
  held.filter((each) => each.personId === personId && each.from <= due && from <= each.due).length <
  mostAtOnce;

const hasYear = ({ personId, mostPerYear }: Expert, burden: Burden): boolean =>
  mostPerYear === null || inYear(burden, personId) < mostPerYear;

function inOrderOfNeed(
  filings: readonly FilingToReview[],
  experts: readonly Expert[],
): readonly FilingToReview[] {
  const allowed = (filing: FilingToReview): number =>
    experts.filter((expert) => !avoids(expert, filing)).length;
  return filings.toSorted(
    (a, b) =>
      compareByBytes(a.due, b.due) || allowed(a) - allowed(b) || compareByBytes(a.filingId, b.filingId),
  );
}
