import type { PersonId } from "@goodstanding/domain/kernel/ids";
import type { PlannedYear } from "@goodstanding/operations/appraisals/read-plan";
import { reviewerOf } from "./appraisal-row.ts";
import type { PersonNamed, ReviewPlanView } from "./appraisal-views.ts";

/** The plan of a year: filing by filing with who reviews and who could, and what each expert would have. */
export function reviewPlan(year: number, { filings, pool, plan, finishBy }: PlannedYear): ReviewPlanView {
  const names = new Map(pool.map(({ personId, name }) => [personId, name]));
  const named = (id: PersonId): PersonNamed => ({ id, name: names.get(id) ?? { zh: "—", en: "—" } });
  const seated = new Map(plan.filings.map((each) => [each.filingId, each]));
  return {
    year,
    rows: filings.map(({ filing, toReview, held }) => ({
      filing: {
        ...{ id: filing.id, rule: filing.rule, regime: filing.regime, period: filing.period },
        programme: { id: filing.programmeId, name: filing.programmeName },
        college: { zh: filing.unitName, en: filing.unitNameEn },
      },
      ...{ from: toReview.from, due: toReview.due, isHandedIn: filing.status === "awaiting-school" },
      reviewers: [
        ...held
          .flatMap((review) => reviewerOf(review) ?? [])
          .map((person) => ({ person, isProposal: false, by: finishBy(person.id, filing.id) })),
        ...(seated.get(filing.id)?.proposed ?? []).map((id) => ({
          person: named(id),
          isProposal: true,
          by: finishBy(id, filing.id),
        })),
      ],
      unplaced: seated.get(filing.id)?.unplaced ?? [],
    })),
    experts: pool.flatMap(({ personId, entry }) =>
      entry
        ? [
            {
              person: named(personId),
              ...{ mostAtOnce: entry.mostAtOnce, mostPerYear: entry.mostPerYear },
              planned: plan.counts.get(personId) ?? 0,
            },
          ]
        : [],
    ),
  };
}
