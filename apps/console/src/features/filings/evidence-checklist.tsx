import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { EvidenceStateTag } from "../../ui/evidence-state-tag.tsx";
import styles from "./evidence-checklist.module.css";
import type { EvidenceClass } from "./filing-views.ts";

/** The classes of material that the guide asks for, and whether each is there. */
export function EvidenceChecklist({ classes }: { readonly classes: readonly EvidenceClass[] }) {
  const { t } = useTranslation();
  const text = useText();
  const ready = classes.filter(({ state }) => state !== "missing").length;
  return (
    <>
      <p className={styles.summary}>{t("filings.checklist.summary", { ready, all: classes.length })}</p>
      <ol>
        {classes.map(({ id, name, state, files, declarable }) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>
              {text(name)}
              {declarable && state === "missing" ? <small>{t("filings.checklist.declarable")}</small> : null}
            </span>
            <span className={styles.count}>{t("filings.checklist.files", { count: files })}</span>
            <EvidenceStateTag state={state} />
          </li>
        ))}
      </ol>
    </>
  );
}
