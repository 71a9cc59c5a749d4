import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { Button, Input, Popover } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppraisalFinding } from "../../../lib/api.ts";
import { useLanguage, useText } from "../../../lib/language.ts";
import { FindingCard } from "../../../ui/finding-card.tsx";
import { VerdictTag } from "../../../ui/verdict-tag.tsx";
import styles from "./mark-pane.module.css";

interface FindingLineProps {
  readonly finding: AppraisalFinding;
  readonly mayWork: boolean;
  readonly onJudge: (stance: AppraisalFinding["stance"]) => void;
  readonly onShow: () => void;
}

/** What the machine points at; the reviewer adopts it into the list, or sets it aside and says why. */
export function FindingLine({ finding, mayWork, onJudge, onShow }: FindingLineProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const { rule, severity, file, place, stance, isWaived } = finding;
  const words = finding[language];
  return (
    <li className={styles.finding}>
      <VerdictTag verdict={severity} />
      <FindingCard
        title={text(findingRuleNames[rule])}
        severity={severity}
        file={file === null ? null : file.slice(file.lastIndexOf("/") + 1)}
        found={words.found}
        expected={words.expected}
        fix={words.fix}
        clause={words.clause}
      />
      <div className={styles.row}>
        {file === null ? null : (
          <Button type="link" size="small" onClick={onShow}>
            {place === null ? t("appraisals.finding.open") : text(place)}
          </Button>
        )}
        {isWaived ? <small>{t("appraisals.finding.waived")}</small> : null}
        {stance === null ? null : (
          <small>
            {stance.reason === null
              ? t(`appraisals.finding.is.${stance.kind}`)
              : t("appraisals.finding.because", {
                  what: t(`appraisals.finding.is.${stance.kind}`),
                  reason: stance.reason,
                })}
          </small>
        )}
        {mayWork ? (
          <span className={styles.acts}>
            <Button
              size="small"
              type={stance?.kind === "adopted" ? "primary" : "default"}
              aria-pressed={stance?.kind === "adopted"}
              onClick={() => onJudge(stance?.kind === "adopted" ? null : { kind: "adopted", reason: null })}
            >
              {t("appraisals.finding.adopt")}
            </Button>
            <SetAside isAside={stance?.kind === "set-aside"} onJudge={onJudge} />
          </span>
        ) : null}
      </div>
    </li>
  );
}

interface SetAsideProps extends Pick<FindingLineProps, "onJudge"> {
  readonly isAside: boolean;
}

function SetAside({ isAside, onJudge }: SetAsideProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const button = (
    <Button
      size="small"
      type={isAside ? "primary" : "default"}
      aria-pressed={isAside}
      onClick={isAside ? () => onJudge(null) : undefined}
    >
      {t("appraisals.finding.setAside")}
    </Button>
  );
  if (isAside) return button;
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      title={t("appraisals.finding.why")}
      content={
        <div className={styles.why}>
          <Input.TextArea
            value={reason}
            aria-label={t("appraisals.finding.why")}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={1000}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button
            size="small"
            type="primary"
            disabled={reason.trim() === ""}
            onClick={() => {
              setOpen(false);
              onJudge({ kind: "set-aside", reason: reason.trim() });
            }}
          >
            {t("appraisals.finding.setAside")}
          </Button>
        </div>
      }
    >
      {button}
    </Popover>
  );
}
