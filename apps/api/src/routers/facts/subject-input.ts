import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { z } from "zod";
import { idInput } from "../../id-input.ts";

/** A fact belongs to one programme or to one unit. */
export type Subject =
  | { readonly programmeId: ProgrammeId; readonly unitId?: undefined }
  | { readonly unitId: UnitId; readonly programmeId?: undefined };

export const subjectFields = {
  programmeId: idInput<ProgrammeId>().optional(),
  unitId: idInput<UnitId>().optional(),
};

interface Named {
  readonly programmeId?: ProgrammeId | undefined;
  readonly unitId?: UnitId | undefined;
}

/** The one of both that is named; an issue where both or none are. */
export function subjectOf({ programmeId, unitId }: Named, context: z.core.$RefinementCtx): Subject {
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
