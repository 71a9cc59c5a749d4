import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useAct } from "../../lib/use-act.ts";
import { DateInput } from "../../ui/date-input.tsx";
import { DocumentField } from "../../ui/document-field.tsx";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { ExtensionRequest } from "./answer-views.ts";

interface GrantDialogProps {
  readonly request: ExtensionRequest;
  readonly onClose: () => void;
}

/** 同意: the day that was asked for, unless the office sets another; the server refuses one after the agency's. */
export function GrantDialog({ request, onClose }: GrantDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const [due, setDue] = useState<string>(request.askedUntil);
  const [document, setDocument] = useState("");
  const grant = useAct("extensions.grant", {
    ...{ done: t("answers.extensions.granted"), quiet: true, onDone: onClose },
  });
  return (
    <FormDialog
      title={t("answers.extensions.grantTitle", {
        unit: text(request.unit.name),
        duty: text(ruleNames[request.rule]),
      })}
      submitLabel={t("answers.extensions.grant")}
      refused={t("answers.extensions.notDone")}
      failure={grant.error}
      pending={grant.isPending}
      ready={due !== ""}
      onSubmit={() => grant.mutate({ requestId: request.id, due, document: document.trim() || null })}
      onClose={onClose}
    >
      <p>{t("answers.extensions.grantHint")}</p>
      <Field label={t("answers.extensions.due")}>
        {(id) => <DateInput id={id} value={due} max={request.agencyDue ?? undefined} onChange={setDue} />}
      </Field>
      <DocumentField
        label={t("answers.extensions.document")}
        hint={t("answers.extensions.documentHint")}
        value={document}
        maxLength={2000}
        onChange={setDocument}
      />
    </FormDialog>
  );
}
