import type { BounceMailbox } from "@goodstanding/mail/bounces/open-bounce-mailbox";
import { readBounces } from "@goodstanding/mail/bounces/read-bounces";
import type { Deps } from "../deps.ts";
import { type BounceOutcome, recordBounce } from "./record-bounce.ts";

/** Reports by what became of them; `other`: mails that are no report. */
export type CollectedBounces = Record<BounceOutcome | "other", number>;

type Needs = Pick<Deps, "database" | "newId" | "clock" | "log">;

/** Reads what mail servers reported since the last time; a report that cannot be kept is read again. */
export async function collectBounces(
  deps: Needs & { readonly bounces: BounceMailbox },
  signal: AbortSignal,
): Promise<CollectedBounces> {
  const collected: CollectedBounces = { recorded: 0, repeated: 0, unknown: 0, other: 0 };
  await deps.bounces.read(async (raw) => {
    for (const outcome of await takeReport(deps, raw)) collected[outcome]++;
  }, signal);
  return collected;
}

/** Puts one mail of a mail server to the envelopes that it is about. */
export async function takeReport(deps: Needs, raw: Uint8Array): Promise<readonly (keyof CollectedBounces)[]> {
  const reports = await readBounces(raw);
  if (reports.length === 0) return ["other"];
  const outcomes: BounceOutcome[] = [];
  for (const report of reports) outcomes.push(await recordBounce(deps, report));
  return outcomes;
}
