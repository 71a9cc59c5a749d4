import type { CoursePackage } from "@goodstanding/domain/filings/course";
import { numberPackage } from "@goodstanding/domain/filings/number-package";
import { openSorter } from "@goodstanding/domain/filings/propose-placement";
import { slotPlaces } from "@goodstanding/domain/filings/slot-places";
import type { CourseId, CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { regimes } from "@goodstanding/domain/policy/regime";
import { expect, test } from "vitest";
import { policiesOfPack } from "../packs.ts";
import { sortingWords } from "../sorting-words.ts";

const policies = policiesOfPack("imut-2024-23");
if (!policies.ok) throw new Error("the pack ships");
const { inForce } = policies.value;

/** One course of each kind, and one in each way to grade. */
const courses: readonly CoursePackage[] = [
  ["机械原理", "theory-lab", "five-level"],
  ["计算机组成原理实验", "theory-lab", "hundred-mark"],
  ["毕业设计（论文）", "graduation-project", "five-level"],
  ["机械设计课程设计", "course-design", "pass-fail"],
  ["生产实习", "internship", "five-level"],
].map(([name = "", kind = "", bandScheme = ""]) => ({
  id: name as CourseId, // a name serves for an id here
  packageId: name as CoursePackageId, // likewise
  ...{
    name,
    kind,
    bandScheme,
    code: null,
    handsInReports: true,
    responsible: null,
    evaluatedOn: null,
    isShared: false,
  },
}));

test.each(regimes)("a numbered package of %s sorts itself into the places that it came from", (regime) => {
  const { checklist } = inForce(regime, "annual-filing", 2026).policy.association;
  const files = slotPlaces(checklist, courses).flatMap(({ part, slot, course }) => {
    const scheme = checklist.bandSchemes.find(({ id }) => id === course?.bandScheme);
    const bands = "samples" in slot && slot.samples ? (scheme?.bands ?? []).map(({ id }) => id) : [null];
    return bands.map((band) => ({
      path: "扫描0001.pdf",
      sha256: "",
      placement: { part: part.id, slot: slot.id, course: course?.id ?? null, band },
    }));
  });
  const sort = openSorter({ checklist, words: sortingWords, courses, lastYear: [] });
  const again = numberPackage(checklist, courses, files).map(({ file, numberedPath }) => {
    const { placement, certainty } = sort(numberedPath);
    return { numberedPath, expected: file.placement, placement, certainty };
  });
  expect(
    again.filter(({ expected, placement }) => JSON.stringify(expected) !== JSON.stringify(placement)),
  ).toEqual([]);
  expect(again.filter(({ certainty }) => certainty !== "recognised")).toEqual([]);
});
