import * as z from "zod/mini";
import { addressValue } from "../../lib/address-value.ts";

/** `back`: the address to return to; only a path of ours, so that a forged link leads nowhere else. */
export const signInSearch = z.object({
  back: addressValue(z.string().check(z.regex(/^\/(?![/\\])/))),
});
