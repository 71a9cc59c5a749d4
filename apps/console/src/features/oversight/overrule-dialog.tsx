import type { MockCheckId } from "@goodstanding/domain/kernel/ids";
import { InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../lib/use-act.ts";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { MockItem } from "./oversight-views.ts";
import { TextField } from "./text-field.tsx";

interface OverruleDialogProps {
  readonly mockCheckId: MockCheckId;
  readonly item: MockItem;
  readonly onClose: () => void;
}

/** A person's score in the place of the reckoned one, with the reason. */
export function OverruleDialog({ mockCheckId, item, onClose }: OverruleDialogProps) {
  const { t } = useTranslation();
  const [total, setTotal] = useState(item.total ?? 0);
  const [because, setBecause] = useState("");
  const overrule = useAct("oversight.overruleScore", {
    done: t("oversight.done.overruled"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t("oversight.mock.overruleTitle", { programme: item.programme.name })}
      submitLabel={t("oversight.mock.overrule")}
      refused={t("oversight.refused")}
      failure={overrule.error}
      pending={overrule.isPending}
      ready={because.trim() !== ""}
      onSubmit={() => overrule.mutate({ mockCheckId, filingId: item.filingId, total, because })}
      onClose={onClose}
    >
      <p>{t("oversight.mock.overruleHint", { reckoned: item.reckoned ?? 0 })}</p>
      <Field label={t("oversight.mock.total")}>
        {(id) => (
          <InputNumber
            id={id}
            value={total}
            min={0}
            max={100}
            precision={0}
            onChange={(value) => setTotal(value ?? total)}
          />
        )}
      </Field>
      <TextField
        label={t("oversight.mock.because")}
        value={because}
        maxLength={500}
        isLong
        onChange={setBecause}
      />
    </FormDialog>
  );
}
