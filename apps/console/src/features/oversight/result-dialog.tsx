import {
  type SpotCheckResult,
  spotCheckResultNames,
  spotCheckResults,
} from "@goodstanding/domain/oversight/spot-check-result";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { useAct } from "../../lib/use-act.ts";
import { DateInput } from "../../ui/date-input.tsx";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { ChoiceField } from "./choice-field.tsx";
import type { SpotCheck } from "./oversight-views.ts";
import { TextField } from "./text-field.tsx";

/** What the agency said, in its own words; the result is taken from its paper and never worked out. */
export function ResultDialog({
  check,
  onClose,
}: {
  readonly check: SpotCheck;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const text = useText();
  const { today } = useSession();
  const [result, setResult] = useState<SpotCheckResult | null>(check.result?.value ?? null);
  const [resultOn, setResultOn] = useState<string>(check.result?.on ?? today);
  const [opinion, setOpinion] = useState(check.result?.opinion ?? "");
  const record = useAct("oversight.recordSpotCheckResult", {
    done: t("oversight.done.result"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t("oversight.checks.resultTitle", { programme: check.programme.name })}
      submitLabel={t("oversight.letters.submit")}
      refused={t("oversight.refused")}
      failure={record.error}
      pending={record.isPending}
      ready={result !== null && resultOn !== ""}
      onSubmit={() => {
        if (result === null) return;
        const of = { spotCheckId: check.id, programmeId: check.programme.id };
        record.mutate({ ...of, result, resultOn, opinion: opinion.trim() === "" ? null : opinion });
      }}
      onClose={onClose}
    >
      <p>{t("oversight.checks.resultHint")}</p>
      <ChoiceField
        label={t("oversight.checks.result")}
        value={result}
        options={spotCheckResults.map((value) => ({ value, label: text(spotCheckResultNames[value]) }))}
        onChange={setResult}
      />
      <Field label={t("oversight.checks.resultOn")}>
        {(id) => (
          <DateInput id={id} value={resultOn} min={check.announcedOn} max={today} onChange={setResultOn} />
        )}
      </Field>
      <TextField
        label={t("oversight.checks.opinion")}
        value={opinion}
        maxLength={2000}
        isLong
        onChange={setOpinion}
      />
    </FormDialog>
  );
}
