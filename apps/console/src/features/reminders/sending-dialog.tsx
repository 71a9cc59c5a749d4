import { Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../lib/use-act.ts";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { ReasonField } from "../../ui/reason-field.tsx";
import type { Sending } from "./reminder-views.ts";

export type SendingAct = "enable" | "stop" | "redirect" | "direct";

interface SendingDialogProps {
  readonly act: SendingAct;
  readonly sending: Sending;
  readonly onClose: () => void;
}

/** One change of the switch, with its reason. A redirection in a school that does not send enables it, for a rehearsal. */
export function SendingDialog({ act, sending, onClose }: SendingDialogProps) {
  const { t } = useTranslation();
  const [because, setBecause] = useState("");
  const [address, setAddress] = useState("");
  const [goesOn, setGoesOn] = useState(false);
  const set = useAct("reminders.setSending", {
    done: t("reminders.sending.saved"),
    quiet: true,
    onDone: onClose,
  });
  const redirectTo = {
    redirect: address.trim(),
    direct: null,
    enable: sending.redirectTo,
    stop: sending.redirectTo,
  }[act];
  // A rehearsal may have begun in a school that never sent: only who says so lets mail reach its recipients.
  const isStopped = act === "stop" || (act === "direct" && !goesOn);
  return (
    <FormDialog
      title={t(`reminders.sending.${act}`)}
      submitLabel={t(`reminders.sending.${act}`)}
      refused={t("reminders.sending.refused")}
      danger={act === "stop"}
      failure={set.error}
      pending={set.isPending}
      ready={because.trim() !== "" && (act !== "redirect" || address.trim() !== "")}
      onSubmit={() =>
        set.mutate({ state: isStopped ? "stopped" : "enabled", redirectTo, because: because.trim() })
      }
      onClose={onClose}
    >
      <p>{t(`reminders.sending.hint.${act}`)}</p>
      {act === "redirect" ? (
        <Field label={t("reminders.sending.address")}>
          {(id) => (
            <Input
              id={id}
              type="email"
              value={address}
              maxLength={200}
              onChange={({ target }) => setAddress(target.value)}
            />
          )}
        </Field>
      ) : null}
      {act === "direct" ? (
        <Checkbox checked={goesOn} onChange={({ target }) => setGoesOn(target.checked)}>
          {t("reminders.sending.goesOn")}
        </Checkbox>
      ) : null}
      <ReasonField label={t("reminders.reason")} value={because} onChange={setBecause} />
    </FormDialog>
  );
}
