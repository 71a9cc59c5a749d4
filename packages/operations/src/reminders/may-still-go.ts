import type { ClaimedDelivery } from "@goodstanding/database/queries/claim-deliveries";
import { readSending } from "@goodstanding/database/queries/mail-setting";
import { withScope } from "@goodstanding/database/scope";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";

type Needs = Pick<Deps, "database" | "log">;
type Reading = ReturnType<typeof readSending>;

const FRESH_MS = 1_000;
const everywhere = { kind: "everywhere", because: "the sender serves every institution" } as const;

/**
 * Whether a claimed mail may still go where it was claimed for: its school sends and its redirection is the same. A
 * school's setting is read again once a second, so a stop in the middle of a batch holds the rest of it. To be made
 * after the claim: an older reading would give back what has just been claimed rightly.
 */
export function mayStillGo(
  deps: Needs,
): (delivery: Pick<ClaimedDelivery, "institutionId" | "sentTo">) => Promise<boolean> {
  const readings = new Map<InstitutionId, { readonly at: number; readonly reading: Reading }>();
  const current = (id: InstitutionId): Reading => {
    const known = readings.get(id);
    if (known && performance.now() - known.at < FRESH_MS) return known.reading;
    const reading = read(deps, id);
    readings.set(id, { at: performance.now(), reading });
    return reading;
  };
  return async ({ institutionId, sentTo }) => {
    const setting = await current(institutionId);
    return setting?.state === "enabled" && setting.redirectTo === sentTo;
  };
}

/** What cannot be read allows nothing, or the answers to the mails before it would be lost with the batch. */
const read = ({ database, log }: Needs, id: InstitutionId): Reading =>
  withScope(database, everywhere, (tx) => readSending(tx, id)).catch((error: unknown) => {
    log.warn({ error, institutionId: id }, "The setting of the school could not be read; its mails wait");
    return undefined;
  });
