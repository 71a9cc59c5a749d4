import type { ReactNode } from "react";
import { NothingHere } from "../nothing-here.tsx";
import type { Selection } from "../selection.ts";
import { FrozenCourse } from "./frozen-course.tsx";
import { FrozenFilesPanel } from "./frozen-files-panel.tsx";
import { findFrozenCourse, findFrozenSlot } from "./frozen-places.ts";
import { FrozenSlot } from "./frozen-slot.tsx";
import type { SubmissionDetail } from "./submission-views.ts";

interface FrozenPlaceProps {
  readonly submission: SubmissionDetail;
  readonly selection: Selection;
  /** What concerns the whole: where the filing stands, what became of it. */
  readonly whole: ReactNode;
}

/** The right side of a page that shows what was handed in. */
export function FrozenPlace({ submission, selection, whole }: FrozenPlaceProps) {
  switch (selection.kind) {
    case "slot": {
      const found = findFrozenSlot(submission.parts, selection.key);
      return found === null ? (
        <NothingHere />
      ) : (
        <FrozenSlot key={selection.key} submission={submission} found={found} />
      );
    }
    case "course": {
      const course = findFrozenCourse(submission.parts, selection.courseId);
      return course === null ? <NothingHere /> : <FrozenCourse course={course} />;
    }
    // Nothing is sorted any more; whoever follows an old link sees all files.
    case "unsorted":
    case "files":
      return <FrozenFilesPanel submission={submission} />;
    default:
      return whole;
  }
}
