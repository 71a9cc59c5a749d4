import { findObligation } from "@goodstanding/database/queries/obligation";
import { listPlannedSteps } from "@goodstanding/database/queries/reminder";
import {
  findReminderHold,
  insertReminderHold,
  liftReminderHoldRow,
} from "@goodstanding/database/queries/reminder-hold";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ObligationId, ReminderHoldId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { parseStep } from "@goodstanding/domain/reminders/parse-step";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock">;

export interface Hold {
  readonly obligationId: ObligationId;
  /** Of what is skipped; `null`: all that come are paused. */
  readonly step: string | null;
  readonly reason: string;
}

const LONGEST = 500;

/**
 * Keeps reminders of one duty back, as long as its dates stay as they are. Errors: `obligation.not-found`,
 * `access.denied`, `hold.reason-required`, `hold.not-owed`, `hold.step-unknown`, `hold.exists`.
 */
export const holdReminders = (
  deps: Needs,
  actor: PersonActor,
  { obligationId, step, reason: written }: Hold,
): Promise<Result<{ readonly holdId: ReminderHoldId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const obligation = await findObligation(tx, obligationId);
    if (!obligation) return err(appError("obligation.not-found"));
    if (!can(actor, "reminders.manage")) return err(appError("access.denied"));
    const reason = written.trim();
    if (reason === "" || reason.length > LONGEST) return err(appError("hold.reason-required"));
    if (obligation.state !== "owed") return err(appError("hold.not-owed"));
    const { dueVersion } = obligation;
    const said = (await listPlannedSteps(tx, [obligationId])).filter((row) => row.dueVersion === dueVersion);
    if (step !== null && (parseStep(step) === null || said.some((row) => row.step === step)))
      return err(appError("hold.step-unknown", { step }));
    const holdId = deps.newId<ReminderHoldId>();
    const kind = step === null ? "paused" : "skipped";
    const { institutionId, personId: setBy } = actor;
    const row = { id: holdId, institutionId, obligationId, kind, step, dueVersion, reason } as const;
    if (!(await insertReminderHold(tx, { ...row, setBy, setAt: deps.clock.now() })))
      return err(appError("hold.exists"));
    await record(deps, tx, actor, {
      kind: step === null ? "reminders.paused" : "reminders.skipped",
      objectKind: "obligation",
      objectId: obligationId,
      detail: { step, dueVersion, reason },
    });
    return ok({ holdId });
  });

/** Lets go what was kept back: what it missed is caught up in one mail. Errors: `hold.not-found`, `access.denied`. */
export const liftHold = (
  deps: Needs,
  actor: PersonActor,
  { holdId }: { readonly holdId: ReminderHoldId },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const hold = await findReminderHold(tx, holdId);
    if (!hold) return err(appError("hold.not-found"));
    if (!can(actor, "reminders.manage")) return err(appError("access.denied"));
    const lifted = { liftedBy: actor.personId, liftedAt: deps.clock.now() };
    if (!(await liftReminderHoldRow(tx, holdId, lifted))) return err(appError("hold.not-found"));
    await record(deps, tx, actor, {
      kind: "reminders.resumed",
      objectKind: "obligation",
      objectId: hold.obligationId,
      detail: { step: hold.step, dueVersion: hold.dueVersion },
    });
    return ok(null);
  });
