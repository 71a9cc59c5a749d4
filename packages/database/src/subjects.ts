import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { type RawBuilder, sql } from "kysely";

/** Whom rows are about that belong to a programme or to a unit. */
export interface Subjects {
  readonly programmeIds: readonly ProgrammeId[];
  readonly unitIds: readonly UnitId[];
}

/** True for rows of one of them. */
export const ofSubjects = ({ programmeIds, unitIds }: Subjects): RawBuilder<boolean> =>
  sql<boolean>`(programme_id = any(${programmeIds}::uuid[]) or unit_id = any(${unitIds}::uuid[]))`;
