import type { UnitId } from "@goodstanding/domain/kernel/ids";
import { Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExpertPool, ExpertRow } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { useAct } from "../../../lib/use-act.ts";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";

interface ExpertDialogProps {
  readonly expert: ExpertRow;
  readonly units: ExpertPool["units"];
  readonly onClose: () => void;
}

/** What the pool knows of one expert. */
export function ExpertDialog({ expert, units, onClose }: ExpertDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const [expertise, setExpertise] = useState<readonly string[]>(expert.expertise);
  const [mostAtOnce, setMostAtOnce] = useState<number | null>(expert.isEntered ? expert.mostAtOnce : 3);
  const [mostPerYear, setMostPerYear] = useState<number | null>(expert.mostPerYear);
  const [avoids, setAvoids] = useState<readonly UnitId[]>(expert.avoids.map(({ id }) => id));
  const [note, setNote] = useState(expert.note ?? "");
  const own = new Set(expert.ownUnits.map(({ id }) => id));
  const save = useAct("appraisals.saveToPool", {
    done: t("appraisals.pool.saved"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={text(expert.person.name)}
      submitLabel={t("appraisals.pool.save")}
      refused={t("appraisals.refused")}
      failure={save.error}
      pending={save.isPending}
      ready={mostAtOnce !== null}
      onSubmit={() => {
        if (mostAtOnce === null) return;
        save.mutate({
          personId: expert.person.id,
          expertise: [...expertise],
          mostAtOnce,
          mostPerYear,
          avoids: [...avoids],
          note: note.trim() === "" ? null : note.trim(),
        });
      }}
      onClose={onClose}
    >
      <Field label={t("appraisals.pool.expertise")} hint={t("appraisals.pool.expertiseHint")}>
        {(id) => (
          <Select
            id={id}
            mode="tags"
            value={[...expertise]}
            tokenSeparators={["、", "，", ",", ";", "；", " "]}
            open={false}
            suffixIcon={null}
            onChange={setExpertise}
          />
        )}
      </Field>
      <Field label={t("appraisals.pool.mostAtOnce")}>
        {(id) => (
          <InputNumber id={id} min={1} max={100} precision={0} value={mostAtOnce} onChange={setMostAtOnce} />
        )}
      </Field>
      <Field label={t("appraisals.pool.mostPerYear")} hint={t("appraisals.pool.mostPerYearHint")}>
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={1000}
            precision={0}
            value={mostPerYear}
            onChange={setMostPerYear}
          />
        )}
      </Field>
      <Field label={t("appraisals.pool.avoids")} hint={t("appraisals.pool.avoidsHint")}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            value={[...avoids]}
            optionFilterProp="label"
            options={units
              .filter(({ id: unit }) => !own.has(unit))
              .map(({ id: value, name }) => ({ value, label: text(name) }))}
            onChange={setAvoids}
          />
        )}
      </Field>
      <Field label={t("appraisals.pool.note")}>
        {(id) => (
          <Input id={id} value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
        )}
      </Field>
    </FormDialog>
  );
}
