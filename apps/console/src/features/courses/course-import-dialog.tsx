import { useTranslation } from "react-i18next";
import { useAct } from "../../lib/use-act.ts";
import { TableImportDialog } from "../../ui/table-import-dialog.tsx";
import { courseTemplate } from "./course-template.ts";
import type { CoursesDetail } from "./course-views.ts";

interface CourseImportDialogProps {
  readonly detail: CoursesDetail;
  readonly onClose: () => void;
}

/** The list of courses as a table. */
export function CourseImportDialog({ detail: { programme }, onClose }: CourseImportDialogProps) {
  const { t } = useTranslation();
  const upload = useAct("courses.import", { done: t("courses.saved"), quiet: true, onDone: onClose });
  return (
    <TableImportDialog
      title={t("courses.import.title")}
      hint={t("courses.import.hint")}
      template={{ fileName: "courses.csv", csv: courseTemplate }}
      failure={upload.error}
      pending={upload.isPending}
      onImport={(csv) => upload.mutate({ programmeId: programme.id, csv })}
      onReset={upload.reset}
      onClose={onClose}
    />
  );
}
