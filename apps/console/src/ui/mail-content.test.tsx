import { fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { MailContent } from "./mail-content.tsx";
import { renderPart } from "./render-for-test.tsx";

const mail = {
  subject: "【提醒】材料提交",
  html: "<p>机械工程学院：</p><script>parent.stolen = 1</script>",
  text: "机械工程学院：",
  source: "Message-ID: <x@imut.example>",
};

test("the mail is shown in a frame without any rights", async () => {
  const { getByTitle } = await renderPart(<MailContent mail={mail} />);
  const frame = getByTitle(mail.subject);
  expect(frame.getAttribute("sandbox")).toBe("");
  expect(frame.getAttribute("srcdoc")).toBe(mail.html);
});

test("plain text and source stand beside it", async () => {
  const { getByRole, getByText } = await renderPart(<MailContent mail={mail} />);
  fireEvent.click(getByRole("tab", { name: "纯文本" }));
  expect(getByText(mail.text)).toBeDefined();
  fireEvent.click(getByRole("tab", { name: "邮件源码" }));
  expect(getByText(mail.source)).toBeDefined();
});

test("what is no proof has no source", async () => {
  const { subject, html, text } = mail;
  const { queryByRole } = await renderPart(<MailContent mail={{ subject, html, text }} />);
  expect(queryByRole("tab", { name: "邮件源码" })).toBeNull();
});
