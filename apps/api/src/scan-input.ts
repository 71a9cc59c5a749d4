import { z } from "zod";

/** Hash of a scan that was sent before; none where there is none. */
export const scanInput = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .default(null);
