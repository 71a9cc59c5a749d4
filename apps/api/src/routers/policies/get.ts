import type { Pack } from "@goodstanding/domain/policy/pack";
import { readablePack } from "@goodstanding/domain/policy/readable-pack";
import { packId } from "@goodstanding/domain/policy/scalars";
import { z } from "zod";
import { packCard } from "../../presenters/pack-card.ts";
import { procedure } from "../../trpc.ts";
import { readDocuments } from "./read-documents.ts";

/** One document as a person reads it, with those that it may be compared with. */
export const get = procedure.input(z.object({ id: packId })).query(({ ctx: { read }, input }) =>
  read(async (tx) => {
    const { settings, packs, named } = await readDocuments(tx);
    const pack = named(input.id);
    return {
      ...packCard(pack),
      /** What the document leaves open is said by the school's parameters. */
      readable: readablePack(pack, settings.parameters),
      /** The others of its series, the earliest first. */
      comparable: packs
        .filter(({ id, series }) => series === pack.series && id !== pack.id)
        .toSorted(byStart)
        .map(packCard),
    };
  }),
);

const byStart = (a: Pack, b: Pack): number => (startOf(a) < startOf(b) ? -1 : 1);
const startOf = ({ effective, document }: Pack): string => effective.from ?? document.issued ?? "";
