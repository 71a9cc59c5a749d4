import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { EvidenceStateTag } from "../../ui/evidence-state-tag.tsx";
import styles from "./evidence-checklist.module.css";
import type { EvidenceClass } from "./filing-views.ts";

/** The classes of material that the guide asks for, and whether each is there. */
export function EvidenceChecklist({ classes }: { readonly classes: readonly EvidenceClass[] }) {
  const { t } = useTranslation();
  const text = useText();
  const missing = classes.filter(({ state }) => state === "missing");
  const declarable = missing.filter((each) => each.declarable).map(({ name }) => text(name));
  return (
    <>
      <p className={styles.note}>
        {t("filings.checklist.summary", { ready: classes.length - missing.length, all: classes.length })}
      </p>
      <ol>
        {classes.map(({ id, name, state, files }) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>{text(name)}</span>
            <span className={styles.note}>{t("filings.checklist.files", { count: files })}</span>
            <EvidenceStateTag state={state} />
          </li>
        ))}
      </ol>
      {declarable.length === 0 ? null : (
        <p className={styles.note}>
          {t("filings.checklist.declarable", { names: declarable.join(t("ui.listSeparator")) })}
        </p>
      )}
    </>
  );
}
