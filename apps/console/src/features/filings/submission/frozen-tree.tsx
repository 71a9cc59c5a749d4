import { FolderOpenOutlined, HistoryOutlined, SendOutlined } from "@ant-design/icons";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import styles from "../checklist/checklist-tree.module.css";
import { CourseFold } from "../checklist/course-fold.tsx";
import { ViewLine } from "../checklist/view-line.tsx";
import { PlaceLink } from "../place-link.tsx";
import type { Selection } from "../selection.ts";
import { FrozenMark } from "./frozen-mark.tsx";
import { frozenFiles, frozenState } from "./frozen-places.ts";
import type { FrozenCourse, FrozenPart, FrozenSlot, SubmissionDetail } from "./submission-views.ts";

interface FrozenTreeProps {
  readonly submission: SubmissionDetail;
  readonly selection: Selection;
  /** What concerns the whole, with how much there is of it. */
  readonly views: Readonly<Partial<Record<View, number>>>;
}

type View = "overview" | "history";

const icons: Readonly<Record<View, ComponentType<{ "aria-hidden"?: boolean }>>> = {
  overview: SendOutlined,
  history: HistoryOutlined,
};

/** What was handed in, in the order of the package; a place in which nothing was handed in stands there too. */
export function FrozenTree({ submission, selection, views }: FrozenTreeProps) {
  const { t } = useTranslation();
  const { number, parts } = submission;
  const { overview, history } = views;
  return (
    <nav className={styles.tree} aria-label={t("submissions.tree", { number })}>
      <ul className={styles.views}>
        {overview === undefined ? null : (
          <ViewLine view="overview" icon={icons.overview} count={overview} urgent selection={selection} />
        )}
        <ViewLine
          view="files"
          icon={FolderOpenOutlined}
          count={frozenFiles(submission).length}
          selection={selection}
        />
        {history === undefined ? null : (
          <ViewLine view="history" icon={icons.history} count={history} selection={selection} />
        )}
      </ul>
      {parts.map((part, index) => (
        <PartBranch key={part.id} part={part} number={index + 1} selection={selection} />
      ))}
    </nav>
  );
}

interface PartBranchProps extends Pick<FrozenTreeProps, "selection"> {
  readonly part: FrozenPart;
  readonly number: number;
}

function PartBranch({ part: { name, slots, courses, declaration }, number, selection }: PartBranchProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <section className={styles.part} aria-label={text(name)}>
      <h2 className={styles.heading}>
        <span>
          {number} {text(name)}
        </span>
      </h2>
      <ul>
        {slots.map((slot) => (
          <SlotLine key={slot.key} slot={slot} selection={selection} />
        ))}
        {courses.map((course) => (
          <CourseBranch key={course.courseId} course={course} selection={selection} />
        ))}
      </ul>
      {declaration === null ? null : <p className={styles.none}>{t("submissions.declared.no-course")}</p>}
    </section>
  );
}

interface SlotLineProps extends Pick<FrozenTreeProps, "selection"> {
  readonly slot: FrozenSlot;
}

function SlotLine({ slot, selection }: SlotLineProps) {
  const text = useText();
  const isChosen = selection.kind === "slot" && selection.key === slot.key;
  const count = slot.files.length + slot.links.length;
  return (
    <li>
      <PlaceLink to={{ kind: "slot", key: slot.key }} className={styles.line} chosen={isChosen}>
        <FrozenMark state={frozenState(slot)} />
        <span className={styles.name}>{text(slot.name)}</span>
        {count === 0 ? null : <span className={styles.count}>{count}</span>}
      </PlaceLink>
    </li>
  );
}

interface CourseBranchProps extends Pick<FrozenTreeProps, "selection"> {
  readonly course: FrozenCourse;
}

/** A frozen course package, with how much it holds. */
function CourseBranch({ course, selection }: CourseBranchProps) {
  const count = course.slots.reduce((sum, { files, links }) => sum + files.length + links.length, 0);
  return (
    <CourseFold course={course} selection={selection} count={<span className={styles.count}>{count}</span>}>
      {course.slots.map((slot) => (
        <SlotLine key={slot.key} slot={slot} selection={selection} />
      ))}
    </CourseFold>
  );
}
