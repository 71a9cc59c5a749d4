import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { ApiOutputs } from "./api.ts";

type Obligation = ApiOutputs["programmes"]["get"]["obligations"][number];
type Dated = Pick<Obligation, "state" | "filing" | "year" | "targetDue" | "schoolDue" | "agencyDue">;

/** The last of its dates had passed when the school began with the system (`since`), and nothing was registered since. */
export function isBeforeSystem(duty: Dated, since: LocalDate | null): boolean {
  if (since === null || duty.state !== "owed" || duty.filing !== null) return false;
  const dates = [duty.targetDue, duty.schoolDue, duty.agencyDue].filter((due) => due !== null);
  return (dates.toSorted().at(-1) ?? `${duty.year}-12-31`) < since;
}
