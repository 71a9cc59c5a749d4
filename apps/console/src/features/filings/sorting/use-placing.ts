import { App } from "antd";
import { useTranslation } from "react-i18next";
import { useSlotActs } from "../slot/slot-target.ts";
import type { PlacingEntry } from "./placing-entry.ts";

/** So many a request stay far below what the server takes in one body. */
const atOnce = 2000;

/** Confirms where files belong, whole folders at once. */
export function usePlacing(): {
  /** True once all are in place; what was refused has been said. */
  readonly place: (entries: readonly PlacingEntry[]) => Promise<boolean>;
  readonly isPlacing: boolean;
} {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const acts = useSlotActs();
  return {
    isPlacing: acts.isBusy,
    place: async (entries) => {
      for (let from = 0; from < entries.length; from += atOnce) {
        try {
          await acts.place(entries.slice(from, from + atOnce));
        } catch {
          return false; // the act has said why
        }
      }
      message.success(t("intake.sorting.placed", { count: entries.length }));
      return true;
    },
  };
}
