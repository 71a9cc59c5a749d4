import {
  CheckOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  FieldTimeOutlined,
  QuestionCircleOutlined,
  SendOutlined,
  StopOutlined,
} from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { type Look, StatusTag } from "./status-tag.tsx";

/** `sent` means that the receiving server took the mail; `uncertain` that nobody knows, and nothing is sent again by itself. */
export const deliveryStates = [
  "pending",
  "sending",
  "sent",
  "deferred",
  "failed",
  "uncertain",
  "cancelled",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

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
