/**
 * Does the work for every item, one after the other; trouble with one holds up no other and is thrown when all the
 * rest is done. Results are in the order of the items.
 */
export async function workThrough<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const troubles: unknown[] = [];
  for (const item of items) {
    await work(item).then(
      (result) => results.push(result),
      (error: unknown) => troubles.push(error),
    );
  }
  if (troubles.length > 0) throw new AggregateError(troubles, troubles.map(String).join("; "));
  return results;
}
