import { PlusCircleOutlined, SafetyOutlined } from "@ant-design/icons";
import { clauseText } from "@goodstanding/domain/policy/clause-text";
import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { Button } from "antd";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../../lib/language.ts";
import { ClausePopover } from "../../../ui/clause-popover.tsx";
import { FindingCard } from "../../../ui/finding-card.tsx";
import { type Look, StatusTag } from "../../../ui/status-tag.tsx";
import { FileButton } from "./file-button.tsx";
import { groupOf } from "./filter-findings.ts";
import styles from "./finding-list.module.css";
import type { FileToOpen } from "./opened-file.tsx";
import { OtherFileLine } from "./other-file-line.tsx";
import type { ReviewFinding } from "./review-views.ts";
import { WaiverLine } from "./waiver-line.tsx";

interface FindingItemProps {
  readonly finding: ReviewFinding;
  readonly submissionId: string;
  readonly mayWaive: boolean;
  readonly onOpen: (file: FileToOpen) => void;
  readonly onWaive: (finding: ReviewFinding) => void;
}

/** One finding with all that may be done about it: look at the file where it stands, compare, read the clause, waive. */
export const FindingItem = memo(function FindingItem({
  finding,
  submissionId,
  mayWaive,
  onOpen,
  onWaive,
}: FindingItemProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const { rule, file, place, page, preview, citation, isNew, waiver, other, [language]: words } = finding;
  const name = text(findingRuleNames[rule]);
  return (
    <FindingCard
      title={name}
      severity={groupOf(finding)}
      tags={isNew ? <StatusTag look={newLook}>{t("findings.new")}</StatusTag> : null}
      file={
        file === null ? null : (
          <>
            <FileButton file={{ submissionId, path: file, preview, place, page }} onOpen={onOpen} />
            {place === null ? null : <span className={styles.place}>{text(place)}</span>}
          </>
        )
      }
      found={words.found}
      expected={words.expected}
      fix={words.fix}
      clause={
        <>
          {text(clauseText(citation.clause))} <ClausePopover citations={[citation]} subject={name} />
        </>
      }
    >
      {other === null ? null : <OtherFileLine other={other} onOpen={onOpen} />}
      {waiver === null ? null : <WaiverLine waiver={waiver} mayWithdraw={mayWaive} />}
      {waiver === null && mayWaive ? (
        <div className={styles.acts}>
          <Button size="small" icon={<SafetyOutlined />} onClick={() => onWaive(finding)}>
            {t("findings.waive.button")}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </div>
      ) : null}
    </FindingCard>
  );
});

const newLook: Look = { tone: "info", icon: PlusCircleOutlined };
