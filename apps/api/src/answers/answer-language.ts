import type { Language } from "@goodstanding/domain/kernel/text";
import type { FastifyRequest } from "fastify";
import { z } from "zod";

const wanted = z.object({ lang: z.enum(["zh", "en"]) });

/** What the reader chose, else what the mail is written in, else what the browser prefers of the two; Chinese where it says nothing. */
export function answerLanguage(
  { query, headers }: Pick<FastifyRequest, "query" | "headers">,
  { chosen, written }: { readonly chosen?: string | undefined; readonly written?: Language } = {},
): Language {
  const asked = wanted.safeParse(chosen === undefined ? query : { lang: chosen });
  if (asked.success) return asked.data.lang;
  if (written) return written;
  const preferred = (headers["accept-language"] ?? "")
    .split(",")
    .map((each) => each.trim().toLowerCase())
    .find((each) => /^(zh|en)\b/.test(each));
  return preferred?.startsWith("en") ? "en" : "zh";
}
