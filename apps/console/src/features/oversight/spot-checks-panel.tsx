import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAct } from "../../lib/use-act.ts";
import { useFormat } from "../../lib/use-format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FollowUpList } from "../../ui/follow-up-list.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { SpotCheckResultTag } from "../../ui/spot-check-result-tag.tsx";
import { WithdrawDialog } from "../../ui/withdraw-dialog.tsx";
import { IssueOrderDialog } from "./issue-order-dialog.tsx";
import styles from "./oversight.module.css";
import type { SpotCheck } from "./oversight-views.ts";
import { RegisterCheckDialog } from "./register-check-dialog.tsx";
import { RegisterLetterDialog } from "./register-letter-dialog.tsx";
import { ResultDialog } from "./result-dialog.tsx";
import { ScanLink } from "./scan-link.tsx";

type Opened =
  | { readonly act: "register" }
  | { readonly act: "result" | "notice" | "order" | "withdraw"; readonly check: SpotCheck };

/** 抽查: what the agency has drawn, what it said, and what follows from that. */
export function SpotChecksPanel() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const checks = useQuery(trpc.oversight.spotChecks.queryOptions());
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <Loaded query={checks} what={t("oversight.views.checks")}>
      {({ rows, may }) => (
        <SectionCard
          title={t("oversight.checks.title")}
          extra={
            may.register ? (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened({ act: "register" })}>
                {t("oversight.checks.register")}
              </Button>
            ) : undefined
          }
        >
          {rows.length === 0 ? (
            <EmptyState>{t("oversight.checks.none")}</EmptyState>
          ) : (
            <CheckTable checks={rows} onOpen={setOpened} />
          )}
          {opened?.act === "register" ? <RegisterCheckDialog onClose={close} /> : null}
          {opened?.act === "result" ? <ResultDialog check={opened.check} onClose={close} /> : null}
          {opened?.act === "notice" ? (
            <RegisterLetterDialog
              kind="improvement-notice"
              programmeId={opened.check.programme.id}
              onClose={close}
            />
          ) : null}
          {opened?.act === "order" ? (
            <IssueOrderDialog
              programmeId={opened.check.programme.id}
              reason={reasonOf(opened.check)}
              clause={clauseOf(opened.check)}
              onClose={close}
            />
          ) : null}
          {opened?.act === "withdraw" ? <WithdrawCheck check={opened.check} onClose={close} /> : null}
        </SectionCard>
      )}
    </Loaded>
  );

  function reasonOf({ year, agency, result }: SpotCheck): string {
    return t("oversight.checks.orderReason", { year, agency, opinion: result?.opinion ?? "" });
  }
}

/** Where the school's own document speaks of the result. */
function clauseOf({ followUps }: SpotCheck): string {
  const citation = followUps.find(({ kind }) => kind === "school")?.citation;
  return citation ? `${citation.document} ${citation.clause}` : "";
}

interface CheckTableProps {
  readonly checks: readonly SpotCheck[];
  readonly onOpen: (opened: Opened) => void;
}

function CheckTable({ checks, onOpen }: CheckTableProps) {
  const { t } = useTranslation();
  return (
    <ReadingTable
      caption={t("oversight.checks.title")}
      rows={checks}
      rowKey={({ id, programme }) => `${id} ${programme.id}`}
      columns={[
        {
          key: "programme",
          title: t("oversight.programme"),
          width: "20%",
          render: (check) => <ProgrammeCell check={check} />,
        },
        {
          key: "check",
          title: t("oversight.checks.check"),
          width: "24%",
          render: (check) => <CheckCell check={check} />,
        },
        {
          key: "result",
          title: t("oversight.checks.result"),
          width: "24%",
          render: (check) => <ResultCell check={check} onOpen={onOpen} />,
        },
        {
          key: "consequences",
          title: t("oversight.checks.consequences"),
          render: (check) => (check.result === null ? "–" : <FollowUpCell check={check} onOpen={onOpen} />),
        },
      ]}
    />
  );
}

function ProgrammeCell({ check: { programme, college, filingId, wasFiled } }: { readonly check: SpotCheck }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <div className={styles.lines}>
      <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
        {programme.name}
      </Link>
      <small>{text(college)}</small>
      {filingId === null ? null : (
        <Link to="/filings/$filingId" params={{ filingId }} hash="view=history">
          {t("oversight.checks.filing")}
        </Link>
      )}
      {wasFiled ? null : <small>{t("oversight.checks.notFiled")}</small>}
    </div>
  );
}

function CheckCell({ check }: { readonly check: SpotCheck }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { id, year, agency, announcedOn, document, hasScan, registeredBy, withdrawn } = check;
  return (
    <div className={styles.lines}>
      <strong>{t("oversight.checks.ofYear", { year })}</strong>
      <span>
        {agency} · {format.day(announcedOn)}
      </span>
      {document === null ? null : <span>{document}</span>}
      <small>{t("oversight.by", { name: text(registeredBy) })}</small>
      {hasScan ? <ScanLink of="spot-check" id={id} subject={String(year)} /> : null}
      {withdrawn === null ? null : <small>{t("oversight.withdrawn", { because: withdrawn.because })}</small>}
    </div>
  );
}

function ResultCell({ check, onOpen }: { readonly check: SpotCheck } & Pick<CheckTableProps, "onOpen">) {
  const { t } = useTranslation();
  const format = useFormat();
  const { result, may } = check;
  return (
    <div className={styles.lines}>
      {result === null ? (
        <span>{t("oversight.checks.noResult")}</span>
      ) : (
        <>
          <SpotCheckResultTag result={result.value} />
          <small>{format.day(result.on)}</small>
          {result.opinion === null ? null : <span className={styles.summary}>{result.opinion}</span>}
        </>
      )}
      <span className={styles.acts}>
        {may.recordResult ? (
          <Button size="small" onClick={() => onOpen({ act: "result", check })}>
            {t(result === null ? "oversight.checks.recordResult" : "oversight.checks.changeResult")}
          </Button>
        ) : null}
        {may.recordResult && result !== null && result.value !== "material-accepted" ? (
          <Button size="small" onClick={() => onOpen({ act: "order", check })}>
            {t("oversight.orders.issue")}
          </Button>
        ) : null}
        {may.withdraw ? (
          <Button size="small" type="link" onClick={() => onOpen({ act: "withdraw", check })}>
            {t("oversight.withdraw")}
          </Button>
        ) : null}
      </span>
    </div>
  );
}

function FollowUpCell({ check, onOpen }: { readonly check: SpotCheck } & Pick<CheckTableProps, "onOpen">) {
  const { t } = useTranslation();
  const awaitsNotice = check.followUps.some(({ kind, state }) => kind === "notice" && state === "open");
  return (
    <div className={styles.lines}>
      <FollowUpList check={check} />
      {awaitsNotice && check.may.recordResult ? (
        <span className={styles.acts}>
          <Button size="small" onClick={() => onOpen({ act: "notice", check })}>
            {t("oversight.letters.register")}
          </Button>
        </span>
      ) : null}
    </div>
  );
}

function WithdrawCheck({ check, onClose }: { readonly check: SpotCheck; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const withdraw = useAct("oversight.withdrawSpotCheck", {
    done: t("oversight.done.withdrawn"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <WithdrawDialog
      title={t("oversight.checks.withdrawTitle", { year: check.year })}
      hint={t("oversight.checks.withdrawHint")}
      pending={withdraw.isPending}
      failure={withdraw.error}
      onWithdraw={(because) => withdraw.mutate({ spotCheckId: check.id, because })}
      onClose={onClose}
    />
  );
}
