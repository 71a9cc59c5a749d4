import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { FilingStatusTag } from "../../ui/filing-status-tag.tsx";
import type { ProgrammeRow } from "./programme-views.ts";
import styles from "./this-year.module.css";

/** What a programme owes this year and how far it is, each a link to the filing. */
export function ThisYear({ duties }: { readonly duties: ProgrammeRow["thisYear"] }) {
  const { t } = useTranslation();
  if (duties.length === 0) {
    return (
      <>
        <span aria-hidden>—</span>
        <span className="visually-hidden">{t("programmes.nothingThisYear")}</span>
      </>
    );
  }
  return (
    <ul className={styles.duties}>
      {duties.map(({ rule, filingId, status }) => (
        <li key={rule}>
          <Link to="/filings/$filingId" params={{ filingId }}>
            {t(`ui.ruleShort.${rule}`)}
          </Link>
          <FilingStatusTag status={status} />
        </li>
      ))}
    </ul>
  );
}
