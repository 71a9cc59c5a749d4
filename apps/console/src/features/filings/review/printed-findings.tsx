import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { VerdictTag } from "../../../ui/verdict-tag.tsx";
import { filterFindings, findingGroups } from "./filter-findings.ts";
import styles from "./printed-findings.module.css";
import type { ReviewDetail, ReviewFinding } from "./review-views.ts";

interface PrintedFindingsProps {
  readonly review: ReviewDetail;
  readonly subject: string;
  readonly onPrinted: () => void;
}

/** The one clear list on paper: beside the page, which is not printed with it, and only until it is. */
export function PrintedFindings({ review, subject, onPrinted }: PrintedFindingsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  useEffect(() => {
    document.body.setAttribute("data-sheet", "");
    window.addEventListener("afterprint", onPrinted);
    window.print();
    return () => {
      window.removeEventListener("afterprint", onPrinted);
      document.body.removeAttribute("data-sheet");
    };
  }, [onPrinted]);
  const standing = review.findings.filter(({ waiver }) => waiver === null);
  const numbers = new Map(standing.map((finding, index) => [finding, index + 1]));
  const { finishedAt, release, packs } = review;
  return createPortal(
    <article className={styles.sheet}>
      <h1>{t("findings.sheet.title", { subject })}</h1>
      <p>
        {finishedAt === null ? null : `${format.instant(finishedAt)} · `}
        {t("filings.review.release", { release: release ?? "—" })} ·{" "}
        {t("filings.review.packs", { packs: packs.join(" · ") })}
      </p>
      {findingGroups.map((group) => {
        const members = filterFindings(standing, { group, rule: null, course: null });
        return members.length === 0 ? null : (
          <section key={group}>
            <h2>
              <VerdictTag verdict={group} /> {t("filings.review.count", { count: members.length })}
            </h2>
            <ol>
              {members.map((finding) => (
                <PrintedFinding
                  key={numbers.get(finding)}
                  finding={finding}
                  number={numbers.get(finding) ?? 0}
                />
              ))}
            </ol>
          </section>
        );
      })}
      <p>{t("filings.review.suggestion")}</p>
    </article>,
    document.body,
  );
}

/** One finding under its number through all groups, as the copied list has it. */
function PrintedFinding({ finding, number }: { readonly finding: ReviewFinding; readonly number: number }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const { rule, file, place, [language]: words } = finding;
  return (
    <li>
      <p>
        {number}. <strong>{text(findingRuleNames[rule])}</strong> {file} {place === null ? null : text(place)}
      </p>
      <p>
        {t("ui.finding.found")}: {words.found}
      </p>
      <p>
        {t("ui.finding.expected")}: {words.expected}
      </p>
      <p>
        {t("ui.finding.fix")}: {words.fix}
      </p>
      <p className={styles.clause}>
        {t("ui.finding.clause")}: {words.clause}
      </p>
    </li>
  );
}
