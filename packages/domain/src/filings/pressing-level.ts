import type { LocalDate } from "../kernel/dates.ts";
import type { Standing } from "../obligations/standing.ts";
import { awaitsCollege, type FilingStatus } from "./filing-status.ts";

export interface PressingFacts {
  readonly status: FilingStatus;
  readonly standing: { readonly [Level in keyof Standing]: Pick<Standing[Level], "due"> };
}

/** The school's date presses while the college has to hand in and it is not past; after that the agency's does. */
export function pressingLevel({ status, standing }: PressingFacts, today: LocalDate): keyof Standing {
  const { school, agency } = standing;
  if (school.due === null) return "agency";
  if (agency.due === null) return "school";
  return awaitsCollege(status) && today <= school.due ? "school" : "agency";
}
