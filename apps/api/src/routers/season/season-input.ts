import { z } from "zod";

/** 【通知】 that opens a season. */
export const seasonInput = z.object({
  number: z.string().max(500),
  title: z.string().max(500),
  words: z.string().max(10_000),
  year: z.int().min(2000).max(2100),
  withAttachments: z.boolean(),
});
