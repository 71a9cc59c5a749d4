import type { Page } from "playwright-core";

interface LongTask {
  /** Since the page was opened. */
  readonly at: number;
  readonly ms: number;
}

/** From the next address on, every task of the page that the browser itself calls long (over 50 ms) is kept. */
export const watchLongTasks = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        window.longTasks.push({ at: Math.round(startTime), ms: Math.round(duration) });
    }).observe({ type: "longtask", buffered: true });
  });

export const longTasksOf = (page: Page): Promise<readonly LongTask[]> =>
  page.evaluate(() => window.longTasks);

/**
 * The tasks longer than `mostMs` of each walk through a page, until one has none, three at most: what else the machine
 * does makes every task longer, so the quietest walk counts.
 */
export async function tooLongTasks(
  page: Page,
  mostMs: number,
  walk: () => Promise<unknown>,
): Promise<readonly (readonly LongTask[])[]> {
  const walks: (readonly LongTask[])[] = [];
  while (walks.length < 3 && walks.every((tasks) => tasks.length > 0)) {
    await walk();
    walks.push((await longTasksOf(page)).filter(({ ms }) => ms > mostMs));
  }
  return walks;
}

declare global {
  interface Window {
    longTasks: LongTask[];
  }
}
