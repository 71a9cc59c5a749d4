import { listSendingInstitutions } from "@goodstanding/database/queries/institution";
import { withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { tellAcceptances } from "../acceptances/tell-acceptances.ts";
import { tellExtensions } from "../answers/tell-extensions.ts";
import type { Deps } from "../deps.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { tickSenders } from "../reminders/tick-senders.ts";
import { tellReturns } from "../returns/tell-returns.ts";
import { workThrough } from "../work-through.ts";
import { remindReviewers } from "./remind-reviewers.ts";

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock" | "storage" | "queue" | "log"> & {
  readonly mail: MailSettings;
};

export interface Told {
  readonly returns: number;
  readonly acceptances: number;
  readonly reviewers: number;
  /** Answers to requests for more time. */
  readonly extensions: number;
}

/** Mails about people's reviews, for every institution that sends: lists that went back, approvals, reviews that wait, and what became of requests for more time. Trouble with one school holds up no other. */
export async function tellAboutReviews(deps: Needs): Promise<Told> {
  const because = "mails about reviews serve every institution that sends";
  const institutions = await withScope(
    deps.database,
    { kind: "everywhere", because },
    listSendingInstitutions,
  );
  try {
    const told = await workThrough(institutions, async ({ id: institutionId, timeZone }) => {
      const actor: MachineActor = { kind: "system", institutionId, name: "系统催办" };
      return {
        returns: await tellReturns(deps, actor),
        acceptances: await tellAcceptances(deps, actor),
        reviewers: await remindReviewers(deps, actor, deps.clock.today(timeZone)),
        extensions: await tellExtensions(deps, actor),
      };
    });
    return {
      returns: told.reduce((sum, { returns }) => sum + returns, 0),
      acceptances: told.reduce((sum, { acceptances }) => sum + acceptances, 0),
      reviewers: told.reduce((sum, { reviewers }) => sum + reviewers, 0),
      extensions: told.reduce((sum, { extensions }) => sum + extensions, 0),
    };
  } finally {
    await tickSenders(deps);
  }
}
