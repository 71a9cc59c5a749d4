import type { ObligationId, ReminderHoldId } from "@goodstanding/domain/kernel/ids";
import { holdReminders, liftHold } from "@goodstanding/operations/reminders/hold-reminders";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

const kept = z.object({ obligationId: idInput<ObligationId>(), reason: z.string().max(1000) });

/** Pauses all that is to come about one duty. */
export const hold = procedure
  .input(kept)
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await holdReminders(deps, actor, { ...input, step: null })),
  );

/** Skips one step with what it would have spoken for. */
export const skip = procedure
  .input(kept.extend({ step: z.string().min(1).max(40) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await holdReminders(deps, actor, input)));

/** Lets go what was paused or skipped. */
export const lift = procedure
  .input(z.object({ holdId: idInput<ReminderHoldId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await liftHold(deps, actor, input)));
