import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/use-format.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import styles from "./review-panel.module.css";
import type { ReviewDetail } from "./review-views.ts";

type Source = Pick<ReviewDetail, "release" | "packs" | "checks" | "versions" | "finishedAt" | "since">;

/** By what was reviewed and when, with the version of every check, so that anybody can say why it found this. */
export function ReviewSource({ review }: { readonly review: Source }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { release, packs, checks, versions, finishedAt, since } = review;
  return (
    <Disclosure
      label={t("findings.versions")}
      summary={
        <span className={styles.source}>
          {finishedAt === null ? null : <time dateTime={finishedAt}>{format.instant(finishedAt)}</time>}
          <span>{t("filings.review.release", { release: release ?? "—" })}</span>
          <span>{t("filings.review.packs", { packs: packs.join(" · ") })}</span>
          <span>{t("filings.review.checks", { count: checks })}</span>
          {since === null ? null : (
            <span>{t("findings.since", { submission: since.submission, review: since.review })}</span>
          )}
        </span>
      }
    >
      {() =>
        versions.length === 0 ? (
          <p className={styles.source}>{t("findings.noVersions")}</p>
        ) : (
          <ul className={styles.versions}>
            {versions.map(({ check, version }) => (
              <li key={check}>
                <code>{check}</code> {version}
              </li>
            ))}
          </ul>
        )
      }
    </Disclosure>
  );
}
