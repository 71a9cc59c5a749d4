import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import { firstSubmissionNames } from "@goodstanding/domain/filings/first-submission";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import type { TableProps } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FilingStatusTag } from "../../ui/filing-status-tag.tsx";
import { ReviewStateTag } from "../../ui/review-state-tag.tsx";
import { useLevelWord } from "../../ui/use-level-word.ts";
import { VerdictTag } from "../../ui/verdict-tag.tsx";
import type { FilingRow } from "./filing-views.ts";

export function FilingTable({
  rows,
  filtered,
}: {
  readonly rows: readonly FilingRow[];
  readonly filtered: boolean;
}) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const levelWord = useLevelWord();
  const columns: TableProps<FilingRow>["columns"] = [
    {
      title: t("filings.column.filing"),
      key: "filing",
      render: (_, { id, programme, period, rule }) => (
        <>
          <Link to="/filings/$filingId" params={{ filingId: id }}>
            {programme.name}
          </Link>
          <br />
          <small>
            {period} {text(ruleNames[rule])}
          </small>
        </>
      ),
    },
    { title: t("filings.column.college"), key: "college", render: (_, { college }) => text(college.name) },
    {
      title: t("filings.column.status"),
      key: "status",
      width: 150,
      render: (_, { status }) => <FilingStatusTag status={status} />,
    },
    {
      title: t("filings.column.schoolDue"),
      key: "schoolDue",
      width: 270,
      render: (_, { standing: { school, agency }, status, regime }) =>
        school.due === null ? (
          <DeadlineChip
            due={agency.due}
            lastWorkingDay={agency.lastWorkingDay}
            pressure={status === "filed" ? "settled" : "open"}
            label={levelWord("agency", regime)}
          />
        ) : (
          <DeadlineChip
            due={school.due}
            lastWorkingDay={school.lastWorkingDay}
            pressure={awaitsCollege(status) ? "open" : "settled"}
          />
        ),
    },
    { title: t("filings.column.files"), dataIndex: "fileCount", width: 80, align: "right" },
    {
      title: t("filings.column.verdict"),
      key: "verdict",
      width: 130,
      render: (_, { verdict, reviewState }) => <Outcome verdict={verdict} state={reviewState} />,
    },
    {
      title: t("filings.column.submitted"),
      key: "submitted",
      width: 150,
      render: (_, { firstSubmittedAt, firstSubmission }) =>
        firstSubmittedAt === null ? (
          "—"
        ) : (
          <>
            {format.instant(firstSubmittedAt)}
            {firstSubmission === null ? null : (
              <>
                <br />
                <small>{text(firstSubmissionNames[firstSubmission.status])}</small>
              </>
            )}
          </>
        ),
    },
  ];
  return (
    <DataTable
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      caption={t("shell.nav.filings")}
      minWidth={1060}
      empty={<EmptyState>{t(filtered ? "filings.noneMatch" : "filings.none")}</EmptyState>}
    />
  );
}

interface OutcomeProps {
  readonly verdict: FilingRow["verdict"];
  readonly state: FilingRow["reviewState"];
}

/** What the review says; where it says nothing yet, how far it is, and of one that broke off what is to be done. */
function Outcome({ verdict, state }: OutcomeProps) {
  const { t } = useTranslation();
  if (verdict !== null) return <VerdictTag verdict={verdict} />;
  if (state === null) return t("filings.notReviewed");
  return (
    <>
      <ReviewStateTag state={state} />
      {state === "failed" ? (
        <>
          <br />
          <small>{t("filings.review.failedBriefly")}</small>
        </>
      ) : null}
    </>
  );
}
