import { localDate, yearMonth } from "../kernel/dates.ts";
import type { Accreditation, Programme } from "./programme.ts";

interface Sample {
  readonly from: string;
  readonly to: string;
  readonly notice?: string;
  readonly regime?: string;
  readonly discontinued?: string;
}

export const accreditation = ({ from, to, notice, regime, discontinued }: Sample): Accreditation => ({
  conclusion: "passed",
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
