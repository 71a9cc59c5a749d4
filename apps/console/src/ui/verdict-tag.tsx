import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  InfoCircleOutlined,
  SafetyOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import { type ShownVerdict, verdictNames } from "@goodstanding/domain/review/severity";
import { useText } from "../lib/language.ts";
import { type Look, StatusTag } from "./status-tag.tsx";

/** A verdict of the automatic review, or the severity of one finding: they share their words. */
export function VerdictTag({ verdict }: { readonly verdict: ShownVerdict }) {
  const text = useText();
  return <StatusTag look={verdictLooks[verdict]}>{text(verdictNames[verdict])}</StatusTag>;
}

export const verdictLooks: Record<ShownVerdict, Look> = {
  block: { tone: "danger", icon: CloseCircleOutlined },
  warn: { tone: "warning", icon: WarningOutlined },
  info: { tone: "info", icon: InfoCircleOutlined },
  clean: { tone: "success", icon: CheckCircleOutlined },
  waived: { tone: "neutral", icon: SafetyOutlined },
};
