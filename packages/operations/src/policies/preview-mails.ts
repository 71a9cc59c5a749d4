import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { parseStep } from "@goodstanding/domain/reminders/parse-step";
import type { MailNumbers, PolicyPreview, PreviewReminder } from "./policy-preview.ts";

type Lines = Readonly<Record<"before" | "after" | "cancelled" | "added", readonly PreviewReminder[]>>;

/**
 * How many mails go out without a change and with it, and how many reminders come, go and move: soon, and in the whole
 * span; for the school and for each unit that it concerns. Weekly ones are left out: they go on only as long as nothing is
 * handed in.
 */
export function previewMails(
  all: Lines,
  { soonUntil, until }: { readonly soonUntil: LocalDate; readonly until: LocalDate },
): PolicyPreview["mails"] {
  const lines = {
    before: all.before.filter(isOnce),
    after: all.after.filter(isOnce),
    cancelled: all.cancelled.filter(isOnce),
    added: all.added.filter(isOnce),
  };
  const concerned = Map.groupBy([...lines.cancelled, ...lines.added], ({ subject }) => subject.unit.id);
  const numbers = (of: Lines) => ({ soon: numbersUntil(of, soonUntil), all: numbersUntil(of, until) });
  const units = [...concerned].flatMap(([id, [first]]) =>
    first ? [{ unit: first.subject.unit, ...numbers(ofUnit(lines, id)) }] : [],
  );
  return {
    soonUntil,
    ...numbers(lines),
    units: units.sort((a, b) => b.all.come + b.all.go + b.all.moved - a.all.come - a.all.go - a.all.moved),
  };
}

const isOnce = ({ step }: PreviewReminder): boolean => parseStep(step)?.kind !== "school-weekly";

function ofUnit({ before, after, cancelled, added }: Lines, unitId: string): Lines {
  const own = (list: readonly PreviewReminder[]) => list.filter(({ subject }) => subject.unit.id === unitId);
  return { before: own(before), after: own(after), cancelled: own(cancelled), added: own(added) };
}

function numbersUntil({ before, after, cancelled, added }: Lines, until: LocalDate): MailNumbers {
  const isIn = ({ on }: PreviewReminder): boolean => on <= until;
  const [gone, come] = [cancelled.filter(isIn), added.filter(isIn)];
  const [goneSteps, comeSteps] = [new Set(cancelled.map(stepKey)), new Set(added.map(stepKey))];
  const moved = new Set(
    [...gone, ...come].map(stepKey).filter((key) => goneSteps.has(key) && comeSteps.has(key)),
  );
  return {
    before: mailsIn(before.filter(isIn)),
    after: mailsIn(after.filter(isIn)),
    come: come.filter((line) => !moved.has(stepKey(line))).length,
    go: gone.filter((line) => !moved.has(stepKey(line))).length,
    moved: moved.size,
  };
}

const stepKey = ({ subject, rule, period, step }: PreviewReminder): string =>
  `${subject.id} ${rule} ${period} ${step}`;

/** A unit gets one mail a day, whatever it speaks of. */
const mailsIn = (lines: readonly PreviewReminder[]): number =>
  new Set(lines.map(({ subject, on }) => `${subject.unit.id} ${on}`)).size;
