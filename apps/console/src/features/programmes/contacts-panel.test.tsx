import { localDate } from "@goodstanding/domain/kernel/dates";
import type { OutsideContactId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Answer, Refusal } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import { type Contact, ContactsPanel } from "./contacts-panel.tsx";

const contact = (change: Partial<Contact> = {}): Contact => ({
  id: "c1" as OutsideContactId, // ids that only have to differ
  onDay: localDate("2026-10-20"),
  atTime: "15:20",
  means: "telephone",
  withWhom: "教学秘书",
  said: "请于10月30日前提交",
  madeBy: "教务处",
  isOfUnit: false,
  duty: { rule: "annual-filing", regime: "engineering", period: "2026" },
  recordedBy: { zh: "牵头部门管理员", en: "Quality office" },
  recordedAt: "2026-10-20T07:30:00Z",
  withdrawn: null,
  ...change,
});
const programme = {
  id: "p1" as ProgrammeId,
  college: { id: "u1" as UnitId, name: { zh: "土木工程学院", en: "Civil" } },
  obligations: [],
};
const draw = (contacts: readonly Contact[], acts: Answer = () => null) =>
  renderPart(<ContactsPanel programme={programme} />, {
    answer: (path, input) => (path === "contacts.ofProgramme" ? contacts : acts(path, input)),
  });

test("lists whom the office reached, how and when, and what was taken back", async () => {
  const taken = contact({
    id: "c2" as OutsideContactId,
    atTime: null,
    withdrawn: { at: "2026-10-21T01:00:00Z", because: "误记" },
  });
  const part = await draw([contact(), taken]);
  await part.findByRole("button", { name: "撤销" });
  const [first, second] = part.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(first).toContain("10月20日 15:20 电话 教务处联系教学秘书 · 2026 年度报备");
  expect(first).toContain("牵头部门管理员登记于 2026-10-20 15:30");
  expect(second).toContain("已于 2026-10-21 09:00 撤销：误记");
  expect(part.getAllByRole("button", { name: "撤销" })).toHaveLength(1);
});

test("the proof sheet of this year is offered as Word and PDF", async () => {
  const part = await draw([]);
  const links = part.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(links).toEqual([
    "/api/programmes/p1/proof-sheet/2026.docx",
    "/api/programmes/p1/proof-sheet/2026.pdf",
  ]);
});

test("a contact with the whole college is entered with its means, whom, what and by whom", async () => {
  const acts = vi.fn<Answer>(() => ({ contactId: "c" }));
  const part = await draw([], acts);
  fireEvent.click(part.getByRole("button", { name: "登记系统外联系" }));
  const dialog = within(await part.findByRole("dialog"));
  const submit = dialog.getByRole("button", { name: /^登\s?记$/ });
  expect(submit.hasAttribute("disabled")).toBe(true);
  fireEvent.click(dialog.getByRole("radio", { name: "土木工程学院（全院）" }));
  fireEvent.change(dialog.getByLabelText("联系对象"), { target: { value: "教学秘书" } });
  fireEvent.change(dialog.getByLabelText("联系内容"), { target: { value: "提醒按期提交" } });
  fireEvent.change(dialog.getByLabelText("时间（可不填）"), { target: { value: "09:30" } });
  fireEvent.click(submit);
  await waitFor(() => expect(acts).toHaveBeenCalledTimes(1));
  expect(acts).toHaveBeenCalledWith("contacts.record", {
    ...{ of: { unitId: "u1" }, obligationId: null, onDay: "2026-10-21", atTime: "09:30", means: "telephone" },
    ...{ withWhom: "教学秘书", said: "提醒按期提交", madeBy: "教学质量管理办公室" },
  });
});

test("what the server refuses to take back is said in the dialog", async () => {
  const part = await draw([contact()], () => {
    throw new Refusal("contact.withdrawn");
  });
  fireEvent.click(await part.findByRole("button", { name: "撤销" }));
  const dialog = within(await part.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("撤销原因"), { target: { value: "误记" } });
  fireEvent.click(dialog.getByRole("button", { name: /^撤\s*销$/ }));
  await dialog.findByText(/该联系记录已撤销/);
});
