import { useTranslation } from "react-i18next";
import { useAct } from "../../lib/use-act.ts";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import type { Delivery } from "./reminder-views.ts";

export interface DeliveryAct {
  readonly kind: "arrived" | "notArrived" | "resend";
  readonly delivery: Pick<Delivery, "id" | "recipient">;
}

/** What a person says of one envelope, or that it goes out once more; each with its reason. */
export function DeliveryDialog({
  act: { kind, delivery },
  onClose,
}: {
  readonly act: DeliveryAct;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const settle = useAct("reminders.settle", {
    ...{ done: t("reminders.life.settled"), quiet: true, onDone: onClose },
  });
  const resend = useAct("reminders.resend", {
    ...{ done: t("reminders.life.resentDone"), quiet: true, onDone: onClose },
  });
  return (
    <ReasonDialog
      title={`${t(`reminders.life.${kind}`)} · ${delivery.recipient}`}
      hint={t(kind === "resend" ? "reminders.life.resendHint" : "reminders.life.settleHint")}
      label={t("reminders.reason")}
      submitLabel={t(`reminders.life.${kind}`)}
      refused={t("reminders.life.refused")}
      act={kind === "resend" ? resend : settle}
      onSubmit={(because) => {
        const said = { deliveryId: delivery.id, because };
        return kind === "resend"
          ? resend.mutate(said)
          : settle.mutate({ ...said, arrived: kind === "arrived" });
      }}
      onClose={onClose}
    />
  );
}
