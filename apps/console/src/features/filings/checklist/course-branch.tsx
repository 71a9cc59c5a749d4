import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CourseView, FilingDetail } from "../filing-views.ts";
import { PlaceLink } from "../place-link.tsx";
import type { Selection } from "../selection.ts";
import styles from "./checklist-tree.module.css";
import { countDone, markOfAll } from "./mark-of.ts";
import { SlotLine } from "./slot-line.tsx";
import { SlotMark } from "./slot-mark.tsx";

interface CourseBranchProps {
  readonly course: CourseView;
  readonly detail: Pick<FilingDetail, "gaps" | "locks">;
  readonly selection: Selection;
}

/** One course package; its slots unfold on request, and where one of them is chosen. */
export function CourseBranch({ course, detail, selection }: CourseBranchProps) {
  const { t } = useTranslation();
  const isWithin =
    (selection.kind === "course" && selection.courseId === course.courseId) ||
    (selection.kind === "slot" && course.slots.some(({ key }) => key === selection.key));
  const [asked, setAsked] = useState<boolean | null>(null);
  const open = asked ?? isWithin;
  const isChosen = selection.kind === "course" && selection.courseId === course.courseId;
  return (
    <li>
      <div className={styles.course}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          aria-label={t("intake.tree.slotsOf", { course: course.name })}
          onClick={() => setAsked(!open)}
        >
          {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        </button>
        <PlaceLink
          to={{ kind: "course", courseId: course.courseId }}
          className={styles.line}
          chosen={isChosen}
        >
          <SlotMark mark={markOfAll(course.slots, detail.gaps)} />
          <span className={styles.name}>{course.name}</span>
          {course.isShared ? <span className={styles.quiet}>{t("intake.course.shared")}</span> : null}
          <span className={styles.quiet}>{t("intake.tree.ready", countDone(course.slots))}</span>
        </PlaceLink>
      </div>
      {open ? (
        <ul className={styles.slots}>
          {course.slots.map((slot) => (
            <SlotLine key={slot.key} slot={slot} detail={detail} selection={selection} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
