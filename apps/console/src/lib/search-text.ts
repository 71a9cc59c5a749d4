import * as z from "zod/mini";

/** A text in an address: without outer spaces, and forgotten when nothing is left of it. */
export const searchText = z.catch(z.optional(z.string().check(z.trim(), z.minLength(1))), undefined);
