import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";

/** From when to when. */
export function SpanText({
  span: { from, to },
}: {
  readonly span: { readonly from: string | null; readonly to: string };
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (from === null) return <span>{t("calendar.until", { to: format.day(to) })}</span>;
  if (from === to) return <span>{format.day(from)}</span>;
  return <span>{t("calendar.span", { from: format.day(from), to: format.day(to) })}</span>;
}
