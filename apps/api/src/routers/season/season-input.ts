import { z } from "zod";

const notice = z.object({
  number: z.string().max(500),
  title: z.string().max(500),
  words: z.string().max(10_000),
  year: z.int().min(2000).max(2100),
  withAttachments: z.boolean(),
});
const filename = z.string().min(1).max(255);

/** 【通知】 that opens a season, before it is sent: of the office's own files their names and sizes. */
export const seasonPreviewInput = notice.extend({
  files: z.array(z.object({ filename, bytes: z.int().min(0) })).max(50),
});

/** The same with the files. */
export const seasonInput = notice.extend({
  files: z
    .array(
      z.object({
        filename,
        content: z
          .base64()
          .max(1_400_000)
          .transform((text) => Buffer.from(text, "base64")),
      }),
    )
    .max(50),
});
