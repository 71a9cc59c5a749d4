import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import type { FilingFile } from "../filing-views.ts";
import { slotNames } from "../slot-names.ts";

import type { UnsortedDetail } from "./unsorted-panel.tsx";

/** Where a file is proposed to go, in words. */
export function useProposalText({
  parts,
  courses,
}: Pick<UnsortedDetail, "parts" | "courses">): (file: Pick<FilingFile, "proposal">) => string {
  const { t } = useTranslation();
  const text = useText();
  const nameOf = useMemo(() => slotNames(parts, text), [parts, text]);
  return ({ proposal }) => {
    if (proposal?.newCourse) {
      const { name, kind } = proposal.newCourse;
      const kindName = courses.kinds.find(({ id }) => id === kind)?.name;
      return t("intake.sorting.newCourse", { name, kind: kindName === undefined ? kind : text(kindName) });
    }
    return proposal?.placement ? nameOf(proposal.placement) : t("intake.sorting.noProposal");
  };
}
