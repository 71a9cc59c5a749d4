import type { OpenFindingOfLastYear } from "@goodstanding/operations/reviews/read-open-findings";
import { findingWords } from "./finding-words.ts";

/** A finding of last year that was left open, and what this year's filing says about it. */
export const openFindingView = ({ finding, answer }: OpenFindingOfLastYear) => ({
  key: finding.key,
  ...findingWords(finding),
  answer: answer && {
    text: answer.answer,
    at: answer.answeredAt.toISOString(),
    by: { zh: answer.answeredByName, en: answer.answeredByNameEn },
  },
});
