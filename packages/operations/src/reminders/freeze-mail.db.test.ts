import { localDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, UnitId } from "@goodstanding/domain/kernel/ids";
import { answerLinks, unsubscribePlaceholder } from "@goodstanding/domain/reminders/answer-links";
import type { MailView } from "@goodstanding/domain/reminders/mail-view";
import { readMail } from "@goodstanding/mail/read-mail";
import { afterAll, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { freezeMail, hashOfToken } from "./freeze-mail.ts";

const deps = {
  ...(await depsForTest()),
  mail: { from: "教务处 <office@school.example>", publicUrl: "https://school.example/" },
};
const institutionId = deps.newId<InstitutionId>();

afterAll(() => deps.close());

const view: MailView = {
  ...{ language: "zh", subject: "【提醒】材料提交", addressee: "土木工程学院：", sections: [] },
  button: { label: "查看待办清单", url: "https://school.example/filings" },
  answers: answerLinks("zh"),
  days: [
    {
      ...{ key: "duty.school", sequence: 3, date: localDate("2026-10-31") },
      ...{ title: "截止：土木工程 年度报备", text: "最后工作日：2026-10-30" },
    },
  ],
  thread: "reminder.unit.2026",
  templates: [{ kind: "notice", version: 2 }],
  closing: [],
  signature: { office: "教务处", date: "2026年10月21日" },
};
const freeze = (change: Partial<MailView> = {}, replyTo: string | null = null) =>
  freezeMail(deps, {
    ...{ institutionId, unitId: "unit" as UnitId, kind: "reminder" },
    ...{ key: "reminder.unit.2026-10-21", view: { ...view, ...change }, localDay: localDate("2026-10-21") },
    ...{ recipients: ["secretary@civil.example"], copies: ["dean@civil.example"], replyTo },
  });

test("the days go along as a file for the calendar, under the UIDs of the feed", async () => {
  const [envelope] = (await freeze()).envelopes;
  const ics = attachment(envelope?.raw, "text/calendar");
  expect(ics).toContain(`UID:duty.school@${institutionId}\r\n`);
  expect(ics).toContain("SEQUENCE:3\r\n");
  expect(ics).toContain("DTSTART;VALUE=DATE:20261031");
  const [without] = (await freeze({ days: [] })).envelopes;
  expect(attachment(without?.raw, "text/calendar")).toBe("");
});

test("every envelope stands in the thread, links its own recipient's answers and keeps their secret out of the log", async () => {
  const { envelopes, row } = await freeze();
  const mails = await Promise.all(envelopes.map(({ raw }) => readMail(raw)));
  const tokens = mails.map(({ text }) => /answer\/([\w-]{43})/.exec(text)?.[1] ?? "");
  expect(new Set(tokens).size).toBe(2);
  for (const { headers } of mails)
    expect(headers.find(({ name }) => name === "References")?.value).toBe(
      "<reminder.unit.2026@school.example>",
    );
  expect(row.textBody).toContain("已知悉 https://school.example/answer/…");
  expect(tokens.some((token) => row.textBody.includes(token))).toBe(false);
  expect(row.templates).toEqual([{ kind: "notice", version: 2 }]);
  expect((await freeze({ templates: [] })).row.templates).toBeNull();
});

test("a digest can be ended by its own recipient with one request, and nothing else can", async () => {
  const mail = {
    ...{ institutionId, unitId: "unit" as UnitId, kind: "digest" as const },
    ...{ key: "digest.unit.2026-10-19", localDay: localDate("2026-10-19"), replyTo: null },
    ...{ view: { ...view, answers: [{ label: "退订", url: unsubscribePlaceholder }] }, canBeEnded: true },
  };
  const { envelopes, row } = await freezeMail(deps, {
    ...mail,
    recipients: ["office@school.example", "staff@school.example"],
  });
  const ends = await Promise.all(
    envelopes.map(async ({ raw, answerTokenHash }) => {
      const { headers, text } = await readMail(raw);
      const token = /unsubscribe\/([\w-]{43})/.exec(text)?.[1] ?? "";
      const value = (of: string) => headers.find(({ name }) => name === of)?.value;
      expect(value("List-Unsubscribe")).toBe(`<https://school.example/unsubscribe/${token}>`);
      expect(value("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
      expect(hashOfToken(token)).toBe(answerTokenHash);
      return token;
    }),
  );
  expect(new Set(ends).size).toBe(2);
  expect(row.textBody).toContain("退订 https://school.example/unsubscribe/…");
  const [reminder] = (await freeze()).envelopes;
  const { headers } = await readMail(reminder?.raw ?? Buffer.alloc(0));
  expect(headers.map(({ name }) => name)).not.toContain("List-Unsubscribe");
});

test("whoever reads the answers stands in every envelope, and nobody where nobody is set", async () => {
  const answersGoTo = async (replyTo: string | null) =>
    Promise.all(
      (await freeze({}, replyTo)).envelopes.map(
        async ({ raw }) => (await readMail(raw)).headers.find(({ name }) => name === "Reply-To")?.value,
      ),
    );
  expect(await answersGoTo("教务处 <quality@school.example>")).toEqual(
    Array.from({ length: 2 }, () => expect.stringContaining("<quality@school.example>")),
  );
  expect(await answersGoTo(null)).toEqual([undefined, undefined]);
});

/** The part of a type, out of the bytes; empty where there is none. */
function attachment(raw: Uint8Array | undefined, type: string): string {
  const text = Buffer.from(raw ?? []).toString("latin1");
  const part = text.split(/\r\n--[^\r\n]+\r\n/).find((each) => each.startsWith(`Content-Type: ${type}`));
  const [, body = ""] = part?.split("\r\n\r\n") ?? [];
  return Buffer.from(body, "base64").toString("utf8");
}
