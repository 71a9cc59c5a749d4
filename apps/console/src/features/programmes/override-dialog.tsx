import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useMutation } from "@tanstack/react-query";
import { Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAfterChange } from "../../lib/use-after-change.ts";
import { useFormat } from "../../lib/use-format.ts";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { useAgencyWord } from "../../ui/use-agency-word.ts";
import { useLevelWord } from "../../ui/use-level-word.ts";
import { AdjustFields, isComplete } from "./adjust-fields.tsx";
import type { ProgrammeObligation } from "./programme-views.ts";

type Level = "school" | "agency";

interface OverrideDialogProps {
  readonly obligation: ProgrammeObligation;
  readonly onClose: () => void;
}

/** Moves one date of one programme's duty, with the reason; the levels that have no date cannot be moved. */
export function OverrideDialog({ obligation, onClose }: OverrideDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const levelWord = useLevelWord();
  const agencyWord = useAgencyWord();
  const trpc = useTRPC();
  const dues: Readonly<Record<Level, string | null>> = {
    school: obligation.schoolDue,
    agency: obligation.agencyDue,
  };
  const levels = (["school", "agency"] as const).filter((level) => dues[level] !== null);
  const [level, setLevel] = useState<Level>(levels[0] ?? "school");
  const [draft, setDraft] = useState({ due: dues[level] ?? "", reason: "", document: "" });
  const afterChange = useAfterChange(onClose);
  const override = useMutation(
    trpc.obligations.overrideDate.mutationOptions({
      onSuccess: () => afterChange(t("programmes.override.done")),
    }),
  );
  return (
    <FormDialog
      title={t("programmes.override.title", { duty: text(ruleNames[obligation.rule]) })}
      submitLabel={t("programmes.override.submit")}
      refused={t("programmes.notRecorded")}
      failure={override.error}
      pending={override.isPending}
      ready={isComplete(draft) && draft.due !== dues[level]}
      onSubmit={() =>
        override.mutate({
          id: obligation.id,
          level,
          due: draft.due,
          reason: draft.reason.trim(),
          document: draft.document.trim() || null,
        })
      }
      onClose={onClose}
    >
      <p>{t("programmes.override.hint", { agency: agencyWord(obligation.regime) })}</p>
      <Field label={t("programmes.override.level")}>
        {(id) => (
          <Radio.Group
            id={id}
            value={level}
            options={levels.map((value) => ({
              value,
              label: `${levelWord(value, obligation.regime)} ${format.dayWithWeekday(dues[value] ?? "")}`,
            }))}
            onChange={({ target }) => choose(levels.find((each) => each === target.value) ?? level)}
          />
        )}
      </Field>
      <AdjustFields
        draft={draft}
        dueHint={t("programmes.override.dueHint", { agency: agencyWord(obligation.regime) })}
        onChange={setDraft}
      />
    </FormDialog>
  );

  function choose(value: Level): void {
    setLevel(value);
    setDraft({ ...draft, due: dues[value] ?? "" });
  }
}
