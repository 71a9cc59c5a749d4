import * as z from "zod/mini";

/** `back`: the address to return to; only a path of ours, so that a forged link leads nowhere else. */
export const signInSearch = z.object({
  back: z.catch(z.optional(z.string().check(z.regex(/^\/(?![/\\])/))), undefined),
});
