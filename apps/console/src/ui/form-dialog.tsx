import { Modal } from "antd";
import type { ReactNode } from "react";
import { ErrorState } from "./error-state.tsx";
import styles from "./form-dialog.module.css";

interface FormDialogProps {
  readonly title: string;
  readonly submitLabel: string;
  /** What could not be done, as the title of a refusal. */
  readonly refused: string;
  readonly failure: unknown;
  readonly pending: boolean;
  /** Whether everything that is needed has been filled in. */
  readonly ready: boolean;
  readonly danger?: boolean;
  readonly width?: number;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What is wrong in detail; shown below the refusal. */
  readonly problems?: ReactNode;
}

/** A few fields and one act; what was refused is said in the dialog, which stays open with what was typed. */
export function FormDialog({
  title,
  submitLabel,
  refused,
  failure,
  pending,
  ready,
  danger = false,
  width = 560,
  onSubmit,
  onClose,
  children,
  problems,
}: FormDialogProps) {
  return (
    <Modal
      open
      width={width}
      // Higher than the library has it: a long form needs the room.
      style={{ top: 40 }}
      title={title}
      okText={submitLabel}
      okButtonProps={{ disabled: !ready, loading: pending, danger }}
      onOk={onSubmit}
      onCancel={onClose}
    >
      <div className={styles.body}>
        {children}
        {failure === null ? null : <ErrorState what={refused} failure={failure} />}
        {problems}
      </div>
    </Modal>
  );
}
