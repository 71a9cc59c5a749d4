import { formatDay } from "@goodstanding/domain/calendar/format-date";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../lib/language.ts";
import styles from "./document-line.module.css";
import { LevelTag } from "./level-tag.tsx";
import type { DocumentCard } from "./policy-views.ts";
import { useSpanText } from "./use-span-text.ts";

interface DocumentLineProps {
  readonly document: DocumentCard;
  /** Tags behind the title. */
  readonly tags?: ReactNode;
}

/** One document: whose it is, its title, which leads to it, its number, its day and its span of force. */
export function DocumentLine({ document: card, tags }: DocumentLineProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const spanText = useSpanText();
  const { title, number, issued } = card.document;
  const facts = [
    number,
    text(card.authority),
    issued && t("policies.issued", { day: formatDay(issued, language) }),
    spanText(card.effective),
  ];
  return (
    <div className={styles.line}>
      <LevelTag document={card} />
      <div className={styles.body}>
        <span className={styles.title}>
          <Link to="/policies/$packId" params={{ packId: card.id }}>
            《{title}》
          </Link>
          {tags}
        </span>
        <span className={styles.facts}>
          {facts.flatMap((fact) => (fact === null ? [] : <span key={fact}>{fact}</span>))}
        </span>
      </div>
    </div>
  );
}
