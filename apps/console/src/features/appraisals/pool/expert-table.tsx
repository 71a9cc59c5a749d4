import { Button, type TableProps } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExpertPool, ExpertRow } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ExpertDialog } from "./expert-dialog.tsx";

export function ExpertTable({ pool: { experts, units } }: { readonly pool: ExpertPool }) {
  const { t } = useTranslation();
  const text = useText();
  const [changed, setChanged] = useState<ExpertRow | null>(null);
  const columns: TableProps<ExpertRow>["columns"] = [
    {
      title: t("appraisals.pool.person"),
      key: "person",
      render: (_, { person, note }) => (
        <>
          {text(person.name)}
          {note === null ? null : (
            <>
              <br />
              <small>{note}</small>
            </>
          )}
        </>
      ),
    },
    {
      title: t("appraisals.pool.expertise"),
      key: "expertise",
      render: (_, { isEntered, expertise }) =>
        isEntered ? expertise.join("、") || "—" : t("appraisals.pool.notEntered"),
    },
    {
      title: t("appraisals.pool.limits"),
      key: "limits",
      width: 180,
      render: (_, { isEntered, mostAtOnce, mostPerYear }) =>
        isEntered ? (
          <>
            {t("appraisals.pool.atOnce", { count: mostAtOnce })}
            <br />
            <small>
              {mostPerYear === null
                ? t("appraisals.pool.noYearLimit")
                : t("appraisals.pool.aYear", { count: mostPerYear })}
            </small>
          </>
        ) : (
          "—"
        ),
    },
    {
      title: t("appraisals.pool.held"),
      key: "load",
      width: 180,
      render: (_, { load }) => t("appraisals.pool.load", { open: load.open, year: load.thisYear }),
    },
    {
      title: t("appraisals.pool.avoids"),
      key: "avoids",
      render: (_, { ownUnits, avoids }) => (
        <>
          {ownUnits.map(({ id, name }) => (
            <p key={id}>
              {text(name)} <small>{t("appraisals.pool.own")}</small>
            </p>
          ))}
          {avoids.map(({ id, name }) => (
            <p key={id}>{text(name)}</p>
          ))}
        </>
      ),
    },
    {
      title: t("appraisals.column.acts"),
      key: "acts",
      width: 110,
      render: (_, expert) => (
        <Button size="small" onClick={() => setChanged(expert)}>
          {t(expert.isEntered ? "appraisals.pool.change" : "appraisals.pool.enter")}
        </Button>
      ),
    },
  ];
  return (
    <>
      <DataTable
        rows={experts}
        columns={columns}
        rowKey={({ person }) => person.id}
        caption={t("appraisals.pool.title")}
        minWidth={980}
        empty={<EmptyState>{t("appraisals.pool.empty")}</EmptyState>}
      />
      {changed === null ? null : (
        <ExpertDialog expert={changed} units={units} onClose={() => setChanged(null)} />
      )}
    </>
  );
}
