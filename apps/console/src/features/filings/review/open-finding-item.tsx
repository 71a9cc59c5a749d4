import { CheckCircleOutlined, ClockCircleOutlined } from "@ant-design/icons";
import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../../lib/language.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { Field } from "../../../ui/field.tsx";
import { FindingCard } from "../../../ui/finding-card.tsx";
import { type Look, StatusTag } from "../../../ui/status-tag.tsx";
import styles from "./finding-list.module.css";
import type { OpenFinding } from "./review-views.ts";

interface OpenFindingItemProps {
  readonly filingId: string;
  readonly finding: OpenFinding;
  readonly mayAnswer: boolean;
}

/** One finding of last year with its answer, which the college writes here and may rewrite until it hands in. */
export function OpenFindingItem({ filingId, finding, mayAnswer }: OpenFindingItemProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const format = useFormat();
  const { rule, severity, file, place, answer, [language]: words } = finding;
  const [isEdited, setEdited] = useState(false);
  const isAnswered = answer !== null;
  return (
    <FindingCard
      title={text(findingRuleNames[rule])}
      severity={severity}
      tags={
        <StatusTag look={isAnswered ? looks.answered : looks.waiting}>
          {t(isAnswered ? "findings.open.isAnswered" : "findings.open.isWaiting")}
        </StatusTag>
      }
      file={file === null ? null : [file, place === null ? "" : text(place)].join(" ").trim()}
      found={words.found}
      expected={words.expected}
      fix={words.fix}
      clause={words.clause}
    >
      {answer === null || isEdited ? null : (
        <div className={styles.waiver}>
          <p>{answer.text}</p>
          <p>{t("findings.open.by", { name: text(answer.by), at: format.instant(answer.at) })}</p>
        </div>
      )}
      {!mayAnswer ? null : isAnswered && !isEdited ? (
        <div className={styles.acts}>
          <Button size="small" onClick={() => setEdited(true)}>
            {t("findings.open.change")}
          </Button>
        </div>
      ) : (
        <AnswerForm filingId={filingId} finding={finding} onSaved={() => setEdited(false)} />
      )}
    </FindingCard>
  );
}

interface AnswerFormProps {
  readonly filingId: string;
  readonly finding: OpenFinding;
  readonly onSaved: () => void;
}

function AnswerForm({ filingId, finding: { key, answer }, onSaved }: AnswerFormProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState(answer?.text ?? "");
  const save = useAct("reviews.answer", { done: t("findings.open.saved"), onDone: onSaved });
  return (
    <>
      <Field label={t("findings.open.answer")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={said}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            placeholder={t("findings.open.hint")}
            onChange={({ target }) => setSaid(target.value)}
          />
        )}
      </Field>
      <div className={styles.acts}>
        <Button
          size="small"
          type="primary"
          disabled={said.trim() === ""}
          loading={save.isPending}
          onClick={() => save.mutate({ filingId, key, answer: said.trim() })}
        >
          {t("findings.open.save")}
        </Button>
      </div>
    </>
  );
}

const looks: Record<"answered" | "waiting", Look> = {
  answered: { tone: "success", icon: CheckCircleOutlined },
  waiting: { tone: "warning", icon: ClockCircleOutlined },
};
