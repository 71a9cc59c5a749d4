import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useAct } from "../../lib/use-act.ts";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { CourseRow, CoursesDetail } from "./course-views.ts";

interface ShareDialogProps {
  readonly detail: CoursesDetail;
  readonly course: CourseRow;
  readonly onClose: () => void;
}

/** Which programmes use the course: each of their filings then holds its package. */
export function ShareDialog({ detail, course, onClose }: ShareDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const [programmeIds, setProgrammeIds] = useState<string[]>(course.programmes.map(({ id }) => id));
  const share = useAct("courses.share", { done: t("courses.saved"), quiet: true, onDone: onClose });
  return (
    <FormDialog
      title={t("courses.shareTitle", { name: course.name })}
      submitLabel={t("courses.save")}
      refused={t("courses.notSaved")}
      failure={share.error}
      pending={share.isPending}
      ready={programmeIds.length > 0}
      onSubmit={() => share.mutate({ courseId: course.id, programmeIds })}
      onClose={onClose}
    >
      <p>{t("courses.shareNote")}</p>
      <Field label={t("courses.column.programmes")}>
        {(id) => (
          <Select<string[]>
            id={id}
            mode="multiple"
            value={programmeIds}
            optionFilterProp="label"
            options={detail.programmes.map((each) => ({
              value: each.id,
              label: `${each.name} · ${text(each.unit)}`,
            }))}
            onChange={setProgrammeIds}
          />
        )}
      </Field>
    </FormDialog>
  );
}
