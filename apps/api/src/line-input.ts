import { severities } from "@goodstanding/domain/review/severity";
import type { LineToReturn } from "@goodstanding/operations/returns/return-lines";
import { z } from "zod";

/** A line of the list that goes back to a college, as the office edits it. */
export const returnedLine = z.object({
  item: z.string().max(500).nullable(),
  where: z.string().max(500),
  file: z.string().max(2000).nullable(),
  place: z.string().max(200).nullable(),
  result: z.enum(severities),
  text: z.string().max(20_000),
  source: z.enum(["machine", "people", "both"]),
});

export const lineToReturn = ({ where, source, ...line }: z.infer<typeof returnedLine>): LineToReturn => ({
  ...{ ...line, placeName: where, origin: source },
});
