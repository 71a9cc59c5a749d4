import { useQuery } from "@tanstack/react-query";
import type { TableProps } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { PackDetail, PackDiff, PackRow } from "../policy-views.ts";
import { type AlignedRow, alignRows } from "./align-rows.ts";
import styles from "./compare.module.css";
import { DifferenceTag } from "./difference-tag.tsx";

/** Everything that both documents say, what they share included. */
export function WholeDocuments({ diff }: { readonly diff: PackDiff }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const before = useQuery(trpc.policies.get.queryOptions({ id: diff.from.id }));
  const after = useQuery(trpc.policies.get.queryOptions({ id: diff.to.id }));
  return (
    <div className={styles.whole}>
      <Loaded query={before} what={t("policies.one")}>
        {(first) => (
          <Loaded query={after} what={t("policies.one")}>
            {(second) => <AlignedTable before={first} after={second} changes={diff.changes} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

interface AlignedTableProps {
  readonly before: PackDetail;
  readonly after: PackDetail;
  readonly changes: PackDiff["changes"];
}

export function AlignedTable({ before, after, changes }: AlignedTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const columns: TableProps<AlignedRow>["columns"] = [
    {
      title: t("policies.diff.column.label"),
      key: "label",
      width: 260,
      render: (_, { before: old, after: next }) => {
        const row = next ?? old;
        return row === null ? null : text(row.name);
      },
    },
    {
      title: t("policies.diff.column.kind"),
      key: "kind",
      width: 100,
      render: (_, { kind }) => <DifferenceTag kind={kind} />,
    },
    { title: text(before.shortName), key: "before", render: (_, row) => said(row.before) },
    { title: text(after.shortName), key: "after", render: (_, row) => said(row.after) },
  ];
  return (
    <SectionCard title={t("policies.diff.rest")} flush>
      <DataTable
        rows={alignRows(before.readable, after.readable, changes)}
        columns={columns}
        rowKey={({ path }) => path}
        caption={t("policies.diff.rest")}
        minWidth={860}
        empty={null}
      />
    </SectionCard>
  );

  function said(row: PackRow | null) {
    if (row === null) return t("policies.diff.nothing");
    return (
      <>
        {text(row.when)} {row.clause === null ? null : <small>{row.clause}</small>}
      </>
    );
  }
}
