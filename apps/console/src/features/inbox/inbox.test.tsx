import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, MailId, ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { InboxList } from "./inbox-list.tsx";
import { InboxMailView } from "./inbox-mail-page.tsx";
import type { InboxDetail } from "./inbox-views.ts";

const mail: InboxDetail = {
  ...{ id: "mail" as MailId, kind: "reminder", localDay: localDate("2026-10-21") },
  subject: "【提醒】年度持续改进材料提交",
  unit: { id: "college" as UnitId, name: { zh: "机械工程学院", en: "Mechanical engineering" } },
  ...{ isOwn: true, isRead: true, canAcknowledge: true, acknowledgedAt: null },
  ...{ html: "<p>机械工程学院：</p>", text: "机械工程学院：" },
  duties: [
    {
      ...{ id: "duty" as ObligationId, rule: "annual-filing", period: "2026", subject: "机械工程" },
      ...{ filingId: "filing" as FilingId, programmeId: "programme" as ProgrammeId },
    },
  ],
};

test("the list says what is unread, what waits for its recipient, and what went to others", async () => {
  const { getAllByRole } = await renderPart(
    <InboxList
      mails={[
        { ...mail, isRead: false },
        { ...mail, id: "second" as MailId, acknowledgedAt: "2026-10-21T01:00:00Z" },
        { ...mail, id: "third" as MailId, isOwn: false, canAcknowledge: false },
      ]}
    />,
  );
  const [unread, done, ofUnit] = getAllByRole("listitem").map(({ textContent }) => textContent ?? "");
  expect(unread).toMatch(/^未读【提醒】.*机械工程学院.*待确认知悉/);
  expect(done).toMatch(/^【提醒】.*已知悉/);
  expect(ofUnit).toContain("发给本单位其他人员");
  expect(ofUnit).not.toContain("待确认");
});

test("an unread mail is read once it is on the screen, and no other", async () => {
  const asked: unknown[] = [];
  const answer = (path: string, input: unknown) => asked.push([path, input]);
  await renderPart(<InboxMailView mail={{ ...mail, isRead: false }} />, { answer });
  await waitFor(() => expect(asked).toEqual([["inbox.markRead", { mailId: "mail" }]]));
  const again: unknown[] = [];
  await renderPart(<InboxMailView mail={mail} />, { answer: (path) => again.push(path) });
  expect(again).toEqual([]);
});

test("its recipient confirms it and goes to what it is about", async () => {
  const asked: unknown[] = [];
  const answer = (path: string, input: unknown) => asked.push([path, input]);
  const part = await renderPart(<InboxMailView mail={mail} />, { answer });
  fireEvent.click(part.getByRole("button", { name: "已知悉" }));
  await waitFor(() => expect(asked).toEqual([["inbox.acknowledge", { mailId: "mail" }]]));
  expect(part.getByRole("link", { name: /机械工程 · / }).getAttribute("href")).toBe("/filings/filing");
});

test("what went to others is theirs to confirm, and what was confirmed says when", async () => {
  const others = await renderPart(
    <InboxMailView mail={{ ...mail, isOwn: false, canAcknowledge: false, duties: [] }} />,
  );
  expect(others.queryByRole("button", { name: "已知悉" })).toBeNull();
  expect(others.container.textContent).toContain("由收件人本人确认知悉");
  const done = await renderPart(<InboxMailView mail={{ ...mail, acknowledgedAt: "2026-10-21T01:00:00Z" }} />);
  expect(done.getByRole("status").textContent).toContain("2026-10-21 09:00");
});
