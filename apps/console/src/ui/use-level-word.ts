import type { Regime } from "@goodstanding/domain/policy/regime";
import { useTranslation } from "react-i18next";

/** 校级 or 协会级; agencies of other kinds of accreditation are no association. */
export function useLevelWord(): (level: "school" | "agency", regime: Regime) => string {
  const { t } = useTranslation();
  return (level, regime) =>
    level === "agency" && regime !== "engineering" ? t("ui.level.otherAgency") : t(`ui.level.${level}`);
}
