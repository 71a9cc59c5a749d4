import { useTranslation } from "react-i18next";
import { useAgencyWord } from "../../ui/use-agency-word.ts";
import { useLevelWord } from "../../ui/use-level-word.ts";
import type { DayMark } from "./day-marks.ts";

/** What a mark is called and what it means; an agency's dates go by the word of its kind of accreditation. */
export function useMarkWords() {
  const { t } = useTranslation();
  const levelWord = useLevelWord();
  const agencyWord = useAgencyWord();
  return {
    heading: ({ kind, regime }: DayMark): string =>
      t(`calendar.mark.${kind}`, { level: regime === null ? "" : levelWord("agency", regime) }),
    hint: ({ kind, regime }: DayMark): string =>
      t(`calendar.markHint.${kind}`, { agency: regime === null ? "" : agencyWord(regime) }),
  };
}
