import { BankOutlined, BellOutlined, FlagOutlined, InfoCircleOutlined } from "@ant-design/icons";
import type { PackLevel } from "@goodstanding/domain/policy/pack";
import { useTranslation } from "react-i18next";
import { type Look, StatusTag } from "../../ui/status-tag.tsx";

/** Whose document it is, and whether it binds. */
export function LevelTag({ level }: { readonly level: PackLevel }) {
  const { t } = useTranslation();
  return <StatusTag look={looks[level]}>{t(`policies.level.${level}`)}</StatusTag>;
}

const looks: Record<PackLevel, Look> = {
  association: { tone: "info", icon: FlagOutlined },
  notice: { tone: "warning", icon: BellOutlined },
  school: { tone: "success", icon: BankOutlined },
  reference: { tone: "neutral", icon: InfoCircleOutlined },
};
