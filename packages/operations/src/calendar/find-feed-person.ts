import { findCalendarFeedByToken, touchCalendarFeed } from "@goodstanding/database/queries/calendar-feed";
import { findPersonAtWork, type SignedInPerson } from "@goodstanding/database/queries/person";
import { withScope } from "@goodstanding/database/scope";
import { hashText } from "@goodstanding/storage/hash-text";
import type { Deps } from "../deps.ts";

/** Whose calendar a token opens, with what they may see today; `undefined` where no living feed has it. Notes the reading. */
export const findFeedPerson = (
  { database, clock }: Pick<Deps, "database" | "clock">,
  token: string,
): Promise<SignedInPerson | undefined> =>
  withScope(database, { kind: "everywhere", because }, async (tx) => {
    const feed = await findCalendarFeedByToken(tx, hashText(token));
    if (!feed) return undefined;
    await touchCalendarFeed(tx, feed.id, clock.now());
    return findPersonAtWork(tx, feed.personId, clock.today);
  });

const because = "a token names a person, whose institution is known only then";
