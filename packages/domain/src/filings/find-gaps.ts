import { type TextParams, textParam } from "../kernel/fill-text.ts";
import type { Text } from "../kernel/text.ts";
import { type ReportingWindow, reportingWindow } from "../obligations/reporting-window.ts";
import type { Checklist, ChecklistPart } from "../policy/checklist.ts";
import type { Policy } from "../policy/policy.ts";
import { type PackCitation, resolveCitation } from "../policy/resolve-citation.ts";
import { severities } from "../review/severity.ts";
import type { CoursePackage } from "./course.ts";
import type { CycleCoverage } from "./cycle-coverage.ts";
import type { FilingContents } from "./filing-contents.ts";
import type { Gap } from "./gap.ts";
import { type GapRule, gapText } from "./gap-texts.ts";
import { hasNoCourse } from "./has-no-course.ts";
import { ignoredBy } from "./ignored.ts";
import { possibleSummaries } from "./possible-summaries.ts";
import { slotPlaces } from "./slot-places.ts";
import { type BandCount, hasEnough, type SlotProgress, slotStates } from "./slot-states.ts";

/**
 * All that a filing lacks or should have, the gravest first; among equals the course packages as a whole, then slot by
 * slot in the order of the checklist, then what concerns the filing. The severities are the pack's, or as the school has set them; one of `block` keeps the filing from being handed in.
 */
export function findGaps(
  policy: Policy,
  contents: FilingContents,
  coverage: CycleCoverage | null,
  year: number,
): readonly Gap[] {
  const { checklist } = policy.association;
  const states = slotStates(checklist, contents);
  const noCourse = hasNoCourse(checklist, contents);
  const lacks: readonly Lack[] = [
    ...(noCourse ? [lackOf("no-course", { citation: noCourse.citation })] : []),
    ...checklist.parts.flatMap((part) =>
      lacksOfPart(
        policy,
        part,
        states.filter((state) => state.part === part),
      ),
    ),
    ...uncovered(coverage),
    ...outsideWindow(checklist, contents, reportingWindow(policy.parameters, year)),
    ...unsorted(policy, contents),
    ...possibleSummaries(checklist, contents).map((path) =>
      lackOf("possible-summary", { file: path, params: { path } }),
    ),
  ];
  return lacks
    .map((lack) => gapOf(policy, lack))
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** A gap before its pack has said how grave it is. */
interface Lack {
  readonly rule: GapRule;
  readonly slot: string | null;
  readonly file: string | null;
  readonly params: TextParams;
  /** Where the slot itself is asked for; `null`: the clause of the rule. */
  readonly citation: PackCitation | null;
}

const lackOf = (rule: GapRule, said: Partial<Omit<Lack, "rule">>): Lack => ({
  rule,
  ...{ slot: null, file: null, params: {}, citation: null },
  ...said,
});

function gapOf(policy: Policy, { rule, slot, file, params, citation }: Lack): Gap {
  const finding = policy.association.findings[rule];
  return {
    ...{ rule, slot, file, params },
    severity: finding.severity,
    text: gapText(rule, params),
    citation: resolveCitation(policy, citation ?? finding.citation),
  };
}

function lacksOfPart(policy: Policy, part: ChecklistPart, states: readonly SlotProgress[]): readonly Lack[] {
  const lacks = states.flatMap((state) => lacksOfSlot(policy, state));
  if (part.kind !== "materials") return lacks;
  // What a part of other material names are examples, any of which will do.
  const examples = lacks.filter(({ rule }) => rule === "missing-reference");
  const isEmpty = states.every(({ state }) => state === "empty");
  return [...lacks.filter((lack) => !examples.includes(lack)), ...(isEmpty ? examples.slice(0, 1) : [])];
}

function lacksOfSlot(policy: Policy, progress: SlotProgress): readonly Lack[] {
  const { key, slot, course, state, bands } = progress;
  const said = { slot: key, citation: slot.citation, params: slotParams(progress) };
  if (bands.length > 0) return samplesOf(policy, progress);
  if (state === "empty")
    return [lackOf(slot.necessity === "required" ? "missing-slot" : "missing-reference", said)];
  if (state !== "partial") return [];
  if (course === null) return [lackOf("revision-incomplete", said)];
  const pair = "pair" in slot ? slot.pair : null;
  return pair
    ? [lackOf("pair-incomplete", { ...said, params: { ...said.params, ...textParam("pair", pair) } })]
    : [];
}

const slotParams = ({ slot, course }: SlotProgress): TextParams => ({
  ...textParam("slot", slot.name),
  course: course?.name ?? "",
  declarable: "declarable" in slot && slot.declarable ? "yes" : "",
});

function samplesOf(policy: Policy, { key, course, state, bands }: SlotProgress): readonly Lack[] {
  const { samples } = policy.association.checklist;
  if (samples === null) return [];
  const { from, to, citation } = samples;
  const few = state === "complete" ? [] : bands.filter((band) => !hasEnough(band, from));
  const many = bands.filter(({ files }) => files > to);
  const lack = (rule: GapRule, counted: readonly BandCount[]): readonly Lack[] =>
    counted.length === 0
      ? []
      : [
          lackOf(rule, {
            slot: key,
            citation,
            params: { course: course?.name ?? "", from, to, ...textParam("bands", bandsText(counted)) },
          }),
        ];
  return [...lack("samples-few", few), ...lack("samples-many", many)];
}

const bandsText = (bands: readonly BandCount[]): Text => ({
  zh: bands.map(({ name, files }) => `${name.zh}${files}份`).join("、"),
  en: bands.map(({ name, files }) => `${name.en} ${files}`).join(", "),
});

function uncovered(coverage: CycleCoverage | null): readonly Lack[] {
  const cycle = coverage?.cycle;
  if (!cycle) return [];
  return coverage.rows
    .filter(({ isDueNow, isMissed }) => isDueNow || isMissed)
    .map(({ name, lastChance, isMissed }) =>
      lackOf("cycle-uncovered", {
        params: {
          course: name,
          lastChance: lastChance ?? cycle.to,
          cycleFrom: cycle.from,
          cycleTo: cycle.to,
          missed: isMissed ? "yes" : "",
        },
      }),
    );
}

/** Of 本年度 are the courses that were evaluated within its span (N12); where a school has not said which, none is outside. */
function outsideWindow(
  checklist: Checklist,
  { courses }: FilingContents,
  window: ReportingWindow | null,
): readonly Lack[] {
  if (!window) return [];
  const { from, to } = window;
  return courses.flatMap(({ id, kind, name, evaluatedOn }) => {
    const slot = recordOf(checklist, { id, kind });
    if (evaluatedOn === null)
      return [lackOf("evaluation-undated", { slot, params: { course: name, from, to } })];
    if (from <= evaluatedOn && evaluatedOn <= to) return [];
    return [lackOf("outside-window", { slot, params: { course: name, evaluatedOn, from, to } })];
  });
}

/** Where the evaluation itself is filed: in the last slot of each kind (达成评价报告). */
const recordOf = (checklist: Checklist, course: Pick<CoursePackage, "id" | "kind">): string | null =>
  slotPlaces(checklist, [course]).findLast((place) => place.course !== null)?.key ?? null;

function unsorted(policy: Policy, { files }: FilingContents): readonly Lack[] {
  const isIgnored = ignoredBy(policy.association.checklist.ignoredNames);
  return files
    .filter(({ path, placement }) => placement === null && !isIgnored(path))
    .map(({ path }) => lackOf("unsorted-file", { file: path, params: { path } }));
}
