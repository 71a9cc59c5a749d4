import { useTranslation } from "react-i18next";
import { useSession } from "../../../lib/session.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import type { CourseView } from "../filing-views.ts";
import styles from "./course-page.module.css";
import { useDraft } from "./use-draft.ts";

interface EvaluationFieldProps {
  readonly course: Pick<CourseView, "packageId" | "evaluatedOn">;
  readonly mayEdit: boolean;
}

/** 评价日期 of a course package; what was typed is kept as soon as one leaves the field, and nothing else is ever sent. */
export function EvaluationField({ course: { packageId, evaluatedOn }, mayEdit }: EvaluationFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useSession();
  const note = useAct("courses.noteEvaluation", { inOrder: `evaluation of ${packageId}` });
  const draft = useDraft<string>(evaluatedOn ?? "", (a, b) => a === b);
  if (!mayEdit)
    return (
      <p>
        {t("intake.course.evaluatedOn")} {evaluatedOn === null ? "—" : format.day(evaluatedOn)}
      </p>
    );
  return (
    <div className={styles.evaluation} onBlur={keep}>
      <Field label={t("intake.course.evaluatedOn")} hint={t("intake.course.evaluatedHint")}>
        {(id) => <DateInput id={id} value={draft.value} max={today} onChange={draft.type} />}
      </Field>
    </div>
  );

  function keep(): void {
    const said = draft.send();
    if (said === null) return;
    // Refused, for instance because another was first: what stands there now is shown again.
    note.mutate(
      { packageId, evaluatedOn: orNull(said.value), before: orNull(said.before) },
      { onError: draft.drop },
    );
  }
}

const orNull = (day: string): string | null => (day === "" ? null : day);
