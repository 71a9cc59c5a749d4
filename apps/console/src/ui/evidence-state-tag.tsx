import { CheckCircleOutlined, ExclamationCircleOutlined, FileDoneOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { type Look, StatusTag } from "./status-tag.tsx";

/** Whether a class of evidence is there: documents, a declaration of no revision in their place, or nothing. */
export const evidenceStates = ["present", "declared", "missing"] as const;
export type EvidenceState = (typeof evidenceStates)[number];

export function EvidenceStateTag({ state }: { readonly state: EvidenceState }) {
  const { t } = useTranslation();
  return <StatusTag look={looks[state]}>{t(`ui.evidence.${state}`)}</StatusTag>;
}

const looks: Record<EvidenceState, Look> = {
  present: { tone: "success", icon: CheckCircleOutlined },
  declared: { tone: "info", icon: FileDoneOutlined },
  missing: { tone: "warning", icon: ExclamationCircleOutlined },
};
