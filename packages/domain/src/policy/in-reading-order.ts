/** Two lists as one, in the order of the first. What only the second has stands behind what precedes it there. */
export function inReadingOrder(first: readonly string[], second: readonly string[]): string[] {
  const order = [...first];
  for (const [at, path] of second.entries()) {
    if (order.includes(path)) continue;
    const previous = second[at - 1];
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, path);
  }
  return order;
}
