import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  InboxOutlined,
  StopOutlined,
  SyncOutlined,
} from "@ant-design/icons";
import { type AppraisalState, appraisalStateNames } from "@goodstanding/domain/appraisal/appraisal";
import { useText } from "../../lib/language.ts";
import { type Look, StatusTag } from "../../ui/status-tag.tsx";

/** Where one review stands. */
export function AppraisalStateTag({ state }: { readonly state: AppraisalState }) {
  const text = useText();
  return <StatusTag look={looks[state]}>{text(appraisalStateNames[state])}</StatusTag>;
}

const looks: Record<AppraisalState, Look> = {
  unclaimed: { tone: "warning", icon: InboxOutlined },
  assigned: { tone: "neutral", icon: ClockCircleOutlined },
  begun: { tone: "info", icon: SyncOutlined },
  submitted: { tone: "success", icon: CheckCircleOutlined },
  lapsed: { tone: "neutral", icon: StopOutlined },
};
