import * as z from "zod/mini";

const text = z.object({ zh: z.string(), en: z.string() });
const problem = z.object({ path: z.string(), reason: text });
export type NoticeProblem = z.infer<typeof problem>;

const refusal = z.object({ data: z.object({ detail: z.object({ problems: z.array(problem) }) }) });

/** The places that made a notice fail; none where it failed for another reason. */
export function readNoticeProblems(failure: unknown): readonly NoticeProblem[] {
  const parsed = refusal.safeParse(failure);
  return parsed.success ? parsed.data.data.detail.problems : [];
}
