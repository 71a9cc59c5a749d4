import type { DateAdjustmentView } from "@goodstanding/database/queries/date-adjustment";
import type { ObligationView } from "@goodstanding/database/queries/obligation";
import { adjustmentRow } from "./adjustment-row.ts";
import { factRow } from "./fact-row.ts";
import { ladderCard } from "./ladder-card.ts";
import { mayWithObligation } from "./may-do.ts";
import { type Answer, obligationRow, type Reckoning } from "./obligation-row.ts";

export interface Around extends Answer {
  /** Those that stand, for the programme or its unit, in the order in which they were recorded. */
  readonly adjustments: readonly DateAdjustmentView[];
}

/** An obligation with its whole reason: what it was computed from, what a missed date leads to, who is reminded when. */
export const obligationDetail = (obligation: ObligationView, around: Around, reckoning: Reckoning) => ({
  ...obligationRow(obligation, around, reckoning),
  inputs: obligation.inputs,
  steps: obligation.steps,
  consequence: obligation.consequence,
  owner: obligation.owner,
  evidence: obligation.evidence,
  ladder: ladderCard(obligation, reckoning.calendar),
  adjustments: around.adjustments.map((each) => adjustmentRow(reckoning.actor, each)),
  closedBy: around.closedBy ? factRow(reckoning.actor, around.closedBy) : null,
  may: mayWithObligation(reckoning.actor, obligation),
});

export type ObligationDetail = ReturnType<typeof obligationDetail>;
