import { useTranslation } from "react-i18next";
import { parseStep } from "./parse-step.ts";

/** Which rung of the ladder a reminder was: 校级截止前 7 个工作日. */
export function StepText({ step }: { readonly step: string }) {
  const { t } = useTranslation();
  const parsed = parseStep(step);
  if (parsed === null) return step;
  return parsed.number === 0 ? t("ui.step.onTheDay") : t(`ui.step.${parsed.kind}`, { count: parsed.number });
}
