import { useState } from "react";
import { FormDialog } from "./form-dialog.tsx";
import { ReasonField } from "./reason-field.tsx";

interface ReasonDialogProps {
  readonly title: string;
  /** What comes of it. */
  readonly hint: string;
  readonly label: string;
  readonly fieldHint?: string;
  readonly submitLabel: string;
  readonly refused: string;
  readonly danger?: boolean;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onSubmit: (because: string) => void;
  readonly onClose: () => void;
}

/** One act that needs a reason. */
export function ReasonDialog({ hint, label, fieldHint, act, onSubmit, ...dialog }: ReasonDialogProps) {
  const [because, setBecause] = useState("");
  return (
    <FormDialog
      {...dialog}
      failure={act.error}
      pending={act.isPending}
      ready={because.trim() !== ""}
      onSubmit={() => onSubmit(because.trim())}
    >
      <p>{hint}</p>
      <ReasonField label={label} hint={fieldHint} value={because} onChange={setBecause} />
    </FormDialog>
  );
}
