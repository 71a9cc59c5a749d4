import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useAct } from "../../lib/use-act.ts";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { ItemToHold } from "./coming-panel.tsx";

/** Skips one step of a duty, or pauses all that come, with a reason. */
export function HoldDialog({
  toHold: { kind, item },
  onClose,
}: {
  readonly toHold: ItemToHold;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const text = useText();
  const [reason, setReason] = useState("");
  const done = { done: t("reminders.coming.held"), quiet: true, onDone: onClose };
  const pause = useAct("reminders.hold", done);
  const skip = useAct("reminders.skip", done);
  const { obligationId, step } = item;
  const what = `${item.programme ?? t("reminders.coming.ofUnit")} · ${text(shortRuleNames[item.rule])}`;
  return (
    <FormDialog
      title={t(`reminders.coming.${kind}Title`, { what })}
      submitLabel={t(kind === "paused" ? "reminders.coming.pause" : "reminders.coming.skip")}
      refused={t("reminders.coming.refused")}
      failure={pause.error ?? skip.error}
      pending={pause.isPending || skip.isPending}
      ready={reason.trim() !== ""}
      onSubmit={() =>
        kind === "paused"
          ? pause.mutate({ obligationId, reason: reason.trim() })
          : skip.mutate({ obligationId, step, reason: reason.trim() })
      }
      onClose={onClose}
    >
      <p>{t(`reminders.coming.${kind}Hint`)}</p>
      <Field label={t("reminders.reason")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={reason}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
