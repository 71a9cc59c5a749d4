import type { ComponentType } from "react";
import { ArchiveForm } from "./archive-form.tsx";
import { AssociationPackForm } from "./association-pack-form.tsx";
import type { ChangeKind } from "./change-kinds.ts";
import { EscalationForm } from "./escalation-form.tsx";
import type { ChangeFormProps } from "./form-props.ts";
import { FormulaForm } from "./formula-form.tsx";
import { LadderForm } from "./ladder-form.tsx";
import { NoticeForm } from "./notice-form.tsx";
import { ParametersForm } from "./parameters-form.tsx";
import { RemoveNoticeForm } from "./remove-notice-form.tsx";
import { SchoolDateForm } from "./school-date-form.tsx";
import { SchoolPackForm } from "./school-pack-form.tsx";
import { SeveritiesForm } from "./severities-form.tsx";
import { TermsForm } from "./terms-form.tsx";
import { UnitDateForm } from "./unit-date-form.tsx";

/** The form of each kind of change. */
export function ChangeForm({ kind, form }: { readonly kind: ChangeKind; readonly form: ChangeFormProps }) {
  const Form = forms[kind];
  return <Form {...form} />;
}

const forms: Record<ChangeKind, ComponentType<ChangeFormProps>> = {
  "school-pack": SchoolPackForm,
  "association-pack": AssociationPackForm,
  "school-date": SchoolDateForm,
  "unit-date": UnitDateForm,
  parameters: ParametersForm,
  notice: NoticeForm,
  "remove-notice": RemoveNoticeForm,
  severities: SeveritiesForm,
  "attainment-formula": FormulaForm,
  archive: ArchiveForm,
  ladder: LadderForm,
  escalation: EscalationForm,
  terms: TermsForm,
};
