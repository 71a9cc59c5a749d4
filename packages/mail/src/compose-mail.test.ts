import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { composeMail, type MailToCompose } from "./compose-mail.ts";
import { readMail } from "./read-mail.ts";
import { reminderView } from "./reminder-view.fixture.ts";
import { renderReminder } from "./render-reminder.ts";

const mail = async (change: Partial<MailToCompose> = {}): Promise<MailToCompose> => ({
  key: "reminder.0199f2a0-0000-7000-8000-000000000001.2026-10-21",
  from: "教学促进中心 <office@school.example>",
  to: ["土木工程学院教学秘书 <secretary@civil.example>", "second@civil.example"],
  date: new Date("2026-10-21T00:00:00.000Z"),
  ...(await renderReminder(reminderView)),
  ...change,
});

describe("composeMail", () => {
  it("brings Chinese subject, names and bodies through unharmed", async () => {
    const given = await mail({ replyTo: "教务员 <human@school.example>" });
    const read = await readMail((await composeMail(given)).raw);
    expect(read).toMatchObject({
      subject: given.subject,
      from: given.from,
      to: given.to,
      html: given.html,
      text: given.text,
      date: "2026-10-21T00:00:00.000Z",
    });
    const header = (name: string) => read.headers.find((each) => each.name === name)?.value;
    expect(header("Auto-Submitted")).toBe("auto-generated");
    expect(header("Reply-To")).toContain("human@school.example");
  });

  it("carries a document along, under its Chinese name and the same bytes each time", async () => {
    const content = Buffer.from("%PDF-1.7 回执");
    const attachments = [{ filename: "回执 2026-00017.pdf", content, type: "application/pdf" }];
    const [first, second] = [
      await composeMail(await mail({ attachments })),
      await composeMail(await mail({ attachments })),
    ];
    expect(first.raw.equals(second.raw)).toBe(true);
    const read = await PostalMime.parse(first.raw);
    expect(read.attachments).toMatchObject([
      { filename: "回执 2026-00017.pdf", mimeType: "application/pdf" },
    ]);
    expect(Buffer.from(read.attachments[0]?.content as ArrayBuffer).equals(content)).toBe(true);
    expect(read.text?.trim()).toBe((await mail()).text.trim());
  });

  it("gives the same bytes for the same input, under a Message-ID from the key", async () => {
    const [first, second] = [await composeMail(await mail()), await composeMail(await mail())];
    expect(first.raw.equals(second.raw)).toBe(true);
    expect(first.messageId).toBe("<reminder.0199f2a0-0000-7000-8000-000000000001.2026-10-21@school.example>");
    expect((await readMail(first.raw)).messageId).toBe(first.messageId);
    const other = await composeMail(await mail({ key: "reminder.other" }));
    expect(other.messageId).not.toBe(first.messageId);
  });

  it("shows the mails of one thread together, and leaves others alone", async () => {
    const headersOf = async (change: Partial<MailToCompose>) => {
      const { headers } = await readMail((await composeMail(await mail(change))).raw);
      return new Map(headers.map(({ name, value }) => [name, value]));
    };
    const [first, second] = [
      await headersOf({ key: "reminder.1.first", thread: "reminder.1.2026" }),
      await headersOf({ key: "reminder.1.second", thread: "reminder.1.2026" }),
    ];
    expect(first.get("References")).toBe("<reminder.1.2026@school.example>");
    expect(second.get("In-Reply-To")).toBe(first.get("References"));
    expect(first.get("Message-ID")).not.toBe(second.get("Message-ID"));
    expect((await headersOf({})).has("References")).toBe(false);
  });

  it("names those who get a copy apart from those who are asked", async () => {
    const { raw } = await composeMail(await mail({ cc: ["分管教学副院长 <dean@civil.example>"] }));
    const read = await PostalMime.parse(raw);
    expect(read.cc?.map(({ address }) => address)).toEqual(["dean@civil.example"]);
    expect(read.to).toHaveLength(2);
    const without = await PostalMime.parse((await composeMail(await mail())).raw);
    expect(without.headers.some(({ key }) => key === "cc")).toBe(false);
  });

  it("lets a digest be ended with one request, and no other mail", async () => {
    const names = async (change: Partial<MailToCompose>) =>
      new Map(
        (await readMail((await composeMail(await mail(change))).raw)).headers.map(({ name, value }) => [
          name,
          value,
        ]),
      );
    const digest = await names({ unsubscribe: "https://goodstanding.example/unsubscribe/token" });
    expect(digest.get("List-Unsubscribe")).toBe("<https://goodstanding.example/unsubscribe/token>");
    expect(digest.get("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    expect([...(await names({})).keys()].filter((name) => name.startsWith("List-"))).toEqual([]);
  });

  it("writes lines that every server takes", async () => {
    const { raw } = await composeMail(await mail());
    const text = raw.toString("latin1");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
    expect([...raw].every((byte) => byte < 128)).toBe(true);
  });

  it("lets no subject or name smuggle a header in", async () => {
    const { raw } = await composeMail(await mail({ subject: "一\r\nBcc: evil@else.example" }));
    expect((await readMail(raw)).headers.map(({ name }) => name)).not.toContain("Bcc");
    await expect(mail({ from: "a\r\nBcc: x@y.example <b@c.example>" }).then(composeMail)).rejects.toThrow(
      RangeError,
    );
    await expect(mail({ key: "two words" }).then(composeMail)).rejects.toThrow(RangeError);
  });
});
