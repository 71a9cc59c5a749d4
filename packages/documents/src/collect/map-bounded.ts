/**
 * `work` for every item, at most `width` at a time, results in the order of the items. After a failure nothing new
 * begins, and the promise rejects with it only once all that had begun has ended.
 */
export async function mapBounded<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  let failed = false;
  const runners = Array.from({ length: width }, async () => {
    for (const [index, item] of queue) {
      if (failed) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  });
  const rejected = (await Promise.allSettled(runners)).find(({ status }) => status === "rejected");
  if (rejected?.status === "rejected") throw rejected.reason;
  return results;
}
