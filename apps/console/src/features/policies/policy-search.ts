import { regimes } from "@goodstanding/domain/policy/regime";
import { policyRules } from "@goodstanding/domain/policy/rule";
import * as z from "zod/mini";
import { addressText, addressValue } from "../../lib/address-value.ts";
import { changeKinds } from "./change/change-kinds.ts";

/** For which year the documents are shown; the present one where the address names none. */
export const policiesSearch = z.object({ year: addressValue(z.string().check(z.regex(/^\d{4}$/))) });

/** Which two documents are held against each other, and whether what they share is shown too. */
export const compareSearch = z.object({
  from: addressText,
  to: addressText,
  all: addressValue(z.literal("yes")),
});
export type CompareSearch = z.infer<typeof compareSearch>;

/** What is to be changed, and of what. */
export const changeSearch = z.object({
  kind: addressValue(z.enum(changeKinds)),
  regime: addressValue(z.enum(regimes)),
  rule: addressValue(z.enum(policyRules)),
  unit: addressText,
  notice: addressText,
});
export type ChangeSearch = z.infer<typeof changeSearch>;
