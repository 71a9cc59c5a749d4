import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { PlaceLink } from "../place-link.tsx";
import type { Selection } from "../selection.ts";
import styles from "./checklist-tree.module.css";

interface CourseFoldProps {
  readonly course: {
    readonly courseId: string;
    readonly name: string;
    readonly isShared: boolean;
    readonly slots: readonly { readonly key: string }[];
  };
  readonly selection: Selection;
  /** In front of the name, and behind it. */
  readonly mark?: ReactNode;
  readonly count: ReactNode;
  /** A line for each slot. */
  readonly children: ReactNode;
}

/** One course package; its slots unfold on request, and where one of them is chosen. */
export function CourseFold({ course, selection, mark, count, children }: CourseFoldProps) {
  const { t } = useTranslation();
  const isChosen = selection.kind === "course" && selection.courseId === course.courseId;
  const isWithin =
    isChosen || (selection.kind === "slot" && course.slots.some(({ key }) => key === selection.key));
  const [asked, setAsked] = useState<boolean | null>(null);
  const open = asked ?? isWithin;
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
          {mark}
          <span className={styles.name}>{course.name}</span>
          {course.isShared ? <span className={styles.quiet}>{t("intake.course.shared")}</span> : null}
          {count}
        </PlaceLink>
      </div>
      {open ? <ul className={styles.slots}>{children}</ul> : null}
    </li>
  );
}
