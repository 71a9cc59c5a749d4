/** One value inside a pack with its dotted path. */
export interface Place {
  readonly path: string;
  readonly value: unknown;
}

/** Every value inside a pack, from the outside in and in reading order. */
export function placesIn(value: unknown, path = ""): Place[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    placesIn(each, path === "" ? key : `${path}.${key}`),
  );
  return [{ path, value }, ...inside];
}
