import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { ExpertPool } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import styles from "./conflict-list.module.css";

/** Reviews that can't be handed in since roles, memberships or avoidances changed, to be handed over. Nothing where there are none. */
export function ConflictList({ conflicts }: Pick<ExpertPool, "conflicts">) {
  const { t } = useTranslation();
  const text = useText();
  if (conflicts.length === 0) return null;
  return (
    <Alert
      className={styles.notice ?? ""}
      type="warning"
      showIcon
      title={t("appraisals.pool.conflicts", { count: conflicts.length })}
      description={
        <ul className={styles.list}>
          {conflicts.map(({ id, filing, reviewer, because }) => (
            <li key={id}>
              {t(`appraisals.pool.conflict.${because}`, {
                reviewer: reviewer === null ? "—" : text(reviewer.name),
                filing: `${filing.programme.name} ${filing.period} ${text(ruleNames[filing.rule])}`,
                college: text(filing.college),
              })}
            </li>
          ))}
        </ul>
      }
      action={
        <Link to="/reviews" search={{ list: "all" }}>
          {t("appraisals.pool.toHandOver")}
        </Link>
      }
    />
  );
}
