import {
  type CourseChange,
  changedParticulars,
  type SnapshotChanges,
} from "@goodstanding/domain/filings/compare-snapshots";
import type {
  SnapshotCourse,
  SnapshotDeclaration,
  SnapshotRevision,
} from "@goodstanding/domain/filings/snapshot";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { allSlots, type PartOutline } from "../find-slot.ts";
import { slotNames } from "../slot-names.ts";
import styles from "./history-panel.module.css";

interface SnapshotChangeListProps {
  readonly changes: SnapshotChanges;
  /** Whose words name the places. */
  readonly parts: readonly PartOutline[];
}

/** What differs between two submissions, kind by kind, in the words of the checklist. */
export function SnapshotChangeList({ changes, parts }: SnapshotChangeListProps) {
  const { t } = useTranslation();
  const { added, removed, changed, moved, courses, declarations, revisions, links } = changes;
  const words = useChangeWords(parts);
  const courseLine = useCourseLine();
  const groups: readonly [string, readonly string[]][] = [
    [t("intake.compare.added", { count: added.length }), added.map(({ path }) => path)],
    [t("intake.compare.removed", { count: removed.length }), removed.map(({ path }) => path)],
    [t("intake.compare.changed", { count: changed.length }), changed.map(({ after }) => after.path)],
    [
      t("intake.compare.moved", { count: moved.length }),
      moved.map(({ before, after }) => `${before.path} → ${after.path}`),
    ],
    [t("intake.compare.courses", { count: courses.length }), courses.map(courseLine)],
    [
      t("intake.compare.declarations", { count: declarations.added.length + declarations.removed.length }),
      [
        ...declarations.removed.map((each) => words.declaration("intake.compare.withdrawn", each)),
        ...declarations.added.map((each) => words.declaration("intake.compare.signed", each)),
      ],
    ],
    [t("intake.compare.revisions", { count: revisions.length }), revisions.map(words.revision)],
    [
      t("intake.compare.links", { count: links.added.length + links.removed.length }),
      [
        ...links.removed.map((each) => t("intake.compare.linkRemoved", { what: words.link(each) })),
        ...links.added.map((each) => t("intake.compare.linkAdded", { what: words.link(each) })),
      ],
    ],
  ];
  const shown = groups.filter(([, lines]) => lines.length > 0);
  if (shown.length === 0) return <p>{t("intake.compare.same")}</p>;
  return (
    <>
      {shown.map(([title, lines]) => (
        <section key={title} className={styles.group}>
          <h3>{title}</h3>
          <ul className={styles.paths}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function useCourseLine(): (change: CourseChange) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const list = t("ui.listSeparator");
  const called = ({ name, code }: SnapshotCourse) => (code === null ? name : `${name} ${code}`);
  const said = (course: SnapshotCourse, particular: "name" | "code" | "responsible" | "evaluatedOn") => {
    if (particular !== "evaluatedOn") return course[particular] ?? "—";
    return course.evaluatedOn ? format.day(course.evaluatedOn) : "—";
  };
  return ({ before, after }) => {
    if (before === null) return after ? t("intake.compare.courseAdded", { course: called(after) }) : "";
    if (after === null) return t("intake.compare.courseRemoved", { course: called(before) });
    const what = changedParticulars(before, after).map((each) => {
      const name = t(`intake.compare.particulars.${each}`);
      // What goes by an id, or is a yes or no, is named alone.
      if (each === "kind" || each === "bandScheme" || each === "handsInReports" || each === "isShared")
        return t("intake.compare.otherParticular", { name });
      const [was, is] = [said(before, each), said(after, each)];
      return t("intake.compare.particular", { name, before: was, after: is });
    });
    return t("intake.compare.courseChanged", { course: called(after), what: what.join(list) });
  };
}

function useChangeWords(parts: readonly PartOutline[]) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const gone = t("intake.gone.place");
  const placeOf = slotNames(parts, text, gone);
  const revised = (revision: SnapshotRevision | null): string =>
    revision === null
      ? t("intake.compare.notRevised")
      : [revision.revisedOn === null ? null : format.day(revision.revisedOn), revision.explanation]
          .filter((said) => said !== null)
          .join(" · ");
  return {
    declaration: (
      act: "intake.compare.signed" | "intake.compare.withdrawn",
      { placement, kind, remark, by }: SnapshotDeclaration,
    ): string => {
      const place = kind === "no-course" ? null : placeOf(placement);
      const said = [place, t(`intake.compare.kind.${kind}`), remark].filter((each) => each !== null);
      return t(act, { what: said.join(" · "), name: by });
    },
    revision: ({ slot, before, after }: SnapshotChanges["revisions"][number]): string => {
      const found = allSlots(parts).find((each) => each.course === null && each.slot.id === slot);
      const place = found === undefined ? gone : text(found.slot.name);
      return t("intake.compare.revised", { place, before: revised(before), after: revised(after) });
    },
    link: ({ placement, url }: SnapshotChanges["links"]["added"][number]): string =>
      [placeOf(placement), url].join(" · "),
  };
}
