import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../../lib/use-act.ts";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";

export const reasonedActs = ["withdraw", "exempt", "liftExemption"] as const;
export type ReasonedAct = (typeof reasonedActs)[number];

interface ReasonDialogProps {
  readonly filingId: string;
  readonly act: ReasonedAct;
  readonly onClose: () => void;
}

/** An act that is recorded with its reason. */
export function ReasonDialog({ filingId, act, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const doing = useAct(`filings.${act}`, { done: t(`intake.act.${act}.done`), quiet: true, onDone: onClose });
  return (
    <FormDialog
      title={t(`intake.act.${act}.title`)}
      submitLabel={t(`intake.act.${act}.button`)}
      refused={t("intake.act.refused")}
      failure={doing.error}
      pending={doing.isPending}
      ready={reason.trim() !== ""}
      onSubmit={() => doing.mutate({ id: filingId, reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{t(`intake.act.${act}.note`)}</p>
      <Field label={t("intake.act.reason")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={reason}
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={2000}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
