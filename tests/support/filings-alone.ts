import { filingsAlone as close } from "@goodstanding/operations/filings-alone-for-test";
import { query } from "./query.ts";
import type { Stage } from "./stage.ts";

/** Leaves the filings alone to be reminded of, so that each college gets one mail and the office none. */
export const filingsAlone = ({ superuserUrl }: Pick<Stage, "superuserUrl">): Promise<void> =>
  close({
    sql: async (text) => {
      await query(superuserUrl, text);
    },
  });
