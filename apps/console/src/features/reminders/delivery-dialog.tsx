import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../lib/use-act.ts";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
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
  const [because, setBecause] = useState("");
  const settle = useAct("reminders.settle", {
    ...{ done: t("reminders.life.settled"), quiet: true, onDone: onClose },
  });
  const resend = useAct("reminders.resend", {
    ...{ done: t("reminders.life.resentDone"), quiet: true, onDone: onClose },
  });
  const said = { deliveryId: delivery.id, because: because.trim() };
  return (
    <FormDialog
      title={`${t(`reminders.life.${kind}`)} · ${delivery.recipient}`}
      submitLabel={t(`reminders.life.${kind}`)}
      refused={t("reminders.life.refused")}
      failure={settle.error ?? resend.error}
      pending={settle.isPending || resend.isPending}
      ready={because.trim() !== ""}
      onSubmit={() =>
        kind === "resend" ? resend.mutate(said) : settle.mutate({ ...said, arrived: kind === "arrived" })
      }
      onClose={onClose}
    >
      <p>{t(kind === "resend" ? "reminders.life.resendHint" : "reminders.life.settleHint")}</p>
      <Field label={t("reminders.reason")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={because}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={({ target }) => setBecause(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
