import type { PackProblem } from "../pack-problem.ts";
import { addedSlotsFit } from "./added-slots-fit.ts";
import { associationExists } from "./association-exists.ts";
import { bandWordsUnique } from "./band-words-unique.ts";
import { citationsKnown } from "./citations-known.ts";
import { citationsPresent } from "./citations-present.ts";
import { datesValid } from "./dates-valid.ts";
import { fileNamedAfterPack } from "./file-named-after-pack.ts";
import { firstWordNamesSlot } from "./first-word-names-slot.ts";
import { idsUnique } from "./ids-unique.ts";
import { intervalsValid } from "./intervals-valid.ts";
import { kindsEndWithRecords } from "./kinds-end-with-records.ts";
import type { LoadedPack, PackLinter, SetLinter } from "./linter.ts";
import { noOrphanLists } from "./no-orphan-lists.ts";
import { noticesValid } from "./notices-valid.ts";
import { numbersCovered } from "./numbers-covered.ts";
import { reviewExists } from "./review-exists.ts";
import { rulesComplete } from "./rules-complete.ts";
import { schoolBeforeAgency } from "./school-before-agency.ts";
import { seriesWithoutOverlap } from "./series-without-overlap.ts";
import { slotIdsUnique } from "./slot-ids-unique.ts";
import { textsBilingual } from "./texts-bilingual.ts";
import { timingsAgree } from "./timings-agree.ts";
import { wordsNameOneKind } from "./words-name-one-kind.ts";
import { wordsNameOneSlot } from "./words-name-one-slot.ts";

const linters: readonly PackLinter[] = [
  addedSlotsFit,
  associationExists,
  bandWordsUnique,
  citationsPresent,
  citationsKnown,
  datesValid,
  fileNamedAfterPack,
  firstWordNamesSlot,
  idsUnique,
  intervalsValid,
  kindsEndWithRecords,
  noOrphanLists,
  noticesValid,
  reviewExists,
  rulesComplete,
  schoolBeforeAgency,
  seriesWithoutOverlap,
  slotIdsUnique,
  textsBilingual,
  timingsAgree,
  wordsNameOneKind,
  wordsNameOneSlot,
];
const setLinters: readonly SetLinter[] = [numbersCovered];

/** Every problem of every pack that ships together. */
export const lintPacks = (packs: readonly LoadedPack[]): PackProblem[] => [
  ...packs.flatMap((loaded) => linters.flatMap((linter) => linter(loaded, packs))),
  ...setLinters.flatMap((linter) => linter(packs)),
];
