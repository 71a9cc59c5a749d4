import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/date-input.tsx";
import { Field } from "../../ui/field.tsx";
import { ReasonField } from "../../ui/reason-field.tsx";

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
      <ReasonField
        label={t("programmes.adjust.reason")}
        hint={t("programmes.adjust.reasonHint")}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
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
