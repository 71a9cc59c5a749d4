import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { ClausePopover } from "../../ui/clause-popover.tsx";
import type { CalendarSpan } from "./calendar-days.ts";
import styles from "./span-list.module.css";
import { SpanText } from "./span-text.tsx";

interface SpanListProps {
  readonly spans: readonly CalendarSpan[];
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What agencies name for the days shown, apart from the deadlines so that nobody takes it for one. */
export function SpanList({ spans, from, to }: SpanListProps) {
  const { t } = useTranslation();
  const text = useText();
  const shown = spans.filter((span) => (span.from ?? span.to) <= to && from <= span.to);
  if (shown.length === 0) return null;
  return (
    <section className={styles.spans} aria-label={t("calendar.reference.title")}>
      <h2 className={styles.title}>{t("calendar.reference.title")}</h2>
      <p className={styles.hint}>{t("calendar.reference.hint")}</p>
      <ul>
        {shown.map((span) => (
          <li key={span.id} className={styles.span}>
            <span className={styles.word}>{t("calendar.reference.word")}</span>
            <span className={styles.days}>
              <SpanText span={span} />
            </span>
            <span>
              {text(span.name)}
              <ClausePopover subject={text(span.name)} citations={[span.citation]} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
