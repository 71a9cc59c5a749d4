import type { Placement } from "@goodstanding/domain/filings/placement";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import type { FilingFile } from "../filing-views.ts";
import { slotNames } from "../slot-names.ts";
import type { UnsortedDetail } from "./unsorted-panel.tsx";

/** Where a file is proposed to go, and why, in words. */
export interface ProposalWords {
  readonly place: string;
  readonly because: string;
}

export function useProposalText({
  parts,
  courses,
}: Pick<UnsortedDetail, "parts" | "courses">): (
  file: Pick<FilingFile, "proposal" | "mayPlace">,
) => ProposalWords {
  const { t } = useTranslation();
  const text = useText();
  const nameOf = useMemo(() => slotNames(parts, text, t("intake.gone.place")), [parts, text, t]);
  return ({ proposal, mayPlace }) => {
    if (!mayPlace) return { place: t("intake.sorting.notYours"), because: "" };
    if (proposal === null) return { place: t("intake.sorting.noProposal"), because: "" };
    const { placement, newCourse } = proposal;
    const because = text(proposal.because);
    if (newCourse !== null) {
      const kind = courses.kinds.find(({ id }) => id === newCourse.kind);
      const course = t("intake.sorting.newCourse", { name: newCourse.name });
      return {
        place: placeIn(course, kind, placement),
        because: kind === undefined ? because : `${text(kind.name)} · ${because}`,
      };
    }
    if (placement === null) return { place: t("intake.sorting.noProposal"), because };
    const closed = courses.options.find(({ courseId }) => courseId === placement.course);
    if (closed === undefined) return { place: nameOf(placement), because };
    const kind = courses.kinds.find(({ id }) => id === closed.kind.id);
    const course = t("intake.sorting.opensPackage", { name: closed.name });
    return { place: placeIn(course, kind, placement), because };
  };

  /** Of a course that has no package yet, so that its places are those of its kind. */
  function placeIn(course: string, kind: CourseKind | undefined, placement: Placement | null): string {
    const slot = kind?.slots.find(({ id }) => id === placement?.slot);
    return slot === undefined ? course : `${course} › ${text(slot.name)}`;
  }
}

type CourseKind = UnsortedDetail["courses"]["kinds"][number];
