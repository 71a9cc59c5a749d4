import { unplacedReasonNames } from "@goodstanding/domain/appraisal/plan-reviews";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { Alert, Button, type TableProps } from "antd";
import { useTranslation } from "react-i18next";
import type { ReviewPlanView } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { DeadlineChip } from "../../../ui/deadline-chip.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import styles from "./plan-view.module.css";

type PlanRow = ReviewPlanView["rows"][number];
type PlanExpert = ReviewPlanView["experts"][number];

/** Who reviews what by when; first of all what does not fit, and why. */
export function PlanView({ plan }: { readonly plan: ReviewPlanView }) {
  const { t } = useTranslation();
  const without = plan.rows.filter(({ unplaced }) => unplaced.length > 0);
  return (
    <div className={styles.page}>
      {plan.rows.length === 0 ? null : without.length === 0 ? (
        <Alert type="success" showIcon title={t("appraisals.plan.fits", { count: plan.rows.length })} />
      ) : (
        <Alert
          type="warning"
          showIcon
          title={t("appraisals.plan.doesNotFit", { count: without.length })}
          description={t("appraisals.plan.remedy")}
        />
      )}
      <SectionCard title={t("appraisals.plan.filings", { year: plan.year })} flush>
        <FilingTable rows={plan.rows} />
      </SectionCard>
      <SectionCard title={t("appraisals.plan.experts")} flush>
        <ExpertLoad experts={plan.experts} />
      </SectionCard>
    </div>
  );
}

function FilingTable({ rows }: { readonly rows: readonly PlanRow[] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const open = useAct("appraisals.open", { done: t("appraisals.reassigned") });
  const columns: TableProps<PlanRow>["columns"] = [
    {
      title: t("appraisals.column.filing"),
      key: "filing",
      render: (_, { filing, isHandedIn }) => (
        <>
          <Link to="/filings/$filingId" params={{ filingId: filing.id }}>
            {filing.programme.name}
          </Link>
          <br />
          <small>
            {filing.period} {text(ruleNames[filing.rule])} ·{" "}
            {t(isHandedIn ? "appraisals.plan.handedIn" : "appraisals.plan.expected")}
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
      title: t("appraisals.plan.from"),
      key: "from",
      width: 110,
      render: (_, { from }) => format.day(from),
    },
    {
      title: t("appraisals.plan.until"),
      key: "due",
      width: 210,
      render: (_, { due }) => <DeadlineChip due={due} />,
    },
    {
      title: t("appraisals.column.reviewer"),
      key: "reviewers",
      render: (_, { reviewers, unplaced }) => (
        <ul>
          {reviewers.map(({ person, isProposal }) => (
            <li key={person.id}>
              {text(person.name)} {isProposal ? <small>{t("appraisals.plan.proposed")}</small> : null}
            </li>
          ))}
          {counted(unplaced).map(({ reason, seats }) => (
            <li key={reason} className={styles.unplaced}>
              {t("appraisals.plan.unplaced", { count: seats, reason: text(unplacedReasonNames[reason]) })}
            </li>
          ))}
        </ul>
      ),
    },
    {
      title: t("appraisals.column.acts"),
      key: "acts",
      width: 150,
      render: (_, { filing, isHandedIn, reviewers }) => {
        const proposed = reviewers.filter(({ isProposal }) => isProposal).map(({ person }) => person.id);
        return !isHandedIn || proposed.length === 0 ? null : (
          <Button
            size="small"
            loading={open.isPending && open.variables.filingId === filing.id}
            onClick={() =>
              open.mutate({ filingId: filing.id, level: "school", reviewers: proposed, due: null })
            }
          >
            {t("appraisals.plan.assign")}
          </Button>
        );
      },
    },
  ];
  return (
    <DataTable
      rows={rows}
      columns={columns}
      rowKey={({ filing }) => filing.id}
      caption={t("appraisals.plan.title")}
      minWidth={1080}
      empty={<EmptyState>{t("appraisals.plan.none")}</EmptyState>}
    />
  );
}

/** Seats that found nobody, by the reason. */
const counted = (reasons: PlanRow["unplaced"]) =>
  [...Map.groupBy(reasons, (reason) => reason)].map(([reason, seats]) => ({ reason, seats: seats.length }));

function ExpertLoad({ experts }: { readonly experts: readonly PlanExpert[] }) {
  const { t } = useTranslation();
  const text = useText();
  const columns: TableProps<PlanExpert>["columns"] = [
    { title: t("appraisals.pool.person"), key: "person", render: (_, { person }) => text(person.name) },
    {
      title: t("appraisals.plan.planned"),
      dataIndex: "planned",
      width: 120,
      align: "right",
    },
    {
      title: t("appraisals.pool.limits"),
      key: "limits",
      render: (_, { mostAtOnce, mostPerYear, planned, person }) => (
        <>
          {t("appraisals.pool.atOnce", { count: mostAtOnce })} ·{" "}
          {mostPerYear === null
            ? t("appraisals.pool.noYearLimit")
            : t("appraisals.pool.aYear", { count: mostPerYear })}
          {mostPerYear === null ? null : (
            <ProgressBar percent={(planned / mostPerYear) * 100} label={text(person.name)} />
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      rows={experts}
      columns={columns}
      rowKey={({ person }) => person.id}
      caption={t("appraisals.plan.experts")}
      minWidth={560}
      empty={<EmptyState>{t("appraisals.pool.empty")}</EmptyState>}
    />
  );
}
