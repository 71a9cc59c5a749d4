import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { MeasuredRows } from "../../../ui/measured-rows.tsx";
import { VerdictTag } from "../../../ui/verdict-tag.tsx";
import { everyFinding, type FindingGroup, filterFindings, findingGroups } from "./filter-findings.ts";
import { FindingFilterBar } from "./finding-filter-bar.tsx";
import { FindingItem } from "./finding-item.tsx";
import styles from "./finding-list.module.css";
import { type FileToOpen, OpenedFile } from "./opened-file.tsx";
import type { ReviewDetail, ReviewFinding } from "./review-views.ts";
import { WaiveDialog } from "./waive-dialog.tsx";

interface FindingListProps {
  readonly review: ReviewDetail;
  readonly submissionId: string;
}

/** From here on a list is worth narrowing. */
const SEVERAL = 6;

/** Findings by severity, gravest first, the waived ones last; to be narrowed, looked at in their files and waived. */
export function FindingList({ review, submissionId }: FindingListProps) {
  const { t } = useTranslation();
  const { findings, may, filingId, waiverDays } = review;
  const [filter, setFilter] = useState(everyFinding);
  const [opened, setOpened] = useState<FileToOpen | null>(null);
  const [waiving, setWaiving] = useState<ReviewFinding | null>(null);
  const shown = useMemo(() => filterFindings(findings, filter), [findings, filter]);
  const lines = useMemo(() => linesOf(shown), [shown]);
  if (findings.length === 0) return <p>{t("filings.review.clean")}</p>;
  return (
    <>
      {findings.length < SEVERAL ? null : (
        <FindingFilterBar findings={findings} shown={shown.length} filter={filter} onChange={setFilter} />
      )}
      {shown.length === 0 ? <p role="status">{t("findings.filter.none")}</p> : null}
      <MeasuredRows
        rows={lines}
        rowKey={({ key }) => key}
        label={t("findings.list")}
        guess={170}
        height={720}
        render={(line) =>
          line.kind === "heading" ? (
            <h3 className={styles.heading}>
              <VerdictTag verdict={line.group} />
              <span>{t("filings.review.count", { count: line.count })}</span>
            </h3>
          ) : (
            <FindingItem
              finding={line.finding}
              submissionId={submissionId}
              mayWaive={may.waive}
              onOpen={setOpened}
              onWaive={setWaiving}
            />
          )
        }
      />
      {opened === null ? null : <OpenedFile file={opened} onClose={() => setOpened(null)} />}
      {waiving === null || waiverDays === null ? null : (
        <WaiveDialog
          filingId={filingId}
          finding={waiving}
          days={waiverDays}
          onClose={() => setWaiving(null)}
        />
      )}
    </>
  );
}

type Line =
  | { readonly kind: "heading"; readonly key: string; readonly group: FindingGroup; readonly count: number }
  | { readonly kind: "finding"; readonly key: string; readonly finding: ReviewFinding };

/** Headings and findings in one row, so that a long list is drawn as one. */
const linesOf = (findings: readonly ReviewFinding[]): readonly Line[] =>
  findingGroups.flatMap((group): Line[] => {
    const members = filterFindings(findings, { ...everyFinding, group });
    if (members.length === 0) return [];
    return [
      { kind: "heading", key: group, group, count: members.length },
      ...members.map(
        (finding, index): Line => ({ kind: "finding", key: `${group} ${index} ${finding.key}`, finding }),
      ),
    ];
  });
