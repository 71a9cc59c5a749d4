import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { type FactKind, factKindNames, factKinds } from "@goodstanding/domain/policy/fact-kind";
import { useMutation } from "@tanstack/react-query";
import { Select } from "antd";
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

/** Duties are closed where they stand, so that nobody has to name rule and period by hand; activities belong to units. */
type RecordedKind = Exclude<FactKind, "fulfilled" | "activity-held">;
const kinds = factKinds.filter(
  (kind): kind is RecordedKind => kind !== "fulfilled" && kind !== "activity-held",
);

interface RecordFactDialogProps {
  readonly programmeId: ProgrammeId;
  readonly onClose: () => void;
}

/** What happened, on which day, shown by which paper. */
export function RecordFactDialog({ programmeId, onClose }: RecordFactDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const { today } = useSession();
  const trpc = useTRPC();
  const [kind, setKind] = useState<RecordedKind>("conclusion-published");
  const [on, setOn] = useState<string>(today);
  const [document, setDocument] = useState("");
  const afterChange = useAfterChange(onClose);
  const record = useMutation(
    trpc.facts.record.mutationOptions({ onSuccess: () => afterChange(t("programmes.facts.recorded")) }),
  );
  return (
    <FormDialog
      title={t("programmes.facts.recordTitle")}
      submitLabel={t("programmes.facts.record")}
      refused={t("programmes.notRecorded")}
      failure={record.error}
      pending={record.isPending}
      ready={on !== ""}
      onSubmit={() => record.mutate({ programmeId, kind, on, document })}
      onClose={onClose}
    >
      <p>{t("programmes.facts.recordHint")}</p>
      <Field label={t("programmes.facts.kind")}>
        {(id) => (
          <Select<RecordedKind>
            id={id}
            value={kind}
            options={kinds.map((value) => ({ value, label: text(factKindNames[value]) }))}
            onChange={setKind}
          />
        )}
      </Field>
      <Field label={t("programmes.facts.on")}>
        {(id) => <DateInput id={id} value={on} max={today} onChange={setOn} />}
      </Field>
      <DocumentField
        label={t("programmes.document")}
        hint={t("programmes.documentHint")}
        value={document}
        maxLength={300}
        onChange={setDocument}
      />
    </FormDialog>
  );
}
