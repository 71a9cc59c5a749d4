import { formatDay } from "@goodstanding/domain/calendar/format-date";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/language.ts";

/** From when to when a document is in force, in words; always with the year. */
export function useSpanText(): (span: {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ from, to }) => {
    const [first, last] = [from && formatDay(from, language), to && formatDay(to, language)];
    if (first !== null) {
      return last === null
        ? t("policies.span.from", { from: first })
        : t("policies.span.both", { from: first, to: last });
    }
    return last === null ? t("policies.span.always") : t("policies.span.to", { to: last });
  };
}
