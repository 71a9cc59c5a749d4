import { CheckCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined } from "@ant-design/icons";
import { type SpotCheckResult, spotCheckResultNames } from "@goodstanding/domain/oversight/spot-check-result";
import { useText } from "../lib/language.ts";
import { type Look, StatusTag } from "./status-tag.tsx";

/** What the agency said of the material, in its own words. */
export function SpotCheckResultTag({ result }: { readonly result: SpotCheckResult }) {
  const text = useText();
  return <StatusTag look={looks[result]}>{text(spotCheckResultNames[result])}</StatusTag>;
}

const looks: Record<SpotCheckResult, Look> = {
  "material-accepted": { tone: "success", icon: CheckCircleOutlined },
  "material-rejected": { tone: "danger", icon: CloseCircleOutlined },
  "no-evident-effect": { tone: "warning", icon: ExclamationCircleOutlined },
};
