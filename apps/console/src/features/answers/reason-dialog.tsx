import { Input } from "antd";
import { useState } from "react";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";

interface ReasonDialogProps {
  readonly title: string;
  /** What comes of it. */
  readonly hint: string;
  readonly label: string;
  readonly fieldHint?: string;
  readonly submitLabel: string;
  readonly refused: string;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onSubmit: (because: string) => void;
  readonly onClose: () => void;
}

/** One act that needs a reason. */
export function ReasonDialog({
  title,
  hint,
  label,
  fieldHint,
  submitLabel,
  refused,
  act,
  onSubmit,
  onClose,
}: ReasonDialogProps) {
  const [because, setBecause] = useState("");
  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      refused={refused}
      failure={act.error}
      pending={act.isPending}
      ready={because.trim() !== ""}
      onSubmit={() => onSubmit(because.trim())}
      onClose={onClose}
    >
      <p>{hint}</p>
      <Field label={label} hint={fieldHint}>
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
