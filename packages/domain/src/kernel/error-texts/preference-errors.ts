import type { Text } from "../text.ts";

/** Of what a person wants to be told, and by which way. */
export const preferenceErrors = {
  "preference.not-offered": {
    zh: "“{kind}”在“{channel}”中不能设为“{frequency}”，可选：{offered}。依规必须送达的邮件可以合并，不能停收。",
    en: "“{kind}” cannot be set to “{frequency}” for “{channel}”; it may be: {offered}. Mail that a rule demands may be merged, not refused.",
  },
  "unsubscribe.statutory": {
    zh: "本邮件依规必须送达，不能退订。只有简报可以退订。",
    en: "This mail has to be delivered by rule and cannot be ended. Digests alone can.",
  },
  "inbox.not-recipient": {
    zh: "“已知悉”由收件人本人确认；本邮件不是发给您的，或不需要确认。",
    en: "A mail is acknowledged by its own recipient; this one was not sent to you, or asks for no confirmation.",
  },
} as const satisfies Record<string, Text>;
