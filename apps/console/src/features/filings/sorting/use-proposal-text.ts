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
    if (newCourse === null) {
      return { place: placement === null ? t("intake.sorting.noProposal") : nameOf(placement), because };
    }
    const kind = courses.kinds.find(({ id }) => id === newCourse.kind);
    const slot = kind?.slots.find(({ id }) => id === placement?.slot);
    const place = t("intake.sorting.newCourse", { name: newCourse.name });
    return {
      place: slot === undefined ? place : `${place} › ${text(slot.name)}`,
      because: kind === undefined ? because : `${text(kind.name)} · ${because}`,
    };
  };
}
