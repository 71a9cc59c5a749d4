import { expect, test } from "vitest";
import { withMessageId } from "./with-message-id.ts";

const raw = Buffer.from(
  "From: a@b.example\r\nMessage-ID: <one@b.example>\r\n\r\nMessage-ID: <one@b.example>\r\n正文",
);

test("the header alone takes the new Message-ID, and no other byte changes", () => {
  expect(withMessageId(raw, "<one.r2@b.example>").toString()).toBe(
    "From: a@b.example\r\nMessage-ID: <one.r2@b.example>\r\n\r\nMessage-ID: <one@b.example>\r\n正文",
  );
});

test("bytes without a Message-ID are refused", () => {
  expect(() => withMessageId(Buffer.from("Subject: x\r\n\r\n"), "<a@b.example>")).toThrow(RangeError);
});
