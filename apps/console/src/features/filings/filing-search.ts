import * as z from "zod/mini";
import { addressText, addressValue } from "../../lib/address-value.ts";

/** The groups that the office works by: 未提交 covers what is not begun and what is being prepared. */
export const filingGroups = [
  "not-submitted",
  "awaiting-college",
  "awaiting-school",
  "returned",
  "school-approved",
  "filed",
  "exempt",
] as const;
export type FilingGroup = (typeof filingGroups)[number];

/** The filter of the filing list, as it stands in the address; what it does not know it forgets. */
export const filingSearch = z.object({
  q: addressText,
  status: addressValue(z.enum(filingGroups)),
  college: addressText,
  year: addressValue(z.string().check(z.regex(/^(\d{4}|all)$/))),
});
export type FilingSearch = z.infer<typeof filingSearch>;
