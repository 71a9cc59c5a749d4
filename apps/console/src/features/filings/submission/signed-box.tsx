import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import styles from "../slot/slot-page.module.css";
import type { SignedDeclaration } from "./submission-views.ts";

/** What somebody declared in place of material, with the name as it was signed. */
export function SignedBox({ declaration }: { readonly declaration: SignedDeclaration }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { kind, band, remark, by, at } = declaration;
  return (
    <div className={styles.signed}>
      <strong>{t(`submissions.declared.${kind}`, { band: band === null ? "" : text(band) })}</strong>
      {remark === null ? null : <p>{remark}</p>}
      <small>{t("intake.declare.by", { name: by, at: format.instant(at) })}</small>
    </div>
  );
}
