import { BankOutlined, BellOutlined, FlagOutlined, InfoCircleOutlined } from "@ant-design/icons";
import type { PackLevel } from "@goodstanding/domain/policy/pack";
import { useTranslation } from "react-i18next";
import { type Look, StatusTag } from "../../ui/status-tag.tsx";
import { useAgencyWord } from "../../ui/use-agency-word.ts";
import type { DocumentCard } from "./policy-views.ts";

/** Whose document it is, and whether it binds. */
export function LevelTag({ document }: { readonly document: Pick<DocumentCard, "level" | "regimes"> }) {
  const { t } = useTranslation();
  const agencyWord = useAgencyWord();
  const { level, regimes } = document;
  // An agency's document speaks of one kind of accreditation; a school's tag does not name any.
  const agency = agencyWord(regimes[0] ?? "engineering");
  return <StatusTag look={looks[level]}>{t(`policies.level.${level}`, { agency })}</StatusTag>;
}

const looks: Record<PackLevel, Look> = {
  association: { tone: "info", icon: FlagOutlined },
  notice: { tone: "warning", icon: BellOutlined },
  school: { tone: "success", icon: BankOutlined },
  reference: { tone: "neutral", icon: InfoCircleOutlined },
};
