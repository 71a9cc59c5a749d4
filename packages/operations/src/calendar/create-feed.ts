import {
  insertCalendarFeed,
  lockCalendarFeed,
  revokeCalendarFeed,
} from "@goodstanding/database/queries/calendar-feed";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { hashText } from "@goodstanding/storage/hash-text";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

/**
 * A subscription to the person's calendar, in the place of the one before. The token is told here and never again; its
 * hash alone is stored. Errors: `access.denied`.
 */
export async function createFeed(
  deps: Pick<Deps, "database" | "newId" | "newToken" | "clock">,
  actor: PersonActor,
): Promise<Result<{ readonly token: string }, AppError>> {
  if (!can(actor, "calendar.feed")) return err(appError("access.denied"));
  const { institutionId, personId } = actor;
  return withScope(deps.database, scopeOf(actor), async (tx) => {
    await lockCalendarFeed(tx, personId);
    const now = deps.clock.now();
    const replaced = await revokeCalendarFeed(tx, personId, now);
    const token = deps.newToken();
    const id = deps.newId<string>();
    await insertCalendarFeed(tx, {
      ...{ id, institutionId, personId },
      tokenHash: hashText(token),
      createdAt: now,
    });
    await record(deps, tx, actor, {
      kind: "feed.created",
      objectKind: "calendar-feed",
      objectId: id,
      detail: replaced === undefined ? {} : { replaces: replaced },
    });
    return ok({ token });
  });
}
