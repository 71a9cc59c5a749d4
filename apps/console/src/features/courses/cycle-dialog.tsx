import { InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../lib/use-act.ts";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { CoursesDetail } from "./course-views.ts";

interface CycleDialogProps {
  readonly detail: CoursesDetail;
  readonly onClose: () => void;
}

const usualYears = 3;

/** 评价周期: within so many years every course is evaluated once. */
export function CycleDialog({ detail: { cycle, programme, year }, onClose }: CycleDialogProps) {
  const { t } = useTranslation();
  const [fromYear, setFromYear] = useState<number | null>(cycle?.fromYear ?? year);
  const [years, setYears] = useState<number | null>(cycle?.years ?? usualYears);
  const set = useAct("courses.setCycle", { done: t("courses.saved"), quiet: true, onDone: onClose });
  return (
    <FormDialog
      title={t("courses.cycle.title")}
      submitLabel={t("courses.save")}
      refused={t("courses.notSaved")}
      failure={set.error}
      pending={set.isPending}
      ready={fromYear !== null && years !== null}
      onSubmit={() => {
        if (fromYear !== null && years !== null) set.mutate({ programmeId: programme.id, fromYear, years });
      }}
      onClose={onClose}
    >
      <p>{t("courses.cycle.note")}</p>
      <Field label={t("courses.cycle.from")}>
        {(id) => <InputNumber id={id} value={fromYear} min={2000} max={2100} onChange={setFromYear} />}
      </Field>
      <Field label={t("courses.cycle.years")}>
        {(id) => <InputNumber id={id} value={years} min={1} max={8} onChange={setYears} />}
      </Field>
    </FormDialog>
  );
}
