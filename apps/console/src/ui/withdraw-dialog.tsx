import { useTranslation } from "react-i18next";
import { ReasonDialog } from "./reason-dialog.tsx";

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
  return (
    <ReasonDialog
      title={title}
      hint={hint}
      label={t("programmes.withdraw.because")}
      submitLabel={t("programmes.withdraw.submit")}
      refused={t("programmes.withdraw.refused")}
      danger
      act={{ isPending: pending, error: failure }}
      onSubmit={onWithdraw}
      onClose={onClose}
    />
  );
}
