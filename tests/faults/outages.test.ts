import { expect, test } from "vitest";
import { figuresLine, lengths, outages } from "./outages.fault.ts";

test.each(lengths)("after outages of $hours h every reminder that still matters is said once", (length) => {
  const size = { ...length, programmes: 60, seed: 7 };
  const figures = outages(size);
  console.log(figuresLine(size, figures));
  expect(figures).toMatchObject({ lost: 0, doubled: 0, afterSubmission: 0, orphaned: 0 });
  expect(figures.said).toBe(figures.relevant);
  expect(figures.relevant).toBeGreaterThan(100);
  expect(figures.byEquality).toBeGreaterThan(0);
});
