import { useQueryClient } from "@tanstack/react-query";
import { getUntypedClient } from "@trpc/client";
import { useEffect, useState } from "react";
import { useTRPC, useTRPCClient } from "../../../lib/trpc.ts";
import type { SlotTarget } from "./slot-target.ts";

/** A third of the lease, so that one lost answer does not lose the slot. */
const renewEveryMs = 30_000;

/**
 * Holds a slot of a filing or package for whoever works in it: from the first touch until the page shows something else. Reading holds nothing.
 * A refusal needs no word of its own: the page is renewed and names the person who holds it.
 */
export function useSlotHold({ kind, id }: SlotTarget, slotKey: string): { readonly begin: () => void } {
  const [held, setHeld] = useState<string | null>(null);
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (held !== slotKey) return undefined;
    const isFiling = kind === "filing";
    const home = isFiling ? "filings" : "courses";
    const input = isFiling ? { id, slotKey } : { packageId: id, slotKey };
    const untyped = getUntypedClient(client);
    const renewPage = () =>
      void (isFiling
        ? queryClient.invalidateQueries(trpc.filings.get.queryFilter({ id }))
        : queryClient.invalidateQueries(trpc.courses.get.queryFilter({ packageId: id })));
    const hold = () => untyped.mutation(`${home}.holdSlot`, input).then(() => undefined, renewPage);
    void hold().then(renewPage);
    const timer = setInterval(() => void hold(), renewEveryMs);
    return () => {
      clearInterval(timer);
      // A release that is lost ends with its lease.
      untyped.mutation(`${home}.releaseSlot`, input).then(renewPage, () => undefined);
    };
  }, [held, slotKey, kind, id, client, trpc, queryClient]);
  return { begin: () => setHeld(slotKey) };
}
