import { type Foresight, foreseeSelection } from "@goodstanding/domain/filings/foresee-selection";
import { isZipName } from "@goodstanding/domain/filings/zip-name";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../../lib/trpc.ts";
import type { UploadSource } from "./upload-item.ts";

/** Sorts chosen files by their names; `null` where that cannot be had now, which keeps nothing from being sent. */
export type Foresee = (sources: readonly UploadSource[]) => Promise<Foresight | null>;

/** Asks for the rules once, and sorts in the browser: no name leaves it before its file does. */
export function useForesight(id: FilingId): Foresee {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async (sources) => {
    // An archive shows its names to the worker alone.
    const files = sources.filter(({ path, kind }) => kind === "file" && !isZipName(path));
    if (files.length === 0) return null;
    // The forecast is a courtesy: without it the files go as chosen, and the server judges each of them.
    const rules = await queryClient.fetchQuery(trpc.filings.sorting.queryOptions({ id })).catch(() => null);
    const selected = files.map(({ path, body }) => ({ path, size: body.size }));
    return rules && foreseeSelection({ ...rules, selected });
  };
}
