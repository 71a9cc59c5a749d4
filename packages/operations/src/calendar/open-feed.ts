import { findCalendarFeedByToken, touchCalendarFeed } from "@goodstanding/database/queries/calendar-feed";
import { findPersonAtWork, type SignedInPerson } from "@goodstanding/database/queries/person";
import { withScope } from "@goodstanding/database/scope";
import { hashText } from "@goodstanding/storage/hash-text";
import type { Deps } from "../deps.ts";

/**
 * Whose feed a token opens, with what they may see today; `null` for one that is wrong or revoked. Keeps when the feed
 * was last read and records no event: reading decides nothing.
 */
export function openFeed(
  { database, clock }: Pick<Deps, "database" | "clock">,
  token: string,
): Promise<SignedInPerson | null> {
  const because = "a calendar that reads its feed sends nothing but the token";
  return withScope(database, { kind: "everywhere", because }, async (tx) => {
    const feed = await findCalendarFeedByToken(tx, hashText(token));
    if (!feed) return null;
    await touchCalendarFeed(tx, feed.id, clock.now());
    return (await findPersonAtWork(tx, feed.personId, clock.today)) ?? null;
  });
}
