import { assertNever } from "@goodstanding/domain/kernel/assert-never";
import { factKindNames } from "@goodstanding/domain/policy/fact-kind";
import type { ParameterName, Parameters } from "@goodstanding/domain/policy/parameters";
import { useTranslation } from "react-i18next";
import { formatMonthDay } from "../../lib/format.ts";
import { useLanguage, useText } from "../../lib/language.ts";
import { numberParameters } from "./parameter-fields.ts";

/** What a parameter is set to, in words. */
export function useParameterText(): (values: Parameters, name: ParameterName) => string {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  return (values, name) => {
    switch (name) {
      case "thirdYearBasis":
        return t(`policies.parameters.thirdYearBasis.${values.thirdYearBasis}`);
      case "datesInclusive":
        return t(`policies.parameters.datesInclusive.${values.datesInclusive ? "yes" : "no"}`);
      case "clockDayOne":
        return t(`policies.parameters.clockDayOne.${values.clockDayOne}`);
      case "planBase":
      case "completionBase":
        return text(factKindNames[values[name]]);
      case "reportingWindow":
        return windowText(values.reportingWindow);
      case "filedBy":
        return t(`policies.parameters.filedBy.${values.filedBy}`);
      case "majorChangeDays":
      case "renewalLeadMonths":
      case "comprehensiveReportMonths":
      case "reviewFinishedDaysBefore":
      case "resubmittedDaysBefore":
      case "plannedFilingDaysBefore":
        return t(`policies.parameters.${numberParameters[name].unit}`, { count: values[name] });
      default:
        return assertNever(name);
    }
  };

  function windowText(window: Parameters["reportingWindow"]): string {
    if (window.kind !== "own") return t(`policies.parameters.reportingWindow.${window.kind}`);
    const [from, to] = [formatMonthDay(window.from, language), formatMonthDay(window.to, language)];
    return t("policies.parameters.reportingWindow.ownSpan", { from, to });
  }
}
