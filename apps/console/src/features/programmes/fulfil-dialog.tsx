import { ruleNames } from "@goodstanding/domain/policy/rule";
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
import type { ProgrammeObligation } from "./programme-views.ts";

interface DutyDialogProps {
  readonly obligation: ProgrammeObligation;
  readonly onClose: () => void;
}

/** Says on which day a duty was done, and which paper shows it. */
export function FulfilDialog({ obligation, onClose }: DutyDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const { today } = useSession();
  const trpc = useTRPC();
  const [on, setOn] = useState<string>(today);
  const [document, setDocument] = useState("");
  const afterChange = useAfterChange(onClose);
  const fulfil = useMutation(
    trpc.obligations.fulfil.mutationOptions({ onSuccess: () => afterChange(t("programmes.fulfil.done")) }),
  );
  return (
    <FormDialog
      title={t("programmes.fulfil.title", { duty: text(ruleNames[obligation.rule]) })}
      submitLabel={t("programmes.fulfil.submit")}
      refused={t("programmes.notRecorded")}
      failure={fulfil.error}
      pending={fulfil.isPending}
      ready={on !== ""}
      onSubmit={() => fulfil.mutate({ id: obligation.id, on, document: document.trim() || null })}
      onClose={onClose}
    >
      <Field label={t("programmes.fulfil.on")}>
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
