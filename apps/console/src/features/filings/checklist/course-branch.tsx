import { useTranslation } from "react-i18next";
import type { CourseView, FilingDetail } from "../filing-views.ts";
import type { Selection } from "../selection.ts";
import styles from "./checklist-tree.module.css";
import { CourseFold } from "./course-fold.tsx";
import { countDone, markOfAll } from "./mark-of.ts";
import { SlotLine } from "./slot-line.tsx";
import { SlotMark } from "./slot-mark.tsx";

interface CourseBranchProps {
  readonly course: CourseView;
  readonly detail: Pick<FilingDetail, "gaps" | "locks">;
  readonly selection: Selection;
}

/** A course package that is being filled, with how far it is. */
export function CourseBranch({ course, detail, selection }: CourseBranchProps) {
  const { t } = useTranslation();
  return (
    <CourseFold
      course={course}
      selection={selection}
      mark={<SlotMark mark={markOfAll(course.slots, detail.gaps)} />}
      count={<span className={styles.quiet}>{t("intake.tree.ready", countDone(course.slots))}</span>}
    >
      {course.slots.map((slot) => (
        <SlotLine key={slot.key} slot={slot} detail={detail} selection={selection} />
      ))}
    </CourseFold>
  );
}
