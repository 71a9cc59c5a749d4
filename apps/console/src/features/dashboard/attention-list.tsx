import { CheckCircleOutlined } from "@ant-design/icons";
import { awaitsCollege, type FilingStatus } from "@goodstanding/domain/filings/filing-status";
import { pressingLevel } from "@goodstanding/domain/filings/pressing-level";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { type Session, useSession } from "../../lib/session.ts";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FilingStatusTag } from "../../ui/filing-status-tag.tsx";
import { GravityTag, isMarkedGravity } from "../../ui/gravity-tag.tsx";
import { ReviewStateTag } from "../../ui/review-state-tag.tsx";
import { useLevelWord } from "../../ui/use-level-word.ts";
import { VerdictTag } from "../../ui/verdict-tag.tsx";
import styles from "./attention-list.module.css";
import type { AttentionItem } from "./summary-views.ts";

/** What is at risk, gravest consequence first; every row says why and leads to the place where it is mended. */
export function AttentionList({
  items,
  total,
}: {
  readonly items: readonly AttentionItem[];
  /** How many there are with those that are not listed here. */
  readonly total: number;
}) {
  const { t } = useTranslation();
  if (items.length === 0) {
    return (
      <EmptyState icon={<CheckCircleOutlined aria-hidden />}>{t("dashboard.attention.empty")}</EmptyState>
    );
  }
  return (
    <>
      <ol className={styles.list}>
        {items.map((item) => (
          <AttentionRow key={item.id} item={item} />
        ))}
      </ol>
      {total > items.length ? (
        <p className={styles.more}>
          <Link to="/filings">{t("dashboard.attention.more", { count: total - items.length })}</Link>
        </p>
      ) : null}
    </>
  );
}

function AttentionRow({ item }: { readonly item: AttentionItem }) {
  const { t } = useTranslation();
  const text = useText();
  const { id, programme, college, rule, period, status, gravity, why, verdict, reviewState } = item;
  const { today, may } = useSession();
  const levelWord = useLevelWord();
  const level = pressingLevel(item, today);
  const { due, lastWorkingDay } = item.standing[level];
  return (
    <li className={styles.row}>
      <div className={styles.subject}>
        <p className={styles.programme}>
          {programme.name}
          <span className={styles.rule}>
            {period} {text(ruleNames[rule])}
          </span>
          {isMarkedGravity(gravity) ? <GravityTag gravity={gravity} /> : null}
        </p>
        <p className={styles.why}>
          {text(college.name)} · {text(why)}
        </p>
      </div>
      <span className={styles.states}>
        <FilingStatusTag status={status} />
        {verdict === null ? null : <VerdictTag verdict={verdict} />}
        {verdict === null && reviewState === "failed" ? <ReviewStateTag state={reviewState} /> : null}
      </span>
      <DeadlineChip
        label={
          level === "school" && item.dueAgain !== null
            ? t("intake.submit.again")
            : levelWord(level, item.regime)
        }
        due={due}
        lastWorkingDay={lastWorkingDay}
      />
      <Link to="/filings/$filingId" params={{ filingId: id }} className={styles.action}>
        {t(`dashboard.attention.open.${linkFor(status, may)}`)}
        <span className="visually-hidden">{programme.name}</span>
      </Link>
    </li>
  );
}

/** Only a row that waits for the reader asks the reader to act. */
function linkFor(status: FilingStatus, may: Session["may"]): "act" | "review" | "look" {
  if (status === "awaiting-school" && may.decide) return "review";
  return awaitsCollege(status) && may.upload ? "act" : "look";
}
