import {
  CalendarOutlined,
  CheckCircleOutlined,
  MinusCircleOutlined,
  QuestionCircleOutlined,
  SafetyOutlined,
} from "@ant-design/icons";
import type { ObligationState } from "@goodstanding/domain/obligations/obligation";
import { isFilingRule, type PolicyRule } from "@goodstanding/domain/policy/rule";
import { useTranslation } from "react-i18next";
import { type Look, StatusTag } from "./status-tag.tsx";

/** Only what is answered with a filing is 应报; every other duty is 待办. */
export function ObligationTag({
  state,
  rule = "annual-filing",
}: {
  readonly state: ObligationState;
  readonly rule?: PolicyRule;
}) {
  const { t } = useTranslation();
  const words = isFilingRule(rule) ? "obligation" : "duty";
  return <StatusTag look={looks[state]}>{t(`ui.${words}.${state}`)}</StatusTag>;
}

const looks: Record<ObligationState, Look> = {
  owed: { tone: "info", icon: CalendarOutlined },
  fulfilled: { tone: "success", icon: CheckCircleOutlined },
  "to-confirm": { tone: "warning", icon: QuestionCircleOutlined },
  "not-owed": { tone: "neutral", icon: MinusCircleOutlined },
  exempt: { tone: "success", icon: SafetyOutlined },
};
