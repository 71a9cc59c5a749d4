import { localDate, yearMonth } from "../kernel/dates.ts";
import type { Accreditation, Conclusion, Programme } from "./programme.ts";

interface Sample {
  readonly from: string;
  readonly to: string;
  readonly notice?: string;
  readonly regime?: string;
  readonly discontinued?: string;
  readonly conclusion?: Conclusion;
}

export const accreditation = ({
  from,
  to,
  notice,
  regime,
  discontinued,
  conclusion = "passed",
}: Sample): Accreditation => ({
  conclusion,
  validFrom: yearMonth(from),
  validTo: yearMonth(to),
  noticeDate: notice === undefined ? null : localDate(notice),
  regime: regime ?? null,
  discontinuedFrom: discontinued === undefined ? null : localDate(discontinued),
});

export const programme = (...samples: readonly Sample[]): Programme => ({
  name: "纺织工程",
  code: "081601",
  accreditations: samples.map(accreditation),
});
