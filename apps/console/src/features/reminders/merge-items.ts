import type { MailRow } from "./reminder-views.ts";

type Item = MailRow["items"][number];

/** One line per duty that a mail spoke of; `missed` counts the earlier rungs that it made up for. */
export interface MergedItem extends Pick<Item, "programme" | "rule" | "regime" | "period" | "step"> {
  readonly missed: number;
}

export function mergeItems(items: readonly Item[]): readonly MergedItem[] {
  return items
    .filter(({ collapsed }) => !collapsed)
    .map(({ programme, rule, regime, period, step }) => {
      const isSame = (other: Item) =>
        other.collapsed && other.programme === programme && other.rule === rule && other.period === period;
      return { programme, rule, regime, period, step, missed: items.filter(isSame).length };
    });
}
