import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "./field.tsx";
import { FormDialog } from "./form-dialog.tsx";

interface WithdrawDialogProps {
  readonly title: string;
  /** What comes of it. */
  readonly hint: string;
  readonly pending: boolean;
  readonly failure: unknown;
  readonly onWithdraw: (because: string) => void;
  readonly onClose: () => void;
}

/** Taking something back needs a reason; what was taken back stays to be read. */
export function WithdrawDialog({ title, hint, pending, failure, onWithdraw, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation();
  const [because, setBecause] = useState("");
  return (
    <FormDialog
      title={title}
      submitLabel={t("programmes.withdraw.submit")}
      refused={t("programmes.withdraw.refused")}
      danger
      failure={failure}
      pending={pending}
      ready={because.trim() !== ""}
      onSubmit={() => onWithdraw(because.trim())}
      onClose={onClose}
    >
      <p>{hint}</p>
      <Field label={t("programmes.withdraw.because")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={because}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            onChange={({ target }) => setBecause(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
