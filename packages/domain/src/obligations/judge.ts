import { type LocalDate, monthDayIn, yearOf } from "../kernel/dates.ts";
import type { Exemption } from "../policy/pack.ts";
import type { ObligationState } from "./obligation.ts";
import type { RulingOf } from "./ruling.ts";
import type { Span, Track } from "./track.ts";

export type Judgement =
  | { readonly kind: "owed" }
  | { readonly kind: "exempt"; readonly exemption: Exemption }
  | { readonly kind: "not-begun" }
  | { readonly kind: "discontinued"; readonly from: LocalDate }
  | { readonly kind: "expired"; readonly end: LocalDate }
  | { readonly kind: "expires-late"; readonly end: LocalDate }
  | { readonly kind: "before-notice"; readonly notice: LocalDate };

export const stateOf: Record<Judgement["kind"], ObligationState> = {
  owed: "owed",
  exempt: "exempt",
  "not-begun": "not-owed",
  discontinued: "not-owed",
  expired: "not-owed",
  "expires-late": "to-confirm",
  "before-notice": "not-owed",
};

/** A year that a validity touches and a rule speaks of, before anybody has judged whether it is owed (N10). */
export interface Duty {
  readonly ruling: RulingOf<"yearly"> | RulingOf<"third-year">;
  readonly track: Track;
  /** The validity that the duty counts from. */
  readonly span: Span;
  /** Last day of the validity that the duty hangs on. */
  readonly end: LocalDate;
}

const owed: Judgement = { kind: "owed" };

/** Whether the duty is owed in that year, and if not, why not. `code`: of a programme that some rule exempts. */
export function judge(duty: Duty, code: string | null): Judgement {
  const { ruling, track, end } = duty;
  const exemption = code === null ? undefined : ruling.exemptions.get(code);
  if (exemption) return { kind: "exempt", exemption };
  if (ruling.judgedOn < track.chain.start) return { kind: "not-begun" };
  if (ruling.judgedOn > end) return afterTheEnd(duty);
  const notice = ruling.kind === "yearly" ? noticeOf(duty) : null;
  if (notice !== null && ruling.year < yearOf(notice)) return { kind: "before-notice", notice };
  return owed;
}

/** Only the first validity of a chain is limited by its notice. */
export const noticeOf = ({ track, span }: Duty): LocalDate | null =>
  span === track.spans[0] ? span.record.noticeDate : null;

function afterTheEnd({ ruling, track: { chain }, end }: Duty): Judgement {
  if (chain.discontinuedFrom !== null && end === chain.end)
    return { kind: "discontinued", from: chain.discontinuedFrom };
  const confirmFrom = ruling.timing.confirmExpiryFrom;
  const late = confirmFrom !== undefined && end >= monthDayIn(ruling.year, confirmFrom);
  return { kind: late ? "expires-late" : "expired", end };
}
