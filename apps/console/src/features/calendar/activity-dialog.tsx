import { activityNames } from "@goodstanding/domain/policy/fact-kind";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAfterChange } from "../../lib/use-after-change.ts";
import { DateInput } from "../../ui/date-input.tsx";
import { DocumentField } from "../../ui/document-field.tsx";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Quota } from "./quotas-of.ts";

/** Registers one activity of a unit, which counts towards its quota. */
export function ActivityDialog({ quota, onClose }: { readonly quota: Quota; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const { today } = useSession();
  const trpc = useTRPC();
  const [on, setOn] = useState<string>(today);
  const [document, setDocument] = useState("");
  const afterChange = useAfterChange(onClose);
  const record = useMutation(
    trpc.facts.record.mutationOptions({ onSuccess: () => afterChange(t("calendar.quota.done")) }),
  );
  const { duty, activity, from } = quota;
  return (
    <FormDialog
      title={t("calendar.quota.recordTitle", { unit: text(duty.unit.name) })}
      submitLabel={t("calendar.quota.record")}
      refused={t("calendar.quota.refused")}
      failure={record.error}
      pending={record.isPending}
      ready={on !== ""}
      onSubmit={() => record.mutate({ unitId: duty.unit.id, kind: "activity-held", activity, on, document })}
      onClose={onClose}
    >
      <p>
        {text(activityNames[activity])} · {text(duty.why)}
      </p>
      <Field label={t("calendar.quota.on")}>
        {(id) => <DateInput id={id} value={on} min={from} max={today} onChange={setOn} />}
      </Field>
      <DocumentField
        label={t("calendar.quota.document")}
        hint={t("calendar.quota.documentHint")}
        value={document}
        maxLength={500}
        onChange={setDocument}
      />
    </FormDialog>
  );
}
