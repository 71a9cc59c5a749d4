import { addDays } from "@goodstanding/domain/kernel/dates";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../lib/session.ts";
import { useAct } from "../../../lib/use-act.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";

interface UnlockDialogProps {
  readonly filingId: string;
  /** It was filed with the agency: what comes now is a supplement. */
  readonly isFiled: boolean;
  readonly onClose: () => void;
}

/** Opens an approved filing again, with the reason and the day until which it is to come back. */
export function UnlockDialog({ filingId, isFiled, onClose }: UnlockDialogProps) {
  const words = isFiled ? "intake.act.supplement" : "intake.act.unlock";
  const { t } = useTranslation();
  const { today } = useSession();
  const [reason, setReason] = useState("");
  const [dueAgain, setDueAgain] = useState("");
  const unlock = useAct("filings.unlock", {
    done: t(`${words}.done`),
    quiet: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t(`${words}.title`)}
      submitLabel={t(`${words}.button`)}
      refused={t("intake.act.refused")}
      failure={unlock.error}
      pending={unlock.isPending}
      ready={reason.trim() !== "" && dueAgain !== ""}
      onSubmit={() => unlock.mutate({ id: filingId, reason: reason.trim(), dueAgain })}
      onClose={onClose}
    >
      <p>{t(`${words}.note`)}</p>
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
      <Field label={t("intake.act.dueAgain")}>
        {(id) => <DateInput id={id} value={dueAgain} min={addDays(today, 1)} onChange={setDueAgain} />}
      </Field>
    </FormDialog>
  );
}
