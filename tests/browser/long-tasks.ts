import type { Page } from "playwright-core";

export interface LongTask {
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

declare global {
  interface Window {
    longTasks: LongTask[];
  }
}
