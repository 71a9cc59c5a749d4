import { type AppError, appError } from "../kernel/app-error.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { textParam } from "../kernel/fill-text.ts";
import type { Text } from "../kernel/text.ts";
import { ladderKindNames, ladderPartNames } from "./ladder-names.ts";
import { type LadderPart, ladderParts } from "./ladder-parts.ts";
import type { PolicyChangeOf } from "./policy-change.ts";
import type { ReminderLadder } from "./reminder-ladder.ts";

/**
 * A ladder that a school sets: in force from today or later, each of its lists in order and without doubles, none where
 * the kind has no such date, and at least one reminder on or before every date that it has. Errors: `policy.invalid-value`
 * with the part as its path.
 */
export function checkLadder(
  { ladderKind, ladder, from }: PolicyChangeOf<"ladder">,
  today: LocalDate,
): AppError | null {
  if (from < today)
    return wrong("from", { zh: "生效日期", en: "In force from" }, from, {
      zh: `${today} 或以后`,
      en: `${today} or later`,
    });
  if (!ladder) return null;
  const found = (["schoolBefore", "schoolOverdue", "agencyBefore"] as const)
    .map((part) => ({ part, allowed: allowedIn(ladder[part], part, ladderParts[ladderKind][part]) }))
    .find(({ allowed }) => allowed !== null);
  if (!found?.allowed) return copiesRefusal(ladder);
  const { zh, en } = ladderPartNames[found.part];
  const kind = ladderKindNames[ladderKind];
  const field = { zh: `${kind.zh}：${zh}`, en: `${kind.en}: ${en}` };
  return wrong(found.part, field, ladder[found.part].join(", ") || "—", found.allowed);
}

type Rungs = "schoolBefore" | "schoolOverdue" | "agencyBefore";

/** What would be allowed; `null` where the days already are. */
function allowedIn(days: readonly number[], part: Rungs, use: LadderPart): Text | null {
  if (use === "none" && days.length > 0)
    return { zh: "留空：这类提醒没有这一日期", en: "nothing: these reminders have no such date" };
  if (use === "required" && days.length === 0) return { zh: "至少一次提醒", en: "at least one reminder" };
  const sorted = [...new Set(days)].toSorted((a, b) => (part === "schoolOverdue" ? a - b : b - a));
  if (sorted.join() === days.join()) return null;
  return {
    zh: `${sorted.join("、")}（按先后排列，每天只填一次）`,
    en: `${sorted.join(", ")} (in the order in which they come, each day once)`,
  };
}

function copiesRefusal({ copiedFrom }: ReminderLadder): AppError | null {
  if (!copiedFrom || copiedFrom.overdue <= copiedFrom.longOverdue) return null;
  const { zh, en } = ladderPartNames.longOverdueFrom;
  return wrong("copiedFrom.longOverdue", { zh, en }, String(copiedFrom.longOverdue), {
    zh: `不小于“${ladderPartNames.overdueFrom.zh}”的 ${copiedFrom.overdue}`,
    en: `at least the ${copiedFrom.overdue} of “${ladderPartNames.overdueFrom.en}”`,
  });
}

const wrong = (path: string, field: Text, found: string, allowed: Text): AppError =>
  appError(
    "policy.invalid-value",
    { ...textParam("field", field), found, ...textParam("allowed", allowed) },
    `ladder.${path}`,
  );
