import * as z from "zod/mini";

const problem = z.object({
  row: z.number(),
  column: z.string(),
  found: z.string(),
  expected: z.object({ zh: z.string(), en: z.string() }),
});
export type ImportProblem = z.infer<typeof problem>;

const refusal = z.object({ data: z.object({ detail: z.object({ problems: z.array(problem) }) }) });

/** The rows that made an import fail; none where it failed for another reason. */
export function readImportProblems(failure: unknown): readonly ImportProblem[] {
  const parsed = refusal.safeParse(failure);
  return parsed.success ? parsed.data.data.detail.problems : [];
}
