import { verdictNames } from "@goodstanding/domain/review/severity";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import type { FindingGroup } from "./filter-findings.ts";

/** 须补正 2 · 需核实 5: how many findings there are of each group; only the word for none where there are none. */
export function useGroupCounts() {
  const { t } = useTranslation();
  const text = useText();
  return (counts: Readonly<Record<FindingGroup, number>>, groups: readonly FindingGroup[]): string => {
    const named = groups.filter((group) => counts[group] > 0);
    return named.length === 0
      ? text(verdictNames.clean)
      : named
          .map((group) => t("findings.counted", { name: text(verdictNames[group]), count: counts[group] }))
          .join(" · ");
  };
}
