import { ExperimentOutlined } from "@ant-design/icons";
import { localDate, partsOf } from "@goodstanding/domain/kernel/dates";
import { useTranslation } from "react-i18next";
import { formatDayWithWeekday } from "../lib/format.ts";
import { useLanguage } from "../lib/language.ts";
import { Banner } from "./banner.tsx";

/** Says that this is a demonstration and which day it takes for today. */
export function DemoBanner({ today }: { readonly today: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { year } = partsOf(localDate(today));
  const day = formatDayWithWeekday(today, today, language);
  return (
    <Banner icon={<ExperimentOutlined aria-hidden />}>
      {t("ui.demo.banner", { date: language === "zh" ? `${year}年${day}` : `${day} ${year}` })}
    </Banner>
  );
}
