import type { LocalDate } from "../kernel/dates.ts";
import type { FactId } from "../kernel/ids.ts";
import type { ActivityKind, FactKind } from "../policy/fact-kind.ts";
import type { PolicyRule } from "../policy/rule.ts";

/** Something that happened to a programme or a unit on a day, as somebody registered it. */
export interface Fact {
  readonly id: FactId;
  readonly kind: FactKind;
  readonly on: LocalDate;
  /** Title, number or place of the paper that shows it; `null` where there is none. */
  readonly document: string | null;
  /** Of `activity-held` alone. */
  readonly activity: ActivityKind | null;
  /** Of `fulfilled` alone: the duty that is closed. */
  readonly closes: { readonly rule: PolicyRule; readonly period: string } | null;
}
