import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { ReviewStateTag } from "../../../ui/review-state-tag.tsx";
import { findingGroups } from "./filter-findings.ts";
import styles from "./review-panel.module.css";
import type { EarlierReview } from "./review-views.ts";
import { useGroupCounts } from "./use-group-counts.ts";

/** The reviews of the same submission that came before. */
export function EarlierReviews({ history }: { readonly history: readonly EarlierReview[] }) {
  const { t } = useTranslation();
  if (history.length === 0) return null;
  return (
    <Disclosure
      label={t("findings.earlier.open")}
      summary={<span>{t("findings.earlier.title", { count: history.length })}</span>}
    >
      {() => (
        <ul className={styles.earlier}>
          {history.map((review) => (
            <EarlierLine key={review.id} review={review} />
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

function EarlierLine({ review }: { readonly review: EarlierReview }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const countText = useGroupCounts();
  const { number, state, queuedAt, finishedAt, release, counts, askedBy, cancelledBy } = review;
  return (
    <li className={styles.source}>
      <strong>{t("findings.earlier.number", { number })}</strong>
      <ReviewStateTag state={state} />
      <time dateTime={finishedAt ?? queuedAt}>{format.instant(finishedAt ?? queuedAt)}</time>
      {askedBy === null ? null : <span>{t("findings.earlier.askedBy", { name: text(askedBy) })}</span>}
      {cancelledBy === null ? null : (
        <span>{t("findings.earlier.cancelledBy", { name: text(cancelledBy) })}</span>
      )}
      {release === null ? null : <span>{t("filings.review.release", { release })}</span>}
      {state === "finished" ? <span>{countText(counts, findingGroups)}</span> : null}
    </li>
  );
}
