import { BookOutlined } from "@ant-design/icons";
import { clauseText } from "@goodstanding/domain/policy/clause-text";
import { Button, Popover } from "antd";
import { useTranslation } from "react-i18next";
import { formatMonthDay } from "../lib/format.ts";
import { useLanguage, useText } from "../lib/language.ts";
import styles from "./clause-popover.module.css";
import { type MovedDate, useMovedLines } from "./use-moved-lines.ts";

export interface CitedClause {
  readonly document: string;
  readonly clause: string;
}

interface ClausePopoverProps {
  readonly citations: readonly CitedClause[];
  /** The arithmetic or reason in one line. */
  readonly why?: string;
  /** What it explains, for readers who cannot see where the button stands. */
  readonly subject: string;
  /** The school has moved its day: that comes before what its document prints. */
  readonly moved?: MovedDate | null;
}

/** Why something is so: the arithmetic, and every document and clause that it rests on. */
export function ClausePopover({ citations, why, subject, moved = null }: ClausePopoverProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const movedLines = useMovedLines();
  return (
    <Popover
      trigger="click"
      title={t("ui.clause.title")}
      content={
        <div className={styles.content}>
          {why === undefined ? null : <p className={styles.why}>{why}</p>}
          <ul className={styles.list}>
            {moved === null ? null : (
              <li>
                <strong className={styles.document}>
                  {t("ui.moved.day", { day: formatMonthDay(moved.due, language) })}
                </strong>
                {movedLines(moved).map((line) => (
                  <span key={line} className={styles.clause}>
                    {line}
                  </span>
                ))}
              </li>
            )}
            {citations.map(({ document, clause }) => (
              <li key={`${document} ${clause}`}>
                <cite className={styles.document}>{document}</cite>
                <span className={styles.clause}>{text(clauseText(clause))}</span>
              </li>
            ))}
          </ul>
        </div>
      }
    >
      <Button
        type="link"
        size="small"
        icon={<BookOutlined />}
        aria-label={t("ui.clause.ofSubject", { subject })}
      >
        {t("ui.clause.button")}
      </Button>
    </Popover>
  );
}
