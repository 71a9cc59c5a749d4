import {
  CalendarOutlined,
  MinusCircleOutlined,
  QuestionCircleOutlined,
  SafetyOutlined,
} from "@ant-design/icons";
import type { ObligationState } from "@goodstanding/domain/obligations/obligation";
import { useTranslation } from "react-i18next";
import { type Look, StatusTag } from "./status-tag.tsx";

export function ObligationTag({ state }: { readonly state: ObligationState }) {
  const { t } = useTranslation();
  return <StatusTag look={looks[state]}>{t(`ui.obligation.${state}`)}</StatusTag>;
}

const looks: Record<ObligationState, Look> = {
  owed: { tone: "info", icon: CalendarOutlined },
  "to-confirm": { tone: "warning", icon: QuestionCircleOutlined },
  "not-owed": { tone: "neutral", icon: MinusCircleOutlined },
  exempt: { tone: "success", icon: SafetyOutlined },
};
