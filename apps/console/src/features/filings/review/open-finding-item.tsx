import { CheckCircleOutlined, ClockCircleOutlined } from "@ant-design/icons";
import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { Button, Input } from "antd";
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
  /** What is typed and not saved yet. */
  readonly draft: string | null;
  readonly onDraft: (text: string | null) => void;
}

/** One finding of last year with its answer, which the college writes here and may rewrite until it hands in. */
export function OpenFindingItem(props: OpenFindingItemProps) {
  const { filingId, finding, mayAnswer, draft, onDraft } = props;
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const format = useFormat();
  const { rule, severity, file, place, answer, [language]: words } = finding;
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
      {answer === null || draft !== null ? null : (
        <div className={styles.waiver}>
          <p>{answer.text}</p>
          <p>{t("findings.open.by", { name: text(answer.by), at: format.instant(answer.at) })}</p>
        </div>
      )}
      {!mayAnswer ? null : answer !== null && draft === null ? (
        <div className={styles.acts}>
          <Button size="small" onClick={() => onDraft(answer.text)}>
            {t("findings.open.change")}
          </Button>
        </div>
      ) : (
        <AnswerForm filingId={filingId} findingKey={finding.key} said={draft ?? ""} onSay={onDraft} />
      )}
    </FindingCard>
  );
}

interface AnswerFormProps {
  readonly filingId: string;
  readonly findingKey: string;
  readonly said: string;
  readonly onSay: (text: string | null) => void;
}

function AnswerForm({ filingId, findingKey, said, onSay }: AnswerFormProps) {
  const { t } = useTranslation();
  const save = useAct("reviews.answer", { done: t("findings.open.saved"), onDone: () => onSay(null) });
  return (
    <div className={styles.answer}>
      <Field label={t("findings.open.answer")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={said}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            placeholder={t("findings.open.hint")}
            onChange={({ target }) => onSay(target.value)}
          />
        )}
      </Field>
      <div className={styles.acts}>
        <Button
          size="small"
          type="primary"
          disabled={said.trim() === ""}
          loading={save.isPending}
          onClick={() => save.mutate({ filingId, key: findingKey, answer: said.trim() })}
        >
          {t("findings.open.save")}
        </Button>
      </div>
    </div>
  );
}

const looks: Record<"answered" | "waiting", Look> = {
  answered: { tone: "success", icon: CheckCircleOutlined },
  waiting: { tone: "warning", icon: ClockCircleOutlined },
};
