import { diffPacks } from "@goodstanding/domain/policy/diff-packs";
import { packId } from "@goodstanding/domain/policy/scalars";
import { z } from "zod";
import { packCard } from "../../presenters/pack-card.ts";
import { procedure } from "../../trpc.ts";
import { readDocuments } from "./read-documents.ts";

/** What one document says otherwise than another, in reading order. */
export const diff = procedure
  .input(z.object({ from: packId, to: packId }))
  .query(({ ctx: { read }, input }) =>
    read(async (tx) => {
      const { named } = await readDocuments(tx);
      const [from, to] = [named(input.from), named(input.to)];
      return { from: packCard(from), to: packCard(to), changes: diffPacks(from, to) };
    }),
  );
