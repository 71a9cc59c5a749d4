import { languages } from "@goodstanding/domain/kernel/text";
import { templateKinds } from "@goodstanding/domain/reminders/mail-template";
import { z } from "zod";

const words = z.string().max(5000).optional();

/** One kind of mail in one language. */
export const templateName = z.object({ kind: z.enum(templateKinds), language: z.enum(languages) });

/** With the words for its parts; a part that is left out is the product's. */
export const templateInput = templateName.extend({
  texts: z.strictObject({ addressee: words, opening: words, consequence: words, closing: words }),
});
