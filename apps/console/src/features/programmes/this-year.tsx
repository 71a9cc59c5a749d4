import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { FilingStatusTag } from "../../ui/filing-status-tag.tsx";
import { ObligationTag } from "../../ui/obligation-tag.tsx";
import type { ProgrammeRow } from "./programme-views.ts";
import styles from "./this-year.module.css";

/** What a programme owes this year and how far it is, or why it owes nothing; a duty that is worked on leads to its filing. */
export function ThisYear({ duties }: { readonly duties: ProgrammeRow["thisYear"] }) {
  const { t } = useTranslation();
  const text = useText();
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
      {duties.map(({ rule, state, filing }) => (
        <li key={rule}>
          {filing === null ? (
            <>
              {text(shortRuleNames[rule])} <ObligationTag state={state} rule={rule} />
            </>
          ) : (
            <>
              <Link to="/filings/$filingId" params={{ filingId: filing.id }}>
                {text(shortRuleNames[rule])}
              </Link>
              <FilingStatusTag status={filing.status} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
