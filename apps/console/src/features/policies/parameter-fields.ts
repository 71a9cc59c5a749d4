import type { ParameterName, Parameters } from "@goodstanding/domain/policy/parameters";

type NamesOf<Value> = {
  [Name in ParameterName]: Parameters[Name] extends Value ? Name : never;
}[ParameterName];

/** What each parameter may be, so that it can be shown and asked for. */
export const wordParameters = {
  thirdYearBasis: ["third-full-calendar-year", "expiry-less-three", "third-anniversary"],
  clockDayOne: ["day-after", "same-day"],
  filedBy: ["programme", "college", "quality-office"],
} as const satisfies { [Name in ParameterName]?: readonly Parameters[Name][] };

/** The facts from which a clock of rectification may run. */
export const factParameters = {
  planBase: ["feedback-delivered", "panel-left", "conclusion-published"],
  completionBase: ["feedback-delivered", "panel-left", "conclusion-published"],
} as const satisfies { [Name in ParameterName]?: readonly Parameters[Name][] };

/** Numbers with their unit and the bounds of the schema. */
export const numberParameters = {
  majorChangeDays: { unit: "days", min: 1, max: 365 },
  renewalLeadMonths: { unit: "months", min: 0, max: 36 },
  comprehensiveReportMonths: { unit: "months", min: 0, max: 36 },
  reviewFinishedDaysBefore: { unit: "days", min: 0, max: 365 },
  resubmittedDaysBefore: { unit: "days", min: 0, max: 365 },
  plannedFilingDaysBefore: { unit: "days", min: 0, max: 365 },
} as const satisfies Record<NamesOf<number>, { unit: "days" | "months"; min: number; max: number }>;

export type WordParameter = keyof typeof wordParameters;
export type FactParameter = keyof typeof factParameters;
export type NumberParameter = keyof typeof numberParameters;

export const isWord = (name: ParameterName): name is WordParameter => name in wordParameters;
export const isFact = (name: ParameterName): name is FactParameter => name in factParameters;
export const isNumber = (name: ParameterName): name is NumberParameter => name in numberParameters;
