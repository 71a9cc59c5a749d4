import type { Appeal } from "../accreditation/accreditations-in-effect.ts";
import { type LocalDate, yearOf } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Regime } from "../policy/regime.ts";
import type { Draft, Keep } from "./draft.ts";
import type { Track } from "./track.ts";
import { joined } from "./words.ts";

/** Says of every duty that a 中止 would take away that an appeal (申诉) keeps it (N10). */
export function withAppeals(keep: Keep, tracks: readonly Track[]): Keep {
  if (!tracks.some(isAppealing)) return keep;
  const appeals = tracks.flatMap(appealsIn);
  return (draft) => {
    const appeal = appeals.find((each) => concerns(each, draft));
    keep(appeal ? { ...draft, note: joined(keptText(appeal), draft.note) } : draft);
  };
}

interface StandingAppeal extends Appeal {
  readonly regime: Regime;
  /** Last day of the validities that the appeal keeps. */
  readonly end: LocalDate;
}

const isAppealing = ({ chain }: Track): boolean => chain.records.some(({ appeal }) => appeal);

const appealsIn = ({ regime, chain }: Track): StandingAppeal[] =>
  chain.records.flatMap(({ appeal }) => (appeal ? [{ ...appeal, regime, end: chain.end }] : []));

/** By the day on which the duty is due, or by its year where it has none. */
function concerns({ regime, against, end }: StandingAppeal, draft: Draft): boolean {
  const { ruling, state, year, agencyDue, schoolDue } = draft;
  if (ruling.policy.regime !== regime || state === "not-owed" || state === "exempt") return false;
  const due = agencyDue ?? schoolDue;
  return due === null ? yearOf(against) <= year && year <= yearOf(end) : against <= due && due <= end;
}

const keptText = ({ against, filedOn }: Appeal): Text => ({
  zh: `申诉期间：${filedOn} 已提出申诉，自 ${against} 起的中止尚未生效，任务保留`,
  en: `Under appeal since ${filedOn}: the discontinuation from ${against} has not taken effect, and the duty stays`,
});
