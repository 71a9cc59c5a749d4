import { revokeCalendarFeed } from "@goodstanding/database/queries/calendar-feed";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

/** Ends a person's own subscription; whoever has its token reads nothing any more. Errors: `feed.none`. */
export const revokeFeed = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const id = await revokeCalendarFeed(tx, actor.personId, deps.clock.now());
    if (id === undefined) return err(appError("feed.none"));
    await record(deps, tx, actor, {
      kind: "feed.revoked",
      objectKind: "calendar-feed",
      objectId: id,
      detail: {},
    });
    return ok(null);
  });
