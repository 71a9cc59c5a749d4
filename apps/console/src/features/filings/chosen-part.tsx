import type { FilingDetail } from "./filing-views.ts";
import { findCourse, findSlot } from "./find-slot.ts";
import { OverviewPanel } from "./handing-in/overview-panel.tsx";
import { HistoryPanel } from "./history/history-panel.tsx";
import { NothingHere } from "./nothing-here.tsx";
import type { Selection } from "./selection.ts";
import { CoursePage } from "./slot/course-page.tsx";
import { SlotPage } from "./slot/slot-page.tsx";
import { AllFilesPanel } from "./sorting/all-files-panel.tsx";
import { UnsortedPanel } from "./sorting/unsorted-panel.tsx";
import type { FilingActions } from "./use-filing-actions.ts";

interface ChosenPartProps {
  readonly detail: FilingDetail;
  readonly selection: Selection;
  readonly uploading: number;
  readonly actions: FilingActions;
}

/** The right side of the page. */
export function ChosenPart({ detail, selection, uploading, actions }: ChosenPartProps) {
  switch (selection.kind) {
    case "unsorted":
      return <UnsortedPanel detail={detail} />;
    case "files":
      return <AllFilesPanel detail={detail} />;
    case "history":
      return <HistoryPanel detail={detail} actions={actions} />;
    case "slot": {
      const found = findSlot(detail.parts, selection.key);
      return found === null ? (
        <NothingHere />
      ) : (
        <SlotPage key={selection.key} detail={detail} found={found} />
      );
    }
    case "course": {
      const course = findCourse(detail.parts, selection.courseId);
      return course === null ? <NothingHere /> : <CoursePage detail={detail} course={course} />;
    }
    default:
      return <OverviewPanel detail={detail} uploading={uploading} />;
  }
}
