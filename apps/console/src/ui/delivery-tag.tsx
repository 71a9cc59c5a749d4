import {
  CheckOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  FieldTimeOutlined,
  QuestionCircleOutlined,
  SendOutlined,
  StopOutlined,
} from "@ant-design/icons";
import type { DeliveryState } from "@goodstanding/domain/reminders/delivery-state";
import { useTranslation } from "react-i18next";
import { type Look, StatusTag } from "./status-tag.tsx";

export function DeliveryTag({ state }: { readonly state: DeliveryState }) {
  const { t } = useTranslation();
  return <StatusTag look={looks[state]}>{t(`ui.delivery.${state}`)}</StatusTag>;
}

const looks: Record<DeliveryState, Look> = {
  pending: { tone: "neutral", icon: ClockCircleOutlined },
  sending: { tone: "info", icon: SendOutlined },
  sent: { tone: "success", icon: CheckOutlined },
  deferred: { tone: "warning", icon: FieldTimeOutlined },
  failed: { tone: "danger", icon: CloseCircleOutlined },
  uncertain: { tone: "warning", icon: QuestionCircleOutlined },
  cancelled: { tone: "neutral", icon: StopOutlined },
};
