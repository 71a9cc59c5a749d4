import {
  countRecentAttempts,
  lockRelay,
  type RecentAttempts,
} from "@goodstanding/database/queries/relay-quota";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Environment } from "../configuration/environment.ts";

/** How many mails the mail server takes from this installation; `null`: as many as come. */
export type MailRate = { readonly [Window in keyof RecentAttempts]: number | null };

export const unlimited: MailRate = { minute: null, hour: null, day: null };

/** As the environment states it. */
export const rateOf = (
  environment: Pick<Environment, "MAIL_RATE_PER_MINUTE" | "MAIL_RATE_PER_HOUR" | "MAIL_RATE_PER_DAY">,
): MailRate => ({
  minute: environment.MAIL_RATE_PER_MINUTE ?? null,
  hour: environment.MAIL_RATE_PER_HOUR ?? null,
  day: environment.MAIL_RATE_PER_DAY ?? null,
});

export const isLimited = (rate: MailRate): boolean => Object.values(rate).some((limit) => limit !== null);

/** How many may be claimed now; until the end of the transaction nobody else claims beside it. */
export async function roomWithin(tx: ScopedTransaction, relay: string, rate: MailRate): Promise<number> {
  if (!isLimited(rate)) return Number.POSITIVE_INFINITY;
  await lockRelay(tx, relay);
  return roomLeft(rate, await countRecentAttempts(tx, relay));
}

/** The least that any window leaves. */
export const roomLeft = (rate: MailRate, used: RecentAttempts): number =>
  Math.min(
    ...(["minute", "hour", "day"] as const).map((window) =>
      Math.max(0, (rate[window] ?? Number.POSITIVE_INFINITY) - used[window]),
    ),
  );
