import type { Text } from "../kernel/text.ts";
import { type MailKind, mailKinds } from "./mail-kind.ts";

/** The ways to one person; group robots are the school's. */
export const preferenceChannels = ["email", "inbox", "web-push"] as const;
export type PreferenceChannel = (typeof preferenceChannels)[number];

export const mailFrequencies = ["at-once", "daily", "weekly", "never"] as const;
export type MailFrequency = (typeof mailFrequencies)[number];

/** What one person has chosen for a kind of mail on one way; what nobody has chosen is as `defaultFrequency` says. */
export interface MailPreference {
  readonly kind: MailKind;
  readonly channel: PreferenceChannel;
  readonly frequency: MailFrequency;
}

/** A test goes to whoever asks for it, so there is nothing to prefer. */
export const preferredKinds: readonly MailKind[] = mailKinds.filter((kind) => kind !== "test");

/** Mails that a duty demands: they may be merged, and no preference silences them by e-mail or in the inbox. */
export const isStatutory = (kind: MailKind): boolean => kind !== "digest";

/**
 * The frequencies that have an effect for a kind on one way, the default first; where there is one alone, there is
 * nothing to choose. Reminders and alarms of a day are one mail to a unit by construction, so they are `daily`.
 */
export function offeredFrequencies(kind: MailKind, channel: PreferenceChannel): readonly MailFrequency[] {
  const usual: MailFrequency =
    kind === "digest" ? "weekly" : mergedKinds.includes(kind) ? "daily" : "at-once";
  return channel === "web-push" || !isStatutory(kind) ? [usual, "never"] : [usual];
}

/** Whether a choice is one of those offered. */
export const isOffered = ({ kind, channel, frequency }: MailPreference): boolean =>
  offeredFrequencies(kind, channel).includes(frequency);

/** How often a person gets a kind of mail on one way; a choice that is not offered, or no longer, counts as none. */
export const frequencyOf = (
  preferences: readonly MailPreference[],
  kind: MailKind,
  channel: PreferenceChannel,
): MailFrequency => {
  const chosen = preferences.find((each) => each.kind === kind && each.channel === channel);
  return chosen && isOffered(chosen) ? chosen.frequency : defaultFrequency(kind, channel);
};

/** Whether a person with these choices is to be told of a kind of mail on one way; always of what a duty demands. */
export const wants = (
  preferences: readonly MailPreference[],
  kind: MailKind,
  channel: PreferenceChannel,
): boolean => frequencyOf(preferences, kind, channel) !== "never";

const mergedKinds: readonly MailKind[] = ["reminder", "alarm"];

const defaultFrequency = (kind: MailKind, channel: PreferenceChannel): MailFrequency =>
  offeredFrequencies(kind, channel)[0] ?? "at-once";

export const preferenceChannelNames: Record<PreferenceChannel, Text> = {
  email: { zh: "电子邮件", en: "E-mail" },
  inbox: { zh: "站内信", en: "Inbox" },
  "web-push": { zh: "浏览器通知", en: "Browser notification" },
};

export const mailFrequencyNames: Record<MailFrequency, Text> = {
  "at-once": { zh: "即时", en: "At once" },
  daily: { zh: "每日合并为一封", en: "Merged into one a day" },
  weekly: { zh: "每周一次", en: "Once a week" },
  never: { zh: "不接收", en: "Never" },
};
