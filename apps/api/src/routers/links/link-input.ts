import { z } from "zod";
import { dateInput } from "../../date-input.ts";

/** What a person enters for a link; the operation says what is wrong with it. */
export const linkInput = {
  url: z.string().max(4000),
  remark: z.string().max(4000).nullable(),
  expiresOn: dateInput.nullable(),
};

export const passwordInput = z.string().max(1000);
