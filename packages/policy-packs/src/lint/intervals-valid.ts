import type { Timing } from "@goodstanding/domain/policy/timing";
import type { PackProblem } from "../pack-problem.ts";
import { lengthInDays } from "./length-in-days.ts";
import { type LoadedPack, type PackLinter, problem } from "./linter.ts";
import { type Place, placesIn } from "./places-in.ts";
import { spellMonthDay } from "./spell-month-day.ts";

/** Spans begin before they end, and what comes first in a rule comes first in time. Notices have a linter of their own. */
export const intervalsValid: PackLinter = (loaded) => [
  ...spansOf(loaded),
  ...placesIn(loaded.pack)
    .filter((place): place is Place & { value: Timing } => place.key === "timing")
    .flatMap(({ path, value }) => insideRule(loaded, path, value)),
];

function spansOf(loaded: LoadedPack): PackProblem[] {
  const { pack } = loaded;
  if (pack.level === "notice") return [];
  const entries = pack.level === "reference" ? pack.entries : [];
  return [
    ...inOrder(loaded, "effective", pack.effective.from, pack.effective.to),
    ...entries.flatMap(({ from, to }, at) =>
      inOrder(loaded, `entries.${at}`, spellMonthDay(from), spellMonthDay(to)),
    ),
  ];
}

function insideRule(loaded: LoadedPack, path: string, timing: Timing): PackProblem[] {
  if (timing.kind === "clock") {
    if (!timing.target || typeof timing.length === "string") return [];
    if (lengthInDays(timing.target) < lengthInDays(timing.length)) return [];
    const [found, allowed] = [JSON.stringify(timing.target), JSON.stringify(timing.length)];
    return [
      problem(
        loaded,
        `${path}.target`,
        `现为 ${found}；应短于 ${allowed}`,
        `found ${found}; allowed: shorter than ${allowed}`,
      ),
    ];
  }
  if (!("confirmExpiryFrom" in timing) || !timing.confirmExpiryFrom || !timing.due) return [];
  return inOrder(loaded, path, spellMonthDay(timing.confirmExpiryFrom), spellMonthDay(timing.due), [
    "confirmExpiryFrom",
    "due",
  ]);
}

function inOrder(
  loaded: LoadedPack,
  path: string,
  from: string | null,
  to: string | null,
  [first, last]: readonly [string, string] = ["from", "to"],
): PackProblem[] {
  if (from === null || to === null || from <= to) return [];
  return [
    problem(
      loaded,
      `${path}.${first}`,
      `现为 ${from}；不得晚于 ${last} 的 ${to}`,
      `found ${from}; allowed: not after ${last}, ${to}`,
    ),
  ];
}
