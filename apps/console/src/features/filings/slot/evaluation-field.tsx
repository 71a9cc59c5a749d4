import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../lib/session.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import type { CourseView } from "../filing-views.ts";
import styles from "./course-page.module.css";

interface EvaluationFieldProps {
  readonly course: Pick<CourseView, "packageId" | "evaluatedOn">;
  readonly mayEdit: boolean;
}

/** 评价日期 of a course package; kept as soon as one leaves the field. */
export function EvaluationField({ course: { packageId, evaluatedOn }, mayEdit }: EvaluationFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useSession();
  const note = useAct("courses.noteEvaluation", { inOrder: `evaluation of ${packageId}` });
  const [day, setDay] = useState<string>(evaluatedOn ?? "");
  if (!mayEdit)
    return (
      <p>
        {t("intake.course.evaluatedOn")} {evaluatedOn === null ? "—" : format.day(evaluatedOn)}
      </p>
    );
  const isKept = day === (evaluatedOn ?? "");
  return (
    <div className={styles.evaluation} onBlur={keep}>
      <Field label={t("intake.course.evaluatedOn")} hint={t("intake.course.evaluatedHint")}>
        {(id) => <DateInput id={id} value={day} max={today} onChange={setDay} />}
      </Field>
    </div>
  );

  function keep(): void {
    if (!isKept) note.mutate({ packageId, evaluatedOn: day === "" ? null : day });
  }
}
