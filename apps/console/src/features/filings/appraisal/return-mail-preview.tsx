import { useTranslation } from "react-i18next";
import type { ReturnMailView } from "../../../lib/api.ts";
import styles from "./return-mail-preview.module.css";

/** The mail as the college will read it. */
export function ReturnMailPreview({ mail: { view, recipients } }: { readonly mail: ReturnMailView }) {
  const { t } = useTranslation();
  const { subject, addressee, sections, closing, signature, language } = view;
  return (
    <article className={styles.mail} lang={language === "zh" ? "zh-CN" : "en"}>
      <p className={styles.to}>
        {recipients.length === 0
          ? t("appraisals.return.toNobody")
          : t("appraisals.return.to", { who: recipients.join("、") })}
      </p>
      <h3>{subject}</h3>
      <p>{addressee}</p>
      {sections.map(({ opening, columns, rows, deadline, afterSchool, consequence }) => (
        <section key={opening}>
          <p>{opening}</p>
          {rows.length === 0 ? null : (
            <table className={styles.table}>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.join(" ")}>
                    {row.map((cell, at) => (
                      <td key={columns[at]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p>{deadline.map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}</p>
          {afterSchool === null ? null : <p>{afterSchool}</p>}
          {consequence === null ? null : <p>{consequence}</p>}
        </section>
      ))}
      {closing.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className={styles.signature}>
        {signature.office}
        <br />
        {signature.date}
      </p>
    </article>
  );
}
