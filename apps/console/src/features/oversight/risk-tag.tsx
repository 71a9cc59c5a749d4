import { CheckCircleOutlined, EyeOutlined, WarningOutlined } from "@ant-design/icons";
import type { RiskBand } from "@goodstanding/domain/oversight/mock-score";
import type { ReactNode } from "react";
import { type Look, StatusTag } from "../../ui/status-tag.tsx";

/** How near to trouble a score is; it says nothing of what the agency would say. */
export const RiskTag = ({ band, children }: { readonly band: RiskBand; readonly children: ReactNode }) => (
  <StatusTag look={looks[band]}>{children}</StatusTag>
);

const looks: Record<RiskBand, Look> = {
  low: { tone: "success", icon: CheckCircleOutlined },
  watch: { tone: "warning", icon: EyeOutlined },
  high: { tone: "danger", icon: WarningOutlined },
};
