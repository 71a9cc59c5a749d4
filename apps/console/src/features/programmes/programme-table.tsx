import { Link } from "@tanstack/react-router";
import type { TableProps } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { ProgrammeRow } from "./programme-views.ts";
import { ThisYear } from "./this-year.tsx";
import { ValidityText } from "./validity-text.tsx";

export function ProgrammeTable({
  rows,
  filtered,
}: {
  readonly rows: readonly ProgrammeRow[];
  readonly filtered: boolean;
}) {
  const { t } = useTranslation();
  const text = useText();
  const columns: TableProps<ProgrammeRow>["columns"] = [
    { title: t("programmes.column.position"), dataIndex: "position", width: 64 },
    {
      title: t("programmes.column.name"),
      key: "name",
      render: (_, { id, name }) => (
        <Link to="/programmes/$programmeId" params={{ programmeId: id }}>
          {name}
        </Link>
      ),
    },
    { title: t("programmes.column.code"), dataIndex: "code", width: 96 },
    { title: t("programmes.column.college"), key: "college", render: (_, { college }) => text(college.name) },
    {
      title: t("programmes.column.validity"),
      key: "validity",
      width: 330,
      render: (_, row) => <ValidityText row={row} />,
    },
    {
      title: t("programmes.column.thisYear"),
      key: "thisYear",
      width: 330,
      render: (_, row) => <ThisYear duties={row.thisYear} />,
    },
  ];
  return (
    <DataTable
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      caption={t("shell.nav.programmes")}
      minWidth={1020}
      empty={<EmptyState>{t(filtered ? "programmes.noneMatch" : "programmes.none")}</EmptyState>}
    />
  );
}
