import type { Regime } from "@goodstanding/domain/policy/regime";
import { parseStep } from "@goodstanding/domain/reminders/parse-step";
import { useTranslation } from "react-i18next";
import { useLevelWord } from "./use-level-word.ts";

interface StepTextProps {
  readonly step: string;
  readonly regime: Regime;
  /** Where they are not the step's own: rungs of the school hang on the agency's date where the school sets none. */
  readonly levels?: readonly ("school" | "agency")[];
}

/** Which rung of the ladder a reminder was: 校级截止前 7 个工作日. */
export function StepText({ step, regime, levels }: StepTextProps) {
  const { t } = useTranslation();
  const levelWord = useLevelWord();
  const parsed = parseStep(step);
  if (parsed === null) return step;
  const own = parsed.kind === "agency-before" ? "agency" : "school";
  const words = (levels ?? [own]).map((level) => levelWord(level, regime));
  const word = { level: words.join(t("ui.listSeparator")) };
  return parsed.number === 0
    ? t("ui.step.onTheDay", word)
    : t(`ui.step.${parsed.kind}`, { ...word, count: parsed.number });
}
