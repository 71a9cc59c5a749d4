import { formatDate } from "@goodstanding/domain/calendar/format-date";
import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../lib/language.ts";
import { type CalendarDay, isBlank, type SpanEdge } from "./calendar-days.ts";
import type { CalendarTask } from "./calendar-views.ts";
import type { DayMark } from "./day-marks.ts";
import { type MarkBlock, markBlocks } from "./mark-blocks.ts";
import { useMarkWords } from "./use-mark-words.ts";

/** What a day of the calendar says: in the cell, and to those who hear it read out. */
export function useDayWords() {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const markWords = useMarkWords();
  const blocks = (marks: readonly DayMark[]): readonly MarkBlock[] => markBlocks(marks, markWords.heading);
  const separator = t("ui.listSeparator");
  const ruleCount = ({ rule, duties }: DayMark) =>
    t("calendar.ruleCount", { rule: text(shortRuleNames[rule]), count: duties.length });
  const rules = (marks: readonly DayMark[]) => marks.map(ruleCount).join(separator);
  const reference = ({ span, edge }: SpanEdge) => t(`calendar.reference.${edge}`, { name: text(span.name) });
  const task = ({ kind, name, done }: CalendarTask) =>
    t(done ? `calendar.taskDone.${kind}` : `calendar.task.${kind}`, { name: text(name) });
  const kind = ({ kind, festival }: CalendarDay) =>
    kind === "holiday" && festival !== null ? text(festival) : t(`calendar.dayKind.${kind}`);
  return {
    rules,
    /** What falls on a day, under headings. */
    blocks,
    reference,
    /** A letter to be answered or an order to be met. */
    task,
    /** 国庆节 · 调休上班 · 周末; only days that are not simply worked are named. */
    kind,
    /** Date, kind of day, term, every mark, every reference: one sentence. */
    label: (day: CalendarDay) =>
      [
        formatDate(day.date, language),
        ...(day.kind === "working" ? [] : [kind(day)]),
        ...day.bands.map(({ name }) => text(name)),
        ...day.tasks.map(task),
        ...blocks(day.marks).map(({ heading, marks, settled }) =>
          t(settled ? "calendar.blockSettled" : "calendar.block", {
            kind: heading,
            rules: rules(marks),
          }),
        ),
        ...day.edges.map(reference),
        ...(isBlank(day) ? [t("calendar.nothing")] : []),
      ].join(t("calendar.sentenceSeparator")),
  };
}
