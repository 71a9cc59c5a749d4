import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  StopOutlined,
  SyncOutlined,
} from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { type Look, StatusTag } from "./status-tag.tsx";

export const reviewStates = ["queued", "running", "finished", "failed", "cancelled"] as const;
export type ReviewState = (typeof reviewStates)[number];

export function ReviewStateTag({ state }: { readonly state: ReviewState }) {
  const { t } = useTranslation();
  return <StatusTag look={looks[state]}>{t(`ui.reviewState.${state}`)}</StatusTag>;
}

const looks: Record<ReviewState, Look> = {
  queued: { tone: "neutral", icon: ClockCircleOutlined },
  running: { tone: "info", icon: SyncOutlined },
  finished: { tone: "success", icon: CheckCircleOutlined },
  failed: { tone: "danger", icon: CloseCircleOutlined },
  cancelled: { tone: "neutral", icon: StopOutlined },
};
