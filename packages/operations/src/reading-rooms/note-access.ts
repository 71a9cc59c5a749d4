import { insertReadingAccess } from "@goodstanding/database/queries/reading-access";
import type { ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import type { ReadingAction } from "@goodstanding/database/schema/reading-access";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Deps } from "../deps.ts";

/** Who reads, as far as anybody knows: the room says for whom it was made. */
export interface Reader {
  readonly address: string;
  readonly userAgent: string | null;
}

const LONGEST_USER_AGENT = 300;

/** One line of the room's access log, in the transaction of what was done. */
export const noteAccess = async (
  { newId, clock }: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  { id, institutionId }: Pick<ReadingRoomView, "id" | "institutionId">,
  { address, userAgent }: Reader,
  { action, path }: { readonly action: ReadingAction; readonly path: string | null },
): Promise<void> => {
  await insertReadingAccess(tx, {
    ...{ id: newId(), institutionId, roomId: id, at: clock.now(), action, path, address },
    userAgent: userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
  });
};
