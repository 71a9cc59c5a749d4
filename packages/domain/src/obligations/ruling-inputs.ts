import { assertNever } from "../kernel/assert-never.ts";
import type { Parameters } from "../policy/parameters.ts";
import type { Timing } from "../policy/timing.ts";
import { reportingWindow } from "./reporting-window.ts";
import type { Inputs, RulingHead } from "./ruling.ts";

/** The parameters that a rule was read with, by name; those that it does not ask for are left out. */
export function inputsOf({ rule, year, policy: { parameters }, effective, notice }: RulingHead): Inputs {
  return {
    ...(effective.school && inputsOfTiming(effective.school, parameters)),
    ...(effective.agency && inputsOfTiming(effective.agency, parameters)),
    ...(parameters.datesInclusive ? {} : { datesInclusive: "false" }),
    ...(rule === "annual-filing" ? windowInputs(parameters, year) : {}),
    ...(notice ? { agencyNotice: notice.id } : {}),
  };
}

function inputsOfTiming(timing: Timing, parameters: Parameters): Inputs {
  switch (timing.kind) {
    case "yearly":
      return {};
    case "third-year":
      return { thirdYearBasis: parameters.thirdYearBasis };
    case "stage":
      return { yearsBeforeExpiry: timing.yearsBeforeExpiry };
    case "before-expiry":
      return { [timing.months]: parameters[timing.months] };
    case "every":
      return { everyYears: timing.years };
    case "clock":
      return {
        ...(timing.starts === "planBase" || timing.starts === "completionBase"
          ? { [timing.starts]: parameters[timing.starts] }
          : {}),
        ...(timing.length === "majorChangeDays" ? { majorChangeDays: parameters.majorChangeDays } : {}),
        ...(timing.length === "majorChangeDays" || "days" in timing.length
          ? { clockDayOne: parameters.clockDayOne }
          : {}),
      };
    case "quota":
      return { atLeast: timing.atLeast };
    default:
      return assertNever(timing);
  }
}

function windowInputs(parameters: Parameters, year: number): Inputs {
  const window = reportingWindow(parameters, year);
  return {
    reportingWindow: parameters.reportingWindow.kind,
    ...(window && { windowFrom: window.from, windowTo: window.to }),
  };
}
