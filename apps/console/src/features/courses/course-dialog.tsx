import { Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useAct } from "../../lib/use-act.ts";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { CourseRow, CoursesDetail } from "./course-views.ts";

interface CourseDialogProps {
  readonly detail: CoursesDetail;
  /** `null`: a new one. */
  readonly course: CourseRow | null;
  readonly onClose: () => void;
}

/** What a course is and how it grades; its kind decides what its package must hold. */
export function CourseDialog({ detail, course, onClose }: CourseDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const { kinds, bandSchemes, programme } = detail;
  const [name, setName] = useState(course?.name ?? "");
  const [code, setCode] = useState(course?.code ?? "");
  const [kind, setKind] = useState(course?.kind.id ?? kinds[0]?.id ?? "");
  const [bandScheme, setBandScheme] = useState(course?.bandScheme.id ?? bandSchemes[0]?.id ?? "");
  const [asked, setAsked] = useState<boolean | null>(course?.handsInReports ?? null);
  const [responsible, setResponsible] = useState(course?.responsible ?? "");
  const save = useAct("courses.save", { done: t("courses.saved"), quiet: true, onDone: onClose });
  const handsInReports = asked ?? kinds.find(({ id }) => id === kind)?.handsInReports ?? false;
  const optional = (value: string) => (value.trim() === "" ? null : value.trim());
  return (
    <FormDialog
      title={t(course === null ? "courses.add" : "courses.editTitle")}
      submitLabel={t("courses.save")}
      refused={t("courses.notSaved")}
      failure={save.error}
      pending={save.isPending}
      ready={name.trim() !== "" && kind !== "" && bandScheme !== ""}
      onSubmit={() =>
        save.mutate({
          programmeId: programme.id,
          course: {
            id: course?.id ?? null,
            name: name.trim(),
            code: optional(code),
            kind,
            bandScheme,
            handsInReports,
            responsible: optional(responsible),
          },
        })
      }
      onClose={onClose}
    >
      <Field label={t("courses.column.name")}>
        {(id) => (
          <Input id={id} value={name} maxLength={100} onChange={({ target }) => setName(target.value)} />
        )}
      </Field>
      <Field label={t("courses.column.code")} hint={t("courses.optional")}>
        {(id) => (
          <Input id={id} value={code} maxLength={40} onChange={({ target }) => setCode(target.value)} />
        )}
      </Field>
      <Field label={t("intake.course.kind")} hint={t("courses.kindHint")}>
        {(id) => (
          <Select
            id={id}
            value={kind}
            options={kinds.map((each) => ({ value: each.id, label: text(each.name) }))}
            onChange={setKind}
          />
        )}
      </Field>
      <Field label={t("intake.course.bands")}>
        {(id) => (
          <Select
            id={id}
            value={bandScheme}
            options={bandSchemes.map((each) => ({ value: each.id, label: text(each.name) }))}
            onChange={setBandScheme}
          />
        )}
      </Field>
      <Checkbox checked={handsInReports} onChange={({ target }) => setAsked(target.checked)}>
        {t("courses.reportsAsked")}
      </Checkbox>
      <Field label={t("intake.course.responsible")} hint={t("courses.optional")}>
        {(id) => (
          <Input
            id={id}
            value={responsible}
            maxLength={60}
            onChange={({ target }) => setResponsible(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
