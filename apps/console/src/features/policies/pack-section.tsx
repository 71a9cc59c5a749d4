import { roleNames } from "@goodstanding/domain/access/roles";
import { clauseText } from "@goodstanding/domain/policy/clause-text";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { GravityTag } from "../../ui/gravity-tag.tsx";
import { type ReadingColumn, ReadingTable } from "../../ui/reading-table.tsx";
import styles from "./pack-view.module.css";
import type { PackRow, PackSectionView } from "./policy-views.ts";

/** One section of a document; columns that none of its rows fills are left out. */
export function PackSection({ section: { id, title, column, rows } }: { readonly section: PackSectionView }) {
  const { t } = useTranslation();
  const text = useText();
  const hasClause = rows.some(({ clause }) => clause !== null);
  const isRules = rows.some(({ owner }) => owner !== undefined);
  const columns: readonly ReadingColumn<PackRow>[] = [
    { key: "name", title: t("policies.pack.column.name"), width: "20%", render: ({ name }) => text(name) },
    {
      key: "when",
      title: text(column),
      ...(hasClause ? { width: isRules ? "27%" : "50%" } : {}),
      render: (row) => (
        <>
          {text(row.when)}
          <Evidence row={row} />
        </>
      ),
    },
    ...(hasClause
      ? [
          {
            key: "clause",
            title: t("policies.pack.column.clause"),
            render: ({ clause }: PackRow) => clause && text(clauseText(clause)),
          },
        ]
      : []),
    ...(isRules ? ruleColumns() : []),
  ];
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {text(title)}
      </h2>
      <ReadingTable caption={text(title)} columns={columns} rows={rows} rowKey={({ path }) => path} />
    </section>
  );

  function ruleColumns(): readonly ReadingColumn<PackRow>[] {
    return [
      {
        key: "owner",
        title: t("policies.pack.column.owner"),
        width: "12%",
        render: ({ owner }) => (owner === undefined ? null : text(roleNames[owner])),
      },
      {
        key: "consequence",
        title: t("policies.pack.column.consequence"),
        width: "27%",
        render: ({ gravity, consequence }) =>
          gravity === undefined ? null : (
            <>
              <GravityTag gravity={gravity} />
              {consequence === undefined ? null : (
                <span className={styles.consequence}>{text(consequence)}</span>
              )}
            </>
          ),
      },
    ];
  }
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
