import { z } from "zod";

/** Title, number or place of the paper that shows it; an empty field is none. */
export const documentInput = z
  .string()
  .trim()
  .max(2000)
  .transform((text) => text || null)
  .nullable()
  .default(null);
