import { can } from "@goodstanding/domain/access/can";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { ExpectedError, procedure } from "../../trpc.ts";

/** The reminder log names people's addresses, so it is the office's. */
export const reminderProcedure = procedure.use(({ ctx, next }) => {
  if (!can(ctx.actor, "reminders.read")) throw new ExpectedError(appError("access.denied"));
  return next({ ctx });
});
