import { type AppraisalView, listAppraisals } from "@goodstanding/database/queries/appraisal";
import { type FilingView, listFilings } from "@goodstanding/database/queries/filing";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { appraisalDue } from "@goodstanding/domain/appraisal/appraisal-due";
import {
  type FilingToReview,
  planReviews,
  type ReviewPlan,
} from "@goodstanding/domain/appraisal/plan-reviews";
import { spreadDays } from "@goodstanding/domain/appraisal/spread-days";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, PersonId } from "@goodstanding/domain/kernel/ids";
import { stepsBetween } from "@goodstanding/domain/obligations/steps-between";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { expertsOf, type PoolMember, readPool } from "./read-pool.ts";

export interface PlannedYear {
  readonly filings: readonly {
    readonly filing: FilingView;
    readonly toReview: FilingToReview;
    /** Reviews that are held or in, at the school. */
    readonly held: readonly AppraisalView[];
  }[];
  readonly pool: readonly PoolMember[];
  readonly plan: ReviewPlan;
  /** By when somebody could finish the review of a filing that is held or proposed. */
  readonly finishBy: (personId: PersonId, filingId: FilingId) => LocalDate | null;
}

/**
 * Who could review what between the school's date and the agency's, and what does not fit: filings of a year that the
 * school has still to review or is reviewing, against the pool. In a transaction of the whole school.
 */
export async function readPlan(
  tx: ScopedTransaction,
  { today, year, seats }: { readonly today: LocalDate; readonly year: number; readonly seats: number },
): Promise<PlannedYear> {
  const adopted = await adoptedPolicies(tx);
  const calendar = await institutionCalendar(tx);
  const pool = await readPool(tx, today, year);
  const reviews = (await listAppraisals(tx, year)).filter(
    ({ level, state, reviewerId }) => level === "school" && state !== "lapsed" && reviewerId !== null,
  );
  const wanted = (await listFilings(tx)).filter(
    (filing) => filing.year === year && filing.obligationState === "owed" && isToReview(filing),
  );
  const filings = wanted.map((filing) => {
    const held = reviews.filter(({ filingId }) => filingId === filing.id);
    const { schoolDue, agencyDue } = filing;
    const parameters = adopted && policyOfFiling(adopted, filing).parameters;
    const steps = parameters && stepsBetween({ schoolDue, agencyDue }, parameters);
    const round = held[0]?.round ?? 1;
    const from = later(today, schoolDue ?? today);
    const toReview: FilingToReview = {
      ...{ filingId: filing.id, unitId: filing.unitId },
      programme: { name: filing.programmeName, code: filing.programmeCode },
      from: filing.status === "awaiting-school" ? today : from,
      due: appraisalDue({ level: "school", round, schoolDue, agencyDue, steps }, today, calendar),
      reviewers: [...new Set(held.flatMap(({ reviewerId }) => reviewerId ?? []))],
      finished: held.flatMap(({ state, reviewerId }) => (state === "submitted" ? (reviewerId ?? []) : [])),
    };
    return { filing, toReview, held };
  });
  const plan = planReviews(
    filings.map(({ toReview }) => toReview),
    expertsOf(pool),
    seats,
    new Map(pool.map(({ personId, load }) => [personId, load.thisYear])),
  );
  const toReview = new Map(filings.map((each) => [each.filing.id, each.toReview]));
  const reviewersOf = new Map(
    plan.filings.map(({ filingId, proposed }) => [
      filingId,
      [...workingOn(toReview.get(filingId)), ...proposed],
    ]),
  );
  const days = new Map(
    pool.map(({ personId }) => [
      personId,
      spreadDays(
        [...toReview.values()].filter(({ filingId }) => reviewersOf.get(filingId)?.includes(personId)),
        calendar,
      ),
    ]),
  );
  return { filings, pool, plan, finishBy: (personId, filingId) => days.get(personId)?.get(filingId) ?? null };
}

const workingOn = (filing: FilingToReview | undefined): readonly PersonId[] =>
  filing?.reviewers.filter((personId) => !filing.finished.includes(personId)) ?? [];

const isToReview = ({ status }: Pick<FilingView, "status">): boolean =>
  status !== "school-approved" && status !== "filed" && status !== "exempt";

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
