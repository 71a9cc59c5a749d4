import { localDateAt, type MonthDay } from "@goodstanding/domain/kernel/dates";
import type { Text } from "@goodstanding/domain/kernel/text";
import { useTranslation } from "react-i18next";
import { formatMonthDay } from "../lib/format.ts";
import { useLanguage, useText } from "../lib/language.ts";
import { useSession } from "../lib/session.ts";

/** A school date that the office has moved in the settings. */
export interface MovedDate {
  readonly due: MonthDay;
  /** What the document prints; `null` where it names no day. */
  readonly from: MonthDay | null;
  readonly because: string;
  /** `null`: set when the school was founded. */
  readonly by: Text | null;
  readonly at: string;
}

/** Who has moved a date, when and why; then what the document prints. */
export function useMovedLines(): (moved: MovedDate) => readonly string[] {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const { institution } = useSession();
  return ({ from, because, by, at }) => [
    by === null
      ? t("ui.moved.founding", { because })
      : t("ui.moved.by", { by: text(by), at: localDateAt(new Date(at), institution.timeZone), because }),
    from === null ? t("ui.moved.fromNone") : t("ui.moved.from", { day: formatMonthDay(from, language) }),
  ];
}
