import type { Text } from "@goodstanding/domain/kernel/text";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import { CoverageNotice } from "./coverage-notice.tsx";
import { HolidayDialog } from "./holiday-dialog.tsx";

/** What is known of a year's holidays; who may can import its notice, and import it again to mend it. */
export function HolidayCoverage({ year, remark }: { readonly year: number; readonly remark: Text | null }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.calendar.holidays.queryOptions());
  const [importing, setImporting] = useState(false);
  const known = data?.years.find((each) => each.year === year);
  return (
    <>
      <CoverageNotice
        remark={remark}
        imported={known?.imported?.document.title ?? null}
        onImport={data?.may.import ? () => setImporting(true) : null}
      />
      {importing ? <HolidayDialog year={year} onClose={() => setImporting(false)} /> : null}
    </>
  );
}
