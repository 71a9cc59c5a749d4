import { roleNames } from "@goodstanding/domain/access/roles";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { GravityTag } from "../../ui/gravity-tag.tsx";
import styles from "./pack-view.module.css";
import type { PackRow, PackSectionView } from "./policy-views.ts";

/** One section as a table of the page, not of the component library: it has to print. Columns that no row fills are left out. */
export function PackSection({ section }: { readonly section: PackSectionView }) {
  const { t } = useTranslation();
  const text = useText();
  const { id, title, column, rows } = section;
  const hasClause = rows.some(({ clause }) => clause !== null);
  const hasOwner = rows.some(({ owner }) => owner !== undefined);
  const hasConsequence = rows.some(({ gravity }) => gravity !== undefined);
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {text(title)}
      </h2>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={text(title)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("policies.pack.column.name")}</th>
              <th scope="col">{text(column)}</th>
              {hasClause ? <th scope="col">{t("policies.pack.column.clause")}</th> : null}
              {hasOwner ? <th scope="col">{t("policies.pack.column.owner")}</th> : null}
              {hasConsequence ? <th scope="col">{t("policies.pack.column.consequence")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.path}>
                <th scope="row">{text(row.name)}</th>
                <td className={hasClause ? styles.when : undefined}>
                  {text(row.when)}
                  <Evidence row={row} />
                </td>
                {hasClause ? <td className={styles.clause}>{row.clause}</td> : null}
                {hasOwner ? <td>{row.owner === undefined ? null : text(roleNames[row.owner])}</td> : null}
                {hasConsequence ? (
                  <td>
                    {row.gravity === undefined ? null : <GravityTag gravity={row.gravity} />}
                    {row.consequence === undefined ? null : (
                      <span className={styles.consequence}>{text(row.consequence)}</span>
                    )}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Evidence({ row: { evidence } }: { readonly row: PackRow }) {
  const { t } = useTranslation();
  const text = useText();
  if (evidence === undefined || evidence.length === 0) return null;
  return (
    <small className={styles.evidence}>
      {t("policies.pack.evidence", { names: evidence.map(text).join(t("ui.listSeparator")) })}
    </small>
  );
}
