import type { Regime } from "@goodstanding/domain/policy/regime";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAfterChange } from "../../lib/use-after-change.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useLevelWord } from "../../ui/use-level-word.ts";
import { WithdrawDialog } from "../../ui/withdraw-dialog.tsx";
import type { Adjustment } from "./programme-views.ts";

interface AdjustmentListProps {
  readonly adjustments: readonly Adjustment[];
  readonly regime: Regime;
}

/** Who moved a date to which day, and why; with the reason for taking it back where that was done. */
export function AdjustmentList({ adjustments, regime }: AdjustmentListProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const levelWord = useLevelWord();
  const [withdrawing, setWithdrawing] = useState<Adjustment | null>(null);
  return (
    <ul>
      {adjustments.map((adjustment) => {
        const { id, kind, of, level, due, reason, document, recordedBy, recordedAt, withdrawn, may } =
          adjustment;
        return (
          <li key={id}>
            {t(`programmes.adjustment.${kind}`, {
              of: t(`programmes.adjustment.of.${of}`),
              level: levelWord(level, regime),
              day: format.dayWithWeekday(due),
            })}{" "}
            {t("programmes.adjustment.reason", { reason })}
            {document === null ? null : ` · ${document}`} · {text(recordedBy)} · {format.instant(recordedAt)}
            {withdrawn === null ? null : (
              <>
                {" "}
                ·{" "}
                {t("programmes.withdrawn", { at: format.instant(withdrawn.at), because: withdrawn.because })}
              </>
            )}
            {may.withdraw ? (
              <Button type="link" size="small" onClick={() => setWithdrawing(adjustment)}>
                {t("programmes.adjustment.withdraw")}
              </Button>
            ) : null}
          </li>
        );
      })}
      {withdrawing === null ? null : (
        <WithdrawAdjustment adjustment={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </ul>
  );
}

function WithdrawAdjustment({
  adjustment,
  onClose,
}: {
  readonly adjustment: Adjustment;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const afterChange = useAfterChange(onClose);
  const withdraw = useMutation(
    trpc.obligations.withdrawAdjustment.mutationOptions({
      onSuccess: () => afterChange(t("programmes.adjustment.withdrawnDone")),
    }),
  );
  return (
    <WithdrawDialog
      title={t("programmes.adjustment.withdrawTitle")}
      hint={t("programmes.adjustment.withdrawHint")}
      pending={withdraw.isPending}
      failure={withdraw.error}
      onWithdraw={(because) => withdraw.mutate({ id: adjustment.id, because })}
      onClose={onClose}
    />
  );
}
