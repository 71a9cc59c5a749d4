import { listLetters } from "@goodstanding/database/queries/letter";
import { can } from "@goodstanding/domain/access/can";
import { reckoningOf } from "../../read-obligations.ts";
import { letterRows } from "../../read-oversight.ts";
import { procedure } from "../../trpc.ts";

/** Every letter that the reader may see, what presses first. */
export const letters = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => ({
    letters: await letterRows(tx, await listLetters(tx), await reckoningOf(tx, actor, today)),
    may: { register: can(actor, "oversight.manage") },
  })),
);
