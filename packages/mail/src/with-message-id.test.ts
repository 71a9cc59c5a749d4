import { expect, test } from "vitest";
import { composeMail } from "./compose-mail.ts";
import { withMessageId } from "./with-message-id.ts";

const raw = Buffer.from(
  "From: a@b.example\r\nMessage-ID: <one@b.example>\r\n\r\nMessage-ID: <one@b.example>\r\n正文",
);

test("the header alone takes the new Message-ID, and no other byte changes", () => {
  expect(withMessageId(raw, "<one.r2@b.example>").toString()).toBe(
    "From: a@b.example\r\nMessage-ID: <one.r2@b.example>\r\n\r\nMessage-ID: <one@b.example>\r\n正文",
  );
});

test("a Message-ID that is folded because of its length goes as a whole", async () => {
  const hash = "0123456789abcdef0123456789abcdef";
  const { raw: folded, messageId } = await composeMail({
    key: `reminder.0199f2a0-0000-7000-8000-000000000001.2026-10-21.${hash}.1`,
    ...{
      from: "office@school.example",
      to: ["a@b.example"],
      subject: "报备",
      html: "<p>报备</p>",
      text: "报备",
    },
    date: new Date("2026-10-21T00:00:00.000Z"),
  });
  expect(folded.toString()).toMatch(/^Message-ID:\s*\r\n /m);
  const again = messageId.replace("@", ".r2@");
  const resent = withMessageId(folded, again).toString();
  expect(resent).toContain(`\r\nMessage-ID: ${again}\r\n`);
  expect(resent).not.toContain(messageId);
  expect(resent.replace(`Message-ID: ${again}`, "")).toBe(
    folded.toString().replace(/Message-ID:\s*\r\n .*(?=\r\n)/, ""),
  );
});

test("bytes without a Message-ID are refused", () => {
  expect(() => withMessageId(Buffer.from("Subject: x\r\n\r\n"), "<a@b.example>")).toThrow(RangeError);
});
