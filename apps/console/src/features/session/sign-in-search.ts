import { z } from "zod";

/** `back`: the address to return to; only a path of ours, so that a forged link leads nowhere else. */
export const signInSearch = z.object({
  back: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});
