import { localDate } from "@goodstanding/domain/kernel/dates";
import type { LetterId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { Refusal } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import { LettersPanel } from "./letters-panel.tsx";
import type { Letter } from "./oversight-views.ts";

const letter: Letter = {
  id: "l-1" as LetterId, // ids that only have to differ
  kind: "reminder",
  number: "函〔2026〕8号",
  sender: "示例认证协会",
  letterDate: localDate("2026-10-12"),
  receivedOn: localDate("2026-10-14"),
  summary: "催报年度报备材料",
  programmes: [
    { id: "p" as ProgrammeId, name: "土木工程", college: { zh: "土木工程学院", en: "Civil" }, mayOpen: true },
  ],
  owner: "college",
  state: "overdue",
  dueOn: localDate("2026-10-20"),
  dueBasis: "letter",
  daysLeft: -1,
  workingDaysLeft: -1,
  hasScan: true,
  registeredAt: "2026-10-14T01:00:00.000Z",
  registeredBy: { zh: "牵头部门管理员", en: "Office" },
  answer: null,
  withdrawn: null,
  may: { answer: true, withdraw: false },
};

test("a letter past its day says so, and its answer is registered with day and document", async () => {
  const asked: unknown[] = [];
  const answer = (path: string, input: unknown) => {
    if (path === "oversight.letters") return { letters: [letter], may: { register: false } };
    asked.push([path, input]);
    return null;
  };
  const part = await renderPart(<LettersPanel />, { answer });
  await part.findByText("期限届满，未登记回复");
  expect(part.getByText(/已过 1 天/)).toBeDefined();
  expect(part.queryByRole("button", { name: /登记来函/ })).toBeNull();
  expect(part.getByRole("link", { name: /扫描件/ }).getAttribute("href")).toBe(
    "/api/oversight/letter/l-1/scan",
  );
  fireEvent.click(part.getByRole("button", { name: "登记回复" }));
  fireEvent.change(await part.findByLabelText("回复文件"), { target: { value: "复函1号" } });
  fireEvent.click(part.getByRole("button", { name: /^登\s?记$/ }));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked).toMatchObject([
    ["oversight.answerLetter", { letterId: "l-1", document: "复函1号", scanSha256: null }],
  ]);
});

test("what the server refuses is said in the dialog, which keeps what was typed", async () => {
  const answer = (path: string) => {
    if (path === "oversight.letters") return { letters: [letter], may: { register: false } };
    throw new Refusal("letter.not-open");
  };
  const part = await renderPart(<LettersPanel />, { answer });
  fireEvent.click(await part.findByRole("button", { name: "登记回复" }));
  fireEvent.change(await part.findByLabelText("回复文件"), { target: { value: "复函1号" } });
  fireEvent.click(part.getByRole("button", { name: /^登\s?记$/ }));
  await part.findByText(/该来函已回复或已撤销/);
  expect(part.getByDisplayValue("复函1号")).toBeDefined();
});

test("without letters the office is offered to register one, and a reader is told that there is none", async () => {
  const none = (register: boolean) => () => ({ letters: [], may: { register } });
  const office = await renderPart(<LettersPanel />, { answer: none(true) });
  expect(await office.findByRole("button", { name: /登记来函/ })).toBeDefined();
  office.unmount();
  const reader = await renderPart(<LettersPanel />, { answer: none(false) });
  expect(await reader.findByText("还没有登记来函。")).toBeDefined();
  expect(reader.queryByRole("button")).toBeNull();
});
