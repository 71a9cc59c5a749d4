/**
 * A source of ids that are UUIDv7 by form, come in ascending order and are the same in every run. Two sources in one
 * database need different `series`, up to 4095.
 */
export function sequentialIds(series = 0): <Id extends string>() => Id {
  let last = 0;
  return <Id extends string>() => {
    last += 1;
    const head = `01990000-0000-7${series.toString(16).padStart(3, "0")}`;
    return `${head}-8000-${last.toString(16).padStart(12, "0")}` as Id;
  };
}
