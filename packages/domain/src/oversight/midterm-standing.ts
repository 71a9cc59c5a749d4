import type { LocalDate } from "../kernel/dates.ts";
import type { Obligation } from "../obligations/obligation.ts";
import type { Regime } from "../policy/regime.ts";
import type { PolicyRule } from "../policy/rule.ts";

/** What is stored of a duty, as far as a spot check can weigh on it. */
export type DutyOfCheck = Pick<
  Obligation,
  "rule" | "regime" | "year" | "state" | "inputs" | "targetDue" | "schoolDue" | "agencyDue"
>;

/**
 * The mid-term review on the day of a result: ahead, or ahead then and over since; passed before; due before and neither
 * registered as passed nor as failed; none, since the conclusion asks for none.
 */
export type Midterm<Duty> =
  | { readonly kind: "ahead" | "unregistered"; readonly duty: Duty }
  | { readonly kind: "over"; readonly duty: Duty; readonly on: LocalDate }
  | { readonly kind: "passed"; readonly on: LocalDate }
  | { readonly kind: "none" };

interface Asked<Duty> {
  readonly regime: Regime | null;
  /** All duties of the programme. */
  readonly duties: readonly Duty[];
}

/** The review and the renewal of the validity in which a day lies; after the last one has ended, of that. */
export function standingOn<Duty extends DutyOfCheck>(
  day: LocalDate,
  { regime, duties }: Asked<Duty>,
): { readonly midterm: Midterm<Duty>; readonly renewal: readonly Duty[] } {
  const standing = duties.filter(
    (duty) => duty.regime === regime && weighedOn.has(duty.rule) && bearing.has(duty.state),
  );
  const begun = standing.flatMap(({ inputs: { validFrom } }) =>
    typeof validFrom === "string" && validFrom <= day.slice(0, 7) ? [validFrom] : [],
  );
  const from = begun.reduce((latest, month) => (month > latest ? month : latest), "");
  const own = standing.filter(({ inputs }) => inputs["validFrom"] === from);
  return {
    midterm: midtermOn(
      day,
      own.find(({ rule }) => rule === "midterm-review"),
    ),
    renewal: own.filter(({ rule }) => rule !== "midterm-review"),
  };
}

const weighedOn: ReadonlySet<PolicyRule> = new Set([
  "midterm-review",
  "renewal-lead",
  "application",
  "self-study",
  "visit-material",
]);
const bearing: ReadonlySet<Obligation["state"]> = new Set(["owed", "to-confirm", "fulfilled"]);

function midtermOn<Duty extends DutyOfCheck>(day: LocalDate, duty: Duty | undefined): Midterm<Duty> {
  if (!duty) return { kind: "none" };
  const closed = duty.inputs["fulfilledOn"];
  // What settling a duty writes there is the day of the fact that closes it.
  const on = typeof closed === "string" ? (closed as LocalDate) : null;
  if (on !== null) return on <= day ? { kind: "passed", on } : { kind: "over", duty, on };
  const due = duty.targetDue ?? duty.agencyDue ?? duty.schoolDue;
  return { kind: due !== null && due < day ? "unregistered" : "ahead", duty };
}
