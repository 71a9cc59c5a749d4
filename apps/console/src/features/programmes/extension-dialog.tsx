import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAfterChange } from "../../lib/use-after-change.ts";
import { useFormat } from "../../lib/use-format.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { useAgencyWord } from "../../ui/use-agency-word.ts";
import { AdjustFields, isComplete } from "./adjust-fields.tsx";
import type { ProgrammeObligation } from "./programme-views.ts";

interface ExtensionDialogProps {
  readonly obligation: ProgrammeObligation;
  readonly onClose: () => void;
}

/** Gives all programmes of the unit more time at the school; the server refuses a day after the agency's, and the dialog says why. */
export function ExtensionDialog({ obligation, onClose }: ExtensionDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const agencyWord = useAgencyWord();
  const trpc = useTRPC();
  const [draft, setDraft] = useState({ due: "", reason: "", document: "" });
  const afterChange = useAfterChange(onClose);
  const extend = useMutation(
    trpc.obligations.grantExtension.mutationOptions({
      onSuccess: () => afterChange(t("programmes.extension.done")),
    }),
  );
  const { rule, regime, period, unit, schoolDue, agencyDue } = obligation;
  return (
    <FormDialog
      title={t("programmes.extension.title", { duty: text(ruleNames[rule]) })}
      submitLabel={t("programmes.extension.submit")}
      refused={t("programmes.notRecorded")}
      failure={extend.error}
      pending={extend.isPending}
      ready={isComplete(draft)}
      onSubmit={() =>
        extend.mutate({
          unitId: unit.id,
          rule,
          period,
          due: draft.due,
          reason: draft.reason.trim(),
          document: draft.document.trim() || null,
        })
      }
      onClose={onClose}
    >
      <p>{t("programmes.extension.hint", { unit: text(unit.name), period })}</p>
      <AdjustFields
        draft={draft}
        dueHint={
          agencyDue === null
            ? t("programmes.extension.from", { school: format.day(schoolDue ?? "") })
            : t("programmes.extension.until", {
                school: format.day(schoolDue ?? ""),
                agency: agencyWord(regime),
                limit: format.day(agencyDue),
              })
        }
        onChange={setDraft}
      />
    </FormDialog>
  );
}
