import { FileSearchOutlined, FolderOpenOutlined, HistoryOutlined, SendOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import type { FilingDetail, PartView } from "../filing-views.ts";
import { countBlocking } from "../handing-in/gap-place.ts";
import type { Selection } from "../selection.ts";
import styles from "./checklist-tree.module.css";
import { CourseBranch } from "./course-branch.tsx";
import { countDone } from "./mark-of.ts";
import { SlotLine } from "./slot-line.tsx";
import { ViewLine } from "./view-line.tsx";

interface ChecklistTreeProps {
  readonly detail: FilingDetail;
  readonly selection: Selection;
}

/** The checklist of the year as the document orders it, and above it what concerns the filing as a whole. */
export function ChecklistTree({ detail, selection }: ChecklistTreeProps) {
  const { t } = useTranslation();
  const { gaps, files, submissions, parts } = detail;
  const blocking = countBlocking(gaps);
  const unsorted = files.filter(({ placement }) => placement === null).length;
  return (
    <nav className={styles.tree} aria-label={t("intake.tree.title")}>
      <ul className={styles.views}>
        <ViewLine view="overview" icon={SendOutlined} count={blocking} urgent selection={selection} />
        {/* Without a checklist there is nothing to sort into. */}
        {parts.length === 0 ? null : (
          <ViewLine view="unsorted" icon={FileSearchOutlined} count={unsorted} urgent selection={selection} />
        )}
        <ViewLine view="files" icon={FolderOpenOutlined} count={files.length} selection={selection} />
        <ViewLine view="history" icon={HistoryOutlined} count={submissions.length} selection={selection} />
      </ul>
      {parts.map((part, index) => (
        <PartBranch key={part.id} part={part} number={index + 1} detail={detail} selection={selection} />
      ))}
    </nav>
  );
}

interface PartBranchProps extends ChecklistTreeProps {
  readonly part: PartView;
  readonly number: number;
}

function PartBranch({ part, number, detail, selection }: PartBranchProps) {
  const { t } = useTranslation();
  const text = useText();
  const { done, all } = countDone([...part.slots, ...part.courses.flatMap(({ slots }) => slots)]);
  const kinds = [...new Map(part.courses.map(({ kind }) => [kind.id, kind])).values()];
  return (
    <section className={styles.part} aria-label={text(part.name)}>
      <h2 className={styles.heading} title={`${part.citation.document} ${part.citation.clause}`}>
        <span>
          {number} {text(part.name)}
        </span>
        {all === 0 ? null : <small>{t("intake.tree.ready", { done, all })}</small>}
      </h2>
      <ul>
        {part.slots.map((slot) => (
          <SlotLine key={slot.key} slot={slot} detail={detail} selection={selection} />
        ))}
      </ul>
      {kinds.map((kind) => {
        const courses = part.courses.filter((course) => course.kind.id === kind.id);
        return (
          <div key={kind.id}>
            <h3 className={styles.kind}>
              {text(kind.name)} <small>{t("intake.tree.courses", { count: courses.length })}</small>
            </h3>
            <ul>
              {courses.map((course) => (
                <CourseBranch key={course.courseId} course={course} detail={detail} selection={selection} />
              ))}
            </ul>
          </div>
        );
      })}
      {part.kind === "courses" && part.courses.length === 0 ? (
        <p className={styles.none}>{t("intake.tree.noCourses")}</p>
      ) : null}
    </section>
  );
}
