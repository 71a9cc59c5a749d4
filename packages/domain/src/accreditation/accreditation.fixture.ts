import { localDate, yearMonth } from "../kernel/dates.ts";
import type { FactId } from "../kernel/ids.ts";
import type { AccreditationInEffect } from "./accreditations-in-effect.ts";
import type { Fact } from "./fact.ts";
import type { Conclusion, Programme } from "./programme.ts";

interface Sample {
  readonly from: string;
  readonly to: string;
  readonly notice?: string;
  readonly regime?: string;
  readonly conclusion?: Conclusion;
}

export const accreditation = ({
  from,
  to,
  notice,
  regime,
  discontinued,
  conclusion = "passed",
}: Sample & { readonly discontinued?: string }): AccreditationInEffect => ({
  conclusion,
  validFrom: yearMonth(from),
  validTo: yearMonth(to),
  noticeDate: notice === undefined ? null : localDate(notice),
  regime: regime ?? null,
  ...(discontinued === undefined ? {} : { discontinuedFrom: localDate(discontinued) }),
});

export const programme = (...samples: readonly Sample[]): Programme => ({
  name: "纺织工程",
  code: "081601",
  accreditations: samples.map(accreditation),
});

/** The same with a 中止 from that day on, and an appeal against it where there is one. */
export const discontinued = (broken: Programme, from: string, appealed?: string): Programme => ({
  ...broken,
  facts: [
    ...(broken.facts ?? []),
    happened("validity-discontinued", from),
    ...(appealed === undefined ? [] : [happened("appeal-filed", appealed)]),
  ],
});

const happened = (kind: Fact["kind"], on: string): Fact => ({
  ...{ kind, document: null, activity: null, closes: null },
  on: localDate(on),
  id: `${kind} ${on}` as FactId, // only tells facts apart here
});
