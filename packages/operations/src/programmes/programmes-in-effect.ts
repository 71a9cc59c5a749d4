import type { AccreditationRow } from "@goodstanding/database/queries/accreditation";
import { listStandingFacts } from "@goodstanding/database/queries/fact";
import type { ProgrammeView } from "@goodstanding/database/queries/programme";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import {
  type Appeal,
  accreditationsInEffect,
} from "@goodstanding/domain/accreditation/accreditations-in-effect";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { factOf } from "../facts/fact-of.ts";

export interface AccreditationRowInEffect extends AccreditationRow {
  readonly discontinuedFrom: LocalDate | null;
  readonly appeal: Appeal | null;
}

export interface ProgrammeInEffect extends ProgrammeView {
  readonly accreditations: readonly AccreditationRowInEffect[];
}

/** Programmes with their validities as they stand after 中止 and 申诉, in the given order. */
export async function programmesInEffect(
  tx: ScopedTransaction,
  programmes: readonly ProgrammeView[],
): Promise<readonly ProgrammeInEffect[]> {
  const rows = await listStandingFacts(tx, { programmeIds: programmes.map(({ id }) => id), unitIds: [] });
  const facts = Map.groupBy(rows, ({ programmeId }) => programmeId);
  return programmes.map((programme) => {
    const happened = (facts.get(programme.id) ?? []).map(factOf);
    const standing = accreditationsInEffect({ accreditations: programme.accreditations, facts: happened });
    return { ...programme, accreditations: standing.map(asRow) };
  });
}

const asRow = ({
  discontinuedFrom = null,
  appeal = null,
  ...row
}: AccreditationRow & Partial<AccreditationRowInEffect>): AccreditationRowInEffect => ({
  ...row,
  discontinuedFrom,
  appeal,
});
