import type { Scope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";

/** Experts review other colleges than their own, so reviews are read in the whole school and each is asked for its reader. */
export const wholeSchool = ({ institutionId }: Pick<PersonActor, "institutionId">): Scope => ({
  kind: "institution",
  institutionId,
  unitIds: "all",
});
