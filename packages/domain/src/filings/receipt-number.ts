/** 回执编号 as people read and quote it: the school's year and its running number in it, `2026-00017`. */
export const receiptNumber = ({
  year,
  running,
}: {
  readonly year: number;
  readonly running: number;
}): string => `${year}-${String(running).padStart(5, "0")}`;
