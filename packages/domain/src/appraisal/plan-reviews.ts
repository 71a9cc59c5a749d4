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
  /** Reviews of each expert in the plan, those held already included. */
  readonly counts: ReadonlyMap<PersonId, number>;
}

interface Held {
  readonly personId: PersonId;
  readonly from: LocalDate;
  readonly due: LocalDate;
}

/**
 * Seats of all filings against the capacity of the pool. What is due first is seated first, and of one day what the
 * fewest may review; each seat goes to the best match, then to whom the plan has burdened least. Nobody gets more than
 * agreed within days that overlap, nor in the year.
 */
export function planReviews(
  filings: readonly FilingToReview[],
  experts: readonly Expert[],
  /** Reviewers that each filing is to have. */
  seats: number,
): ReviewPlan {
  const known = new Set(experts.map(({ personId }) => personId));
  const held: Held[] = filings.flatMap(({ reviewers, from, due }) =>
    reviewers.filter((personId) => known.has(personId)).map((personId) => ({ personId, from, due })),
  );
  const planned = new Map<FilingId, PlannedFiling>();
  for (const filing of inOrderOfNeed(filings, experts)) {
    planned.set(filing.filingId, seat(filing, experts, held, seats));
  }
  return {
    filings: filings.flatMap(({ filingId }) => planned.get(filingId) ?? []),
    counts: new Map(experts.map(({ personId }) => [personId, heldBy(held, personId).length])),
  };
}

/** `held` grows by what is seated, for the filings that come after. */
function seat(
  filing: FilingToReview,
  experts: readonly Expert[],
  held: Held[],
  seats: number,
): PlannedFiling {
  const proposed: PersonId[] = [];
  const unplaced: UnplacedReason[] = [];
  for (let taken = filing.reviewers.length; taken < seats; taken++) {
    const others = experts.filter(
      ({ personId }) => !filing.reviewers.includes(personId) && !proposed.includes(personId),
    );
    const [best] = free(filing, others, held);
    if (!best) {
      unplaced.push(reasonOf(filing, others, held));
      continue;
    }
    proposed.push(best.personId);
    held.push({ personId: best.personId, from: filing.from, due: filing.due });
  }
  return { filingId: filing.filingId, proposed, unplaced };
}

const free = (filing: FilingToReview, experts: readonly Expert[], held: readonly Held[]): readonly Expert[] =>
  experts
    .filter((expert) => !avoids(expert, filing) && hasRoom(expert, filing, held) && hasYear(expert, held))
    .toSorted(
      (a, b) =>
        matchesOf(b, filing).length - matchesOf(a, filing).length ||
        heldBy(held, a.personId).length - heldBy(held, b.personId).length ||
        compareByBytes(a.personId, b.personId),
    );

function reasonOf(filing: FilingToReview, others: readonly Expert[], held: readonly Held[]): UnplacedReason {
  if (others.length === 0) return "pool-empty";
  const allowed = others.filter((expert) => !avoids(expert, filing));
  if (allowed.length === 0) return "all-avoid";
  return allowed.some((expert) => hasYear(expert, held)) ? "full-between" : "full-this-year";
}

const heldBy = (held: readonly Held[], personId: PersonId): readonly Held[] =>
  held.filter((each) => each.personId === personId);

const hasRoom = (
  { personId, mostAtOnce }: Expert,
  { from, due }: Pick<Held, "from" | "due">,
  held: readonly Held[],
): boolean =>
  heldBy(held, personId).filter((each) => each.from <= due && from <= each.due).length < mostAtOnce;

const hasYear = ({ personId, mostPerYear }: Expert, held: readonly Held[]): boolean =>
  mostPerYear === null || heldBy(held, personId).length < mostPerYear;

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
