import { appraisalLevelNames, appraisalStateNames } from "@goodstanding/domain/appraisal/appraisal";
import type { AppraisalMissing } from "@goodstanding/domain/appraisal/missing-in-appraisal";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { AppraisalWorkbench } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { DeadlineChip } from "../../../ui/deadline-chip.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { AppraisalStateTag } from "../appraisal-state-tag.tsx";
import styles from "./desk-header.module.css";
import { isDone } from "./desk-items.ts";

interface DeskHeaderProps {
  readonly desk: AppraisalWorkbench;
  /** Documents that are ticked, of all. */
  readonly seen: number;
  readonly documents: number;
  readonly missing: AppraisalMissing;
  readonly isOffline: boolean;
  readonly onKeys: () => void;
  readonly onConclude: () => void;
}

/** What is reviewed, until when, how far one is, and the way to the end. */
export function DeskHeader(props: DeskHeaderProps) {
  const { desk, seen, documents, missing, isOffline, onKeys, onConclude } = props;
  const { t } = useTranslation();
  const text = useText();
  const { filing, submission, level, round, due, state, items, others, may, mayOpenFiling, previous } = desk;
  const required = items.filter(({ isRequired }) => isRequired);
  const unmarked = missing.unmarked.length + missing.unconfirmed.length;
  return (
    <>
      <PageHeader
        trail={<Link to="/reviews">{t("appraisals.title")}</Link>}
        title={filing.programme.name}
        tags={<AppraisalStateTag state={state} />}
        actions={
          <>
            <Button aria-label={t("appraisals.keys.title")} onClick={onKeys}>
              ?
            </Button>
            {may.work ? (
              <Button type="primary" onClick={onConclude}>
                {t("appraisals.conclude")}
              </Button>
            ) : null}
          </>
        }
      >
        <p className={styles.facts}>
          <span>{text(appraisalLevelNames[level])}</span>
          <span>{`${filing.period} ${text(ruleNames[filing.rule])}`}</span>
          <span>{text(filing.college)}</span>
          {mayOpenFiling ? (
            <Link
              to="/filings/$filingId/submissions/$number"
              params={{ filingId: filing.id, number: String(submission.number) }}
            >
              {t("submissions.title", { number: submission.number })}
            </Link>
          ) : (
            <span>{t("submissions.title", { number: submission.number })}</span>
          )}
          {round === 1 ? null : <span>{t("appraisals.round", { number: round })}</span>}
          <DeadlineChip
            due={due}
            pressure={state === "submitted" || state === "lapsed" ? "settled" : "open"}
          />
        </p>
        <p className={styles.facts} role="status">
          <span>{t("appraisals.seen", { seen, all: documents })}</span>
          <span>
            {t("appraisals.marked", {
              marked: required.filter((item) => isDone({ item })).length,
              all: required.length,
            })}
          </span>
          {unmarked === 0 ? null : <span>{t("appraisals.toDo", { count: unmarked })}</span>}
        </p>
      </PageHeader>
      {isOffline ? (
        <Alert className={styles.notice ?? ""} type="error" showIcon title={t("appraisals.offline")} />
      ) : null}
      <Notices desk={desk} />
      {others.length === 0 ? null : (
        <p className={styles.others}>
          {others.map(({ id, reviewer, state: other }) => (
            <span key={id}>
              {reviewer === null
                ? t(other === "unclaimed" ? "appraisals.nobody" : "appraisals.other")
                : text(reviewer.name)}
              ：{text(appraisalStateNames[other])}
            </span>
          ))}
          {others.some(({ opinion }) => opinion === null) ? <span>{t("appraisals.blind")}</span> : null}
        </p>
      )}
      {previous === null || round === 1 ? null : (
        <p className={styles.others}>{t("appraisals.again", { number: previous.number })}</p>
      )}
    </>
  );
}

/** Why nothing can be changed here any more, if so. */
function Notices({
  desk: { state, reason, submission, submittedAt, filing, mayOpenFiling },
}: Pick<DeskHeaderProps, "desk">) {
  const { t } = useTranslation();
  const format = useFormat();
  if (state === "lapsed" || !submission.isLatest)
    return (
      <Alert
        className={styles.notice ?? ""}
        type="warning"
        showIcon
        title={t("appraisals.lapsed")}
        description={reason ?? undefined}
        action={
          mayOpenFiling ? (
            <Link to="/filings/$filingId" params={{ filingId: filing.id }}>
              {t("submissions.toLatest")}
            </Link>
          ) : undefined
        }
      />
    );
  if (state !== "submitted" || submittedAt === null) return null;
  return (
    <Alert
      className={styles.notice ?? ""}
      type="success"
      showIcon
      title={t("appraisals.submitted", { at: format.instant(submittedAt) })}
    />
  );
}
