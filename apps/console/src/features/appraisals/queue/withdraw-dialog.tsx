import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppraisalRow } from "../../../lib/api.ts";
import { useAct } from "../../../lib/use-act.ts";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";

interface WithdrawDialogProps {
  readonly row: AppraisalRow;
  readonly onClose: () => void;
}

/** A review that is not wanted any more; what was noted in it stays readable. */
export function WithdrawDialog({ row, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const withdraw = useAct("appraisals.handOver", {
    done: t("appraisals.withdrawn"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t("appraisals.withdraw")}
      submitLabel={t("appraisals.withdraw")}
      refused={t("appraisals.refused")}
      failure={withdraw.error}
      pending={withdraw.isPending}
      ready={reason.trim() !== ""}
      danger
      onSubmit={() => withdraw.mutate({ id: row.id, to: "nobody", reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{t("appraisals.withdrawNote", { name: row.filing.programme.name })}</p>
      <Field label={t("appraisals.reason")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={reason}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
