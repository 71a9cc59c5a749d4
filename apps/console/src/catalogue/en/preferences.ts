import type { CatalogueOf } from "../catalogue-of.ts";
import type { preferences as zh } from "../zh/preferences.ts";

export const preferences: CatalogueOf<typeof zh> = {
  title: "Notification settings",
  intro: "How you yourself are told. Mail goes to {{address}}; the office keeps the address.",
  rule: "Reminders, notices, lists to be mended and the like have to be delivered by rule: they may be merged, not refused. A unit's reminders of a day are one mail already, and the digest comes once a week.",
  ways: "By which way",
  kind: "Kind",
  always: "always",
  on: "Receive “{{kind}}” ({{channel}})",
  saved: "Saved",
};
