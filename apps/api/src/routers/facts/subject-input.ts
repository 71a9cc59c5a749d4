import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { FactSubject } from "@goodstanding/operations/facts/fact-subject";
import { z } from "zod";
import { idInput } from "../../id-input.ts";

/** A fact belongs to one programme or to one unit. */
export const subjectFields = {
  programmeId: idInput<ProgrammeId>().optional(),
  unitId: idInput<UnitId>().optional(),
};

interface Named {
  readonly programmeId?: ProgrammeId | undefined;
  readonly unitId?: UnitId | undefined;
}

/** The one of both that is named; an issue where both or none are. */
export function subjectOf({ programmeId, unitId }: Named, context: z.core.$RefinementCtx): FactSubject {
  if (programmeId !== undefined && unitId === undefined) return { programmeId };
  if (unitId !== undefined && programmeId === undefined) return { unitId };
  context.addIssue({
    code: "custom",
    path: ["programmeId"],
    message: "allowed: programmeId or unitId, one of both",
  });
  return z.NEVER;
}

export const subjectInput = z.object(subjectFields).transform(subjectOf);
