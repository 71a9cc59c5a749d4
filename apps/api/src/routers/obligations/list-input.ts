import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { obligationStates } from "@goodstanding/domain/obligations/obligation";
import { policyRules } from "@goodstanding/domain/policy/rule";
import { z } from "zod";
import { dateInput, spanProblem, yearInput } from "../../date-input.ts";

/** Either the obligations of one year, or those with a date between two days, both included. */
export type Shown =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "span"; readonly from: LocalDate; readonly to: LocalDate };

export const listInput = z
  .object({
    year: yearInput.optional(),
    from: dateInput.optional(),
    to: dateInput.optional(),
    rule: z.enum(policyRules).optional(),
    state: z.enum(obligationStates).optional(),
  })
  .transform(({ year, from, to, rule, state }, context) => {
    const problem = from && to ? spanProblem(from, to) : null;
    if (problem !== null) context.addIssue({ code: "custom", path: ["to"], message: problem });
    else if (year !== undefined && !from && !to)
      return { shown: { kind: "year", year }, rule, state } as const;
    else if (year === undefined && from && to)
      return { shown: { kind: "span", from, to }, rule, state } as const;
    else context.addIssue({ code: "custom", path: ["year"], message: "allowed: year, or from and to" });
    return z.NEVER;
  });
