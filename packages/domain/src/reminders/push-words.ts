import type { Language } from "../kernel/text.ts";
import type { MailKind } from "./mail-kind.ts";

/** What a message in a browser is about; it says no more than that there is something. */
export type PushTopic = "reminder" | "digest" | "mail" | "test";

/** The whole of what a browser is sent: a screen that is locked shows it to anybody. */
export interface PushWords {
  readonly title: string;
  readonly body: string;
  readonly url: string;
}

/** Approvals, decisions, receipts and notices press nobody, so they are no 催办. */
export const pushTopicOf = (kind: MailKind): PushTopic => topics[kind] ?? "mail";

const topics: Partial<Record<MailKind, PushTopic>> = {
  ...{ reminder: "reminder", alarm: "reminder", digest: "digest", test: "test" },
};

export const pushWords = (topic: PushTopic, language: Language, url: string): PushWords => ({
  title: language === "zh" ? "认证常青" : "Goodstanding",
  body: bodies[topic][language],
  url,
});

const bodies: Record<PushTopic, Record<Language, string>> = {
  reminder: {
    zh: "有新的催办，请登录系统查看。",
    en: "There is a new reminder. Open the system to read it.",
  },
  digest: {
    zh: "有新的简报，请登录系统查看。",
    en: "There is a new digest. Open the system to read it.",
  },
  mail: {
    zh: "有新的邮件，请登录系统查看。",
    en: "You have new mail. Open the system to read it.",
  },
  test: { zh: "浏览器通知已开启。", en: "Notifications are on in this browser." },
};
