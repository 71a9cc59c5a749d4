import { useTranslation } from "react-i18next";
import { useText } from "../lib/language.ts";
import { useSession } from "../lib/session.ts";
import styles from "./institution-name.module.css";

export function InstitutionName() {
  const { t } = useTranslation();
  const text = useText();
  const { institution } = useSession();
  return (
    <p className={styles.institution}>
      <strong>{text(institution.name)}</strong>
      {institution.isExample ? <span className={styles.mark}>{t("shell.exampleSchool")}</span> : null}
      <span className={styles.office}>{text(institution.officeName)}</span>
    </p>
  );
}
