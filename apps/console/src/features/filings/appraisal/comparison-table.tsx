import { verdictNames } from "@goodstanding/domain/review/severity";
import { Checkbox, type TableProps } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppraisalComparison } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ResultMark } from "../../../ui/result-mark.tsx";
import { PlaceLink } from "../place-link.tsx";
import styles from "./comparison-card.module.css";

type Compared = AppraisalComparison["items"][number];

/** Item by item what each reviewer found; those on which they differ come first. */
export function ComparisonTable({ comparison }: { readonly comparison: AppraisalComparison }) {
  const { t } = useTranslation();
  const text = useText();
  const { items, reviewers } = comparison;
  const differing = items.filter(({ differs }) => differs);
  const [only, setOnly] = useState(differing.length > 0);
  const rows = only ? differing : [...differing, ...items.filter(({ differs }) => !differs)];
  const columns: TableProps<Compared>["columns"] = [
    {
      title: t("appraisals.comparison.item"),
      key: "item",
      render: (_, { key, course, name }) => (
        <PlaceLink to={{ kind: "slot", key }}>
          {course === null ? text(name) : `${course} › ${text(name)}`}
        </PlaceLink>
      ),
    },
    ...reviewers.map((each, at) => ({
      title: each.reviewer === null ? t("appraisals.nobody") : text(each.reviewer.name),
      key: each.id,
      render: (_: unknown, { key, results }: Compared) => {
        const result = results[at] ?? null;
        const said = each.opinion?.comments.filter(({ item }) => item === key) ?? [];
        return (
          <>
            <span className={styles.result}>
              <ResultMark result={result} />
              <span aria-hidden>{result === null ? "—" : text(verdictNames[result])}</span>
            </span>
            {said.map((comment) => (
              <p key={comment.id} className={styles.said}>
                {comment.text}
              </p>
            ))}
          </>
        );
      },
    })),
  ];
  return (
    <>
      <p className={styles.sum} role="status">
        <span>
          {differing.length === 0
            ? t("appraisals.comparison.agrees")
            : t("appraisals.comparison.differs", { count: differing.length })}
        </span>
        <Checkbox checked={only} onChange={({ target }) => setOnly(target.checked)}>
          {t("appraisals.comparison.onlyDiffering")}
        </Checkbox>
      </p>
      <DataTable
        rows={rows}
        columns={columns}
        rowKey={({ key }) => key}
        caption={t("appraisals.comparison.title")}
        minWidth={480}
        empty={<EmptyState>{t("appraisals.comparison.agrees")}</EmptyState>}
      />
    </>
  );
}
