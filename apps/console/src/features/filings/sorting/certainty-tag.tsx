import { CheckCircleOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { type Look, StatusTag } from "../../../ui/status-tag.tsx";
import type { Proposal } from "../filing-views.ts";

/** 已识别: one place was left; 待确认: somebody has to look. Neither is done until a person confirms it. */
export function CertaintyTag({ certainty }: Pick<Proposal, "certainty">) {
  const { t } = useTranslation();
  return <StatusTag look={looks[certainty]}>{t(`intake.certainty.${certainty}`)}</StatusTag>;
}

const looks: Record<Proposal["certainty"], Look> = {
  recognised: { tone: "success", icon: CheckCircleOutlined },
  "to-confirm": { tone: "warning", icon: QuestionCircleOutlined },
};
