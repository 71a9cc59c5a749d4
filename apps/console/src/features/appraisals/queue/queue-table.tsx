import { appraisalLevelNames } from "@goodstanding/domain/appraisal/appraisal";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { Button, type TableProps } from "antd";
import { useTranslation } from "react-i18next";
import type { AppraisalRow } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { useAct } from "../../../lib/use-act.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { DeadlineChip } from "../../../ui/deadline-chip.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { AppraisalStateTag } from "../appraisal-state-tag.tsx";
import type { QueueList } from "./queue-search.ts";
import styles from "./queue-view.module.css";

interface QueueTableProps {
  readonly rows: readonly AppraisalRow[];
  readonly list: QueueList;
  /** Said where there is no row. */
  readonly empty: string;
  readonly onReassign: (row: AppraisalRow) => void;
  readonly onWithdraw: (row: AppraisalRow) => void;
}

export function QueueTable({ rows, list, empty, onReassign, onWithdraw }: QueueTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const claim = useAct("appraisals.claim", { done: t("appraisals.claimed") });
  const columns: TableProps<AppraisalRow>["columns"] = [
    {
      title: t("appraisals.column.filing"),
      key: "filing",
      render: (_, { id, filing: { programme, period, rule }, may }) => (
        <>
          {may.work || !may.claim ? (
            <Link to="/reviews/$appraisalId" params={{ appraisalId: id }}>
              {programme.name}
            </Link>
          ) : (
            programme.name
          )}
          <br />
          <small>
            {period} {text(ruleNames[rule])}
          </small>
        </>
      ),
    },
    {
      title: t("appraisals.column.college"),
      key: "college",
      render: (_, { filing }) => text(filing.college),
    },
    {
      title: t("appraisals.column.level"),
      key: "level",
      width: 130,
      render: (_, { level, round, submission }) => (
        <>
          {text(appraisalLevelNames[level])}
          <br />
          <small>
            {round === 1
              ? t("submissions.title", { number: submission.number })
              : t("appraisals.round", { number: round })}
          </small>
        </>
      ),
    },
    {
      title: t("appraisals.column.state"),
      key: "state",
      width: 130,
      render: (_, { state }) => <AppraisalStateTag state={state} />,
    },
    {
      title: t("appraisals.column.due"),
      key: "due",
      width: 220,
      render: (_, { due, state }) => (
        <DeadlineChip due={due} pressure={state === "submitted" || state === "lapsed" ? "settled" : "open"} />
      ),
    },
    ...(list === "free"
      ? []
      : [
          {
            title: t("appraisals.column.reviewer"),
            key: "reviewer",
            width: 170,
            render: (_: unknown, { reviewer, progress: { marked, required }, reason }: AppraisalRow) => (
              <>
                {reviewer === null ? t("appraisals.nobody") : text(reviewer.name)}
                <br />
                <small>{t("appraisals.marked", { marked, all: required })}</small>
                {reason === null ? null : (
                  <>
                    <br />
                    <small>{reason}</small>
                  </>
                )}
              </>
            ),
          },
        ]),
    {
      title: t("appraisals.column.acts"),
      key: "acts",
      width: 200,
      render: (_, row) => (
        <div className={styles.acts}>
          {row.may.claim ? (
            <Button
              size="small"
              type="primary"
              loading={claim.isPending && claim.variables.id === row.id}
              onClick={() => claim.mutate({ id: row.id })}
            >
              {t("appraisals.claim")}
            </Button>
          ) : null}
          {row.may.work ? (
            <Link to="/reviews/$appraisalId" params={{ appraisalId: row.id }}>
              {t(row.state === "begun" ? "appraisals.goOn" : "appraisals.begin")}
            </Link>
          ) : null}
          {row.may.handOver ? (
            <Button size="small" onClick={() => onReassign(row)}>
              {t(row.reviewer === null ? "appraisals.assign" : "appraisals.reassign")}
            </Button>
          ) : null}
          {row.may.handOver ? (
            <Button size="small" onClick={() => onWithdraw(row)}>
              {t("appraisals.withdraw")}
            </Button>
          ) : null}
        </div>
      ),
    },
  ];
  return (
    <DataTable
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      caption={t(`appraisals.list.${list}`)}
      minWidth={1040}
      empty={<EmptyState>{empty}</EmptyState>}
    />
  );
}
