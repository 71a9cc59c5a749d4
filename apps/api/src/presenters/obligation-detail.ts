import type { DateAdjustmentView } from "@goodstanding/database/queries/date-adjustment";
import type { ObligationView } from "@goodstanding/database/queries/obligation";
import type { CarriedResult } from "@goodstanding/operations/oversight/read-follow-ups";
import { adjustmentRow } from "./adjustment-row.ts";
import { factRow } from "./fact-row.ts";
import { ladderCard } from "./ladder-card.ts";
import { obligationRow } from "./obligation-row.ts";
import type { Answer, Reckoning } from "./standing-today.ts";

export interface Around extends Answer {
  /** Those that stand, for the programme or its unit, in the order in which they were recorded. */
  readonly adjustments: readonly DateAdjustmentView[];
  /** Results of spot checks. */
  readonly carried: readonly CarriedResult[];
}

/** An obligation with its whole reason: what a missed date leads to, who answers with what, who is reminded when. */
export const obligationDetail = (obligation: ObligationView, around: Around, reckoning: Reckoning) => ({
  ...obligationRow(obligation, around, reckoning),
  consequence: obligation.consequence,
  owner: obligation.owner,
  evidence: obligation.evidence,
  ladder: ladderCard(obligation, reckoning),
  adjustments: around.adjustments.map((each) => adjustmentRow(reckoning.actor, each)),
  /** What the agency's spot checks say that whoever prepares this has to know. */
  spotChecks: around.carried.map(carriedRow),
  closedBy: around.closedBy ? factRow(reckoning.actor, around.closedBy) : null,
});

const carriedRow = ({ item, result, resultOn, followUp }: CarriedResult) => ({
  ...{ id: item.spotCheckId, year: item.year, agency: item.agency, result, on: resultOn },
  ...{ kind: followUp.kind, state: followUp.state, text: followUp.text, citation: followUp.citation },
});

export type ObligationDetail = ReturnType<typeof obligationDetail>;
