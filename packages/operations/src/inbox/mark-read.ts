import { findInInbox, insertReadings, listUnread } from "@goodstanding/database/queries/inbox";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { MailId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { recordAll } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { readInboxReader } from "./read-inbox-reader.ts";
import { unreadSince } from "./unread-since.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock">;

const MOST_AT_ONCE = 1_000;

/** That the person has opened a mail, or `"all"` that count as unread; each once. Errors: `mail.not-found`. */
export const markRead = (
  deps: Needs,
  actor: PersonActor,
  which: MailId | "all",
): Promise<Result<void, AppError>> =>
  withScope<Result<void, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const reader = await readInboxReader(tx, actor);
    const mailIds =
      which === "all"
        ? await listUnread(tx, reader, { since: unreadSince(deps.clock.now()), limit: MOST_AT_ONCE })
        : [which];
    if (which !== "all" && !(await findInInbox(tx, reader, which))) return err(appError("mail.not-found"));
    const { institutionId, personId } = actor;
    const opened = await insertReadings(tx, { institutionId, personId, readAt: deps.clock.now() }, mailIds);
    await recordAll(
      deps,
      tx,
      opened.map((mailId) => ({
        ...{ actor, kind: "mail.opened", objectKind: "mail", objectId: mailId },
        detail: { all: which === "all" },
      })),
    );
    return ok(undefined);
  });
