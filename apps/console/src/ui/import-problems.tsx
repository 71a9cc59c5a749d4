import { useTranslation } from "react-i18next";
import { useText } from "../lib/language.ts";
import { DataTable } from "./data-table.tsx";
import type { ImportProblem } from "./read-import-problems.ts";

/** What is wrong with an import: row, column, what stands there, what should. */
export function ImportProblems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <DataTable
      rows={problems}
      rowKey={({ row, column, found }) => `${row} ${column} ${found}`}
      caption={t("ui.import.problems")}
      minWidth={560}
      empty={null}
      columns={[
        { title: t("ui.import.row"), dataIndex: "row", width: 70 },
        {
          title: t("ui.import.column"),
          dataIndex: "column",
          width: 140,
          render: (column: string) => <code>{column}</code>,
        },
        {
          title: t("ui.import.found"),
          dataIndex: "found",
          width: 200,
          render: (found: string) => (found === "" ? t("ui.import.nothing") : found),
        },
        {
          title: t("ui.import.expected"),
          key: "expected",
          render: (_, { expected }) => text(expected),
        },
      ]}
    />
  );
}
