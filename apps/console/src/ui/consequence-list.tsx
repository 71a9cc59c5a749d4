import type { Consequence } from "@goodstanding/domain/oversight/consequences";
import { useTranslation } from "react-i18next";
import { useText } from "../lib/language.ts";
import { ClausePopover } from "./clause-popover.tsx";
import styles from "./consequence-list.module.css";

/** What follows from a result, each with its clause; says so where no document at hand has anything to say. */
export function ConsequenceList({
  consequences,
  subject,
}: {
  readonly consequences: readonly Consequence[];
  readonly subject: string;
}) {
  const { t } = useTranslation();
  const text = useText();
  if (consequences.length === 0) return <small>{t("oversight.checks.noConsequence")}</small>;
  return (
    <ul className={styles.list}>
      {consequences.map(({ kind, text: said, citation }) => (
        <li key={`${kind} ${citation.pack}`}>
          {text(said)} <ClausePopover citations={[citation]} subject={subject} />
        </li>
      ))}
    </ul>
  );
}
