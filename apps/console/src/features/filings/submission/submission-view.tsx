import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link, useLocation } from "@tanstack/react-router";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { PageHeader } from "../../../ui/page-header.tsx";
import filingStyles from "../filing-view.module.css";
import { ReviewPanel } from "../review/review-panel.tsx";
import { readSelection } from "../selection.ts";
import { SubmissionHistory } from "../submission-history.tsx";
import { useFocusOnChange } from "../use-focus-on-change.ts";
import styles from "./frozen-part.module.css";
import { FrozenPlace } from "./frozen-place.tsx";
import { FrozenTree } from "./frozen-tree.tsx";
import type { SubmissionDetail } from "./submission-views.ts";

/** Left what was handed in then, right what is chosen in it, first of all what was found and decided. */
export function SubmissionView({ submission }: { readonly submission: SubmissionDetail }) {
  const { filing, number, isLatest, isFilesAlone } = submission;
  const { t } = useTranslation();
  const text = useText();
  const hash = useLocation({ select: ({ hash }) => hash });
  const selection = readSelection(hash) ?? { kind: "history" };
  const chosen = useFocusOnChange(hash);
  const subject = `${filing.period} ${text(ruleNames[filing.rule])}`;
  return (
    <>
      <PageHeader
        trail={
          <>
            <Link to="/filings">{t("shell.nav.filings")}</Link>
            {" › "}
            <Link to="/filings/$filingId" params={{ filingId: filing.id }}>
              {filing.programme.name}
            </Link>
          </>
        }
        title={t("submissions.title", { number })}
      >
        <p className={styles.notice}>
          <span>{filing.programme.name}</span>
          <span>{subject}</span>
          <span>{text(filing.college)}</span>
        </p>
        <Course submission={submission} />
      </PageHeader>
      <div className={filingStyles.columns}>
        <div className={filingStyles.tree}>
          <FrozenTree submission={submission} selection={selection} views={{ history: 1 }} />
        </div>
        <div className={filingStyles.column}>
          {isLatest ? null : (
            <Alert
              type="warning"
              showIcon
              title={
                <span className={styles.notice}>
                  {t("submissions.older")}
                  <Link to="/filings/$filingId" params={{ filingId: filing.id }}>
                    {t("submissions.toLatest")}
                  </Link>
                </span>
              }
            />
          )}
          {isFilesAlone ? <Alert type="info" showIcon title={t("submissions.filesAlone")} /> : null}
          <div ref={chosen} tabIndex={-1} className={filingStyles.chosen}>
            <FrozenPlace
              submission={submission}
              selection={selection}
              whole={
                <>
                  <SubmissionHistory filingId={filing.id} submissions={[submission]} isLinked={false} />
                  <ReviewPanel
                    submission={submission}
                    regime={filing.regime}
                    subject={`${filing.programme.name} ${subject}`}
                  />
                </>
              }
            />
          </div>
        </div>
      </div>
    </>
  );
}

/** Who handed it in, who sent it on, who took it back, and the hash that names it. */
function Course({ submission }: { readonly submission: SubmissionDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { submittedBy, submittedAt, sentBy, sentToSchoolAt, withdrawnBy, withdrawnAt, snapshotHash } =
    submission;
  return (
    <>
      <p className={styles.notice}>
        <span>{t("submissions.by", { name: text(submittedBy), at: format.instant(submittedAt) })}</span>
        {sentBy === null || sentToSchoolAt === null ? null : (
          <span>{t("submissions.sent", { name: text(sentBy), at: format.instant(sentToSchoolAt) })}</span>
        )}
        {withdrawnBy === null || withdrawnAt === null ? null : (
          <span>
            {t("submissions.withdrawn", { name: text(withdrawnBy), at: format.instant(withdrawnAt) })}
          </span>
        )}
      </p>
      <p className={styles.hash}>
        {t("submissions.hash")} {snapshotHash}
      </p>
    </>
  );
}
