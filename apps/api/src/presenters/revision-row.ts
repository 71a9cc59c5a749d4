import type { ObligationRevisionRow } from "@goodstanding/database/queries/obligation-revision";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { obligationStates } from "@goodstanding/domain/obligations/obligation";
import { z } from "zod";

/** What an obligation said before it changed, with the packs that it was computed with then. */
export const revisionRow = ({ id, dueVersion, packs, replacedAt, content }: ObligationRevisionRow) => ({
  id,
  dueVersion,
  packs,
  replacedAt: replacedAt.toISOString(),
  ...said.parse(content),
});

const text = z.object({ zh: z.string(), en: z.string() });
const date = z.string().transform(localDate).nullable();

/** The part of the former row that a reader compares. */
const said = z.object({
  state: z.enum(obligationStates),
  targetDue: date.default(null),
  schoolDue: date,
  agencyDue: date,
  why: text,
  note: text.nullable(),
});
