import { App } from "antd";
import { useTranslation } from "react-i18next";
import { useAct } from "../../../lib/use-act.ts";
import type { PlacingEntry } from "./placing-entry.ts";

/** So many a request stay far below what the server takes in one body. */
const atOnce = 2000;

/** Confirms where files belong, whole folders at once. */
export function usePlacing(filingId: string): {
  readonly place: (entries: readonly PlacingEntry[]) => Promise<boolean>;
  readonly isPlacing: boolean;
} {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const act = useAct("filings.placeFiles");
  return {
    isPlacing: act.isPending,
    place: async (entries) => {
      for (let from = 0; from < entries.length; from += atOnce) {
        try {
          await act.mutateAsync({ id: filingId, files: entries.slice(from, from + atOnce) });
        } catch {
          return false; // the act has said why
        }
      }
      message.success(t("intake.sorting.placed", { count: entries.length }));
      return true;
    },
  };
}
