import { useTranslation } from "react-i18next";

interface DaysLeftProps {
  /** `null` without a date, or when it is done. */
  readonly days: number | null;
  readonly unit: "calendar" | "working";
}

/** How far today is from a date, in one phrase. */
export function DaysLeft({ days, unit }: DaysLeftProps) {
  const { t } = useTranslation();
  if (days === null) return null;
  if (days === 0) return <>{t("oversight.days.today")}</>;
  return <>{t(`oversight.days.${days > 0 ? "left" : "over"}.${unit}`, { count: Math.abs(days) })}</>;
}
