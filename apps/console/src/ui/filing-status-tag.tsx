import {
  AuditOutlined,
  CheckCircleOutlined,
  EditOutlined,
  HourglassOutlined,
  MinusCircleOutlined,
  RollbackOutlined,
  SafetyCertificateOutlined,
  StopOutlined,
} from "@ant-design/icons";
import { type FilingStatus, filingStatusNames } from "@goodstanding/domain/filings/filing-status";
import { useText } from "../lib/language.ts";
import { type Look, StatusTag } from "./status-tag.tsx";

export function FilingStatusTag({ status }: { readonly status: FilingStatus }) {
  const text = useText();
  return <StatusTag look={looks[status]}>{text(filingStatusNames[status])}</StatusTag>;
}

const looks: Record<FilingStatus, Look> = {
  "not-started": { tone: "neutral", icon: MinusCircleOutlined },
  drafting: { tone: "neutral", icon: EditOutlined },
  "awaiting-college": { tone: "info", icon: AuditOutlined },
  "awaiting-school": { tone: "info", icon: HourglassOutlined },
  returned: { tone: "warning", icon: RollbackOutlined },
  "school-approved": { tone: "success", icon: CheckCircleOutlined },
  filed: { tone: "success", icon: SafetyCertificateOutlined },
  exempt: { tone: "neutral", icon: StopOutlined },
};
