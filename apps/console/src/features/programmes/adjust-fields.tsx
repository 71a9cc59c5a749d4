import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/date-input.tsx";
import { Field } from "../../ui/field.tsx";

/** What moving a date asks for. */
export interface AdjustDraft {
  readonly due: string;
  readonly reason: string;
  readonly document: string;
}

interface AdjustFieldsProps {
  readonly draft: AdjustDraft;
  readonly dueHint: string;
  readonly max?: string | undefined;
  readonly onChange: (draft: AdjustDraft) => void;
}

export const isComplete = ({ due, reason }: AdjustDraft): boolean => due !== "" && reason.trim() !== "";

export function AdjustFields({ draft, dueHint, max, onChange }: AdjustFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t("programmes.adjust.due")} hint={dueHint}>
        {(id) => (
          <DateInput id={id} value={draft.due} max={max} onChange={(due) => onChange({ ...draft, due })} />
        )}
      </Field>
      <Field label={t("programmes.adjust.reason")} hint={t("programmes.adjust.reasonHint")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={draft.reason}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            onChange={({ target }) => onChange({ ...draft, reason: target.value })}
          />
        )}
      </Field>
      <Field label={t("programmes.document")} hint={t("programmes.documentHint")}>
        {(id) => (
          <Input
            id={id}
            value={draft.document}
            maxLength={300}
            onChange={({ target }) => onChange({ ...draft, document: target.value })}
          />
        )}
      </Field>
    </>
  );
}
