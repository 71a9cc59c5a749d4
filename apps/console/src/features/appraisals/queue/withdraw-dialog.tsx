import { useTranslation } from "react-i18next";
import type { AppraisalRow } from "../../../lib/api.ts";
import { useAct } from "../../../lib/use-act.ts";
import { ReasonDialog } from "../../../ui/reason-dialog.tsx";

interface WithdrawDialogProps {
  readonly row: AppraisalRow;
  readonly onClose: () => void;
}

/** A review that is not wanted any more; what was noted in it stays readable. */
export function WithdrawDialog({ row, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation();
  const withdraw = useAct("appraisals.handOver", {
    done: t("appraisals.withdrawn"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <ReasonDialog
      title={t("appraisals.withdraw")}
      hint={t("appraisals.withdrawNote", { name: row.filing.programme.name })}
      label={t("appraisals.reason")}
      submitLabel={t("appraisals.withdraw")}
      refused={t("appraisals.refused")}
      danger
      act={withdraw}
      onSubmit={(reason) => withdraw.mutate({ id: row.id, to: "nobody", reason })}
      onClose={onClose}
    />
  );
}
