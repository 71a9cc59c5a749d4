import { z } from "zod";

/** The groups that the office works by: 未提交 covers what is not begun and what is being prepared. */
export const filingGroups = ["not-submitted", "awaiting-school", "returned", "school-approved"] as const;
export type FilingGroup = (typeof filingGroups)[number];

/** The filter of the filing list, as it stands in the address; what it does not know it forgets. */
export const filingSearch = z.object({
  q: z.string().trim().min(1).optional().catch(undefined),
  status: z.enum(filingGroups).optional().catch(undefined),
  college: z.string().optional().catch(undefined),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .catch(undefined),
});
export type FilingSearch = z.infer<typeof filingSearch>;
