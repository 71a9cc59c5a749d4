import { can } from "@goodstanding/domain/access/can";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { ExpectedError, procedure } from "../../trpc.ts";

/** The words of the mails are the office's. */
export const wordingProcedure = procedure.use(({ ctx, next }) => {
  if (!can(ctx.actor, "mails.word")) throw new ExpectedError(appError("access.denied"));
  return next({ ctx });
});
