import type { CatalogueOf } from "../catalogue-of.ts";
import type { inbox as zh } from "../zh/inbox.ts";

export const inbox: CatalogueOf<typeof zh> = {
  title: "Inbox",
  one: "mail",
  intro:
    "Mail sent to {{address}}, and what your unit was sent. It is here as soon as it is written, also while the mail server is out of reach.",
  settings: "Notification settings",
  readAll: "Mark all as read",
  allRead: "All marked as read",
  none: "Nothing here yet. Mail to you or to your unit is listed as soon as it is written.",
  list: "Mail in the inbox",
  unread: "Unread",
  ofUnit: "Sent to others of your unit",
  acknowledged: "Acknowledged",
  toAcknowledge: "To be acknowledged",
  handle: "What to do",
  acknowledge: "Acknowledge",
  acknowledgeHint:
    "The time and your network address are recorded under your account, with the effect of the link in the mail.",
  acknowledgedAt: "You acknowledged this on {{at}}.",
  done: "Recorded",
  notYours: "This was sent to others of your unit; its recipient acknowledges it.",
  noAnswer: "This mail asks for no confirmation.",
  duties: "What it is about",
  openFilings: "Open the list of duties",
  asSent: "As it was sent",
};
