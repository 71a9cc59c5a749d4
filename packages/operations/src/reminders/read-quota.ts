import { countRecentAttempts, type RecentAttempts } from "@goodstanding/database/queries/relay-quota";
import { withScope } from "@goodstanding/database/scope";
import { relayOf } from "@goodstanding/mail/transport";
import type { Deps } from "../deps.ts";
import { type MailRate, roomLeft } from "./mail-rate.ts";

export interface Quota {
  /** Mails that the mail server takes from this installation in any minute, hour and day; `null`: as many as come. */
  readonly limits: MailRate;
  readonly used: RecentAttempts;
  /** How many may go out at once; `null`: as many as come. */
  readonly left: number | null;
}

const because = "the mail server counts for all institutions together";

/** How much of what the mail server takes is used, by all schools of this installation together. */
export async function readQuota(
  { database }: Pick<Deps, "database">,
  { smtpUrl, rate }: { readonly smtpUrl: string; readonly rate: MailRate },
): Promise<Quota> {
  const used = await withScope(database, { kind: "everywhere", because }, (tx) =>
    countRecentAttempts(tx, relayOf(smtpUrl)),
  );
  const left = roomLeft(rate, used);
  return { limits: rate, used, left: Number.isFinite(left) ? left : null };
}
