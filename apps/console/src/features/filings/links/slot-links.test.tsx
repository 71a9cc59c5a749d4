import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Answer, Refusal } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { filingForTest } from "../filing-for-test.ts";
import { findSlot } from "../find-slot.ts";
import { type SlotTarget, SlotTargetContext } from "../slot/slot-target.ts";
import { SlotLinks } from "./slot-links.tsx";

const link = {
  id: "0199f2a0-0000-7000-8000-000000000001",
  slotKey: "documents//syllabus",
  placement: { part: "documents", slot: "syllabus", course: null, band: null },
  url: "https://pan.school.example/s/1",
  remark: null,
  expiresOn: null,
  hasPassword: true,
  addedBy: { zh: "机械工程学院教学秘书", en: "Teaching secretary" },
  addedAt: "2026-10-20T01:00:00.000Z",
  check: {
    ...{ id: "c1", at: "2026-10-21T01:00:00.000Z", outcome: "gone", httpStatus: 200, cause: null },
    accepted: null,
  },
  state: "gone",
  may: { readPassword: true, acknowledge: true },
};

const show = (
  answer: Answer,
  mayEdit = true,
  target: SlotTarget = { kind: "filing", id: "f1" },
  key = "documents//syllabus",
) => {
  const found = findSlot(filingForTest().parts, key);
  if (found === null) throw new Error("no slot");
  return renderPart(
    <SlotTargetContext value={target}>
      <SlotLinks found={found} mayEdit={mayEdit} />
    </SlotTargetContext>,
    { answer },
  );
};
const listed = {
  links: [link, { ...link, id: "x", slotKey: "documents//mechanism" }],
};

test("the links of this slot alone, with what is wrong and how to mend it, and the password only when asked for", async () => {
  const answer = vi.fn<Answer>((path) => (path === "links.password" ? { password: "a1b2" } : listed));
  const { findAllByRole, getByText, getByRole, queryByText, findByText } = await show(answer);
  expect(await findAllByRole("link")).toHaveLength(1);
  expect(getByText("已失效")).toBeTruthy();
  expect(getByText(/请重新分享并更新链接/)).toBeTruthy();
  expect(queryByText("a1b2")).toBeNull();
  fireEvent.click(getByRole("button", { name: "查看密码" }));
  expect(await findByText("a1b2")).toBeTruthy();
  expect(answer).toHaveBeenCalledWith("links.password", { linkId: link.id });
  fireEvent.click(getByRole("button", { name: /隐\s*藏/ }));
  await waitFor(() => expect(queryByText("a1b2")).toBeNull());
});

test("a change is confirmed with its reason, and what no word mends is not", async () => {
  const answer = vi.fn<Answer>((path) =>
    path === "links.acknowledge"
      ? null
      : {
          ...listed,
          links: [link, { ...link, id: "l2", state: "changed", check: { ...link.check, id: "c2" } }],
        },
  );
  const { findAllByRole, findByRole } = await show(answer);
  const buttons = await findAllByRole("button", { name: "确认无误" });
  expect(buttons).toHaveLength(1);
  fireEvent.click(buttons[0] as HTMLElement); // one, as counted above
  const dialog = within(await findByRole("dialog"));
  const confirm = dialog.getByRole("button", { name: /^确\s*认$/ }) as HTMLButtonElement;
  expect(confirm.disabled).toBe(true);
  fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "平台改版" } });
  fireEvent.click(confirm);
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("links.acknowledge", {
      ...{ linkId: "l2", checkId: "c2", reason: "平台改版" },
    }),
  );
});

test("a link is added to the slot, and a refusal stays in the dialog", async () => {
  const answer = vi.fn<Answer>((path) => {
    if (path === "links.add") throw new Refusal("link.no-slot");
    return { links: [] };
  });
  const { findByRole } = await show(answer);
  fireEvent.click(await findByRole("button", { name: /登记链接/ }));
  const dialog = within(await findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("链接地址"), {
    target: { value: "https://pan.school.example/s/2" },
  });
  fireEvent.change(dialog.getByLabelText("查阅密码（提取码）"), { target: { value: "c3d4" } });
  fireEvent.click(dialog.getByRole("button", { name: /登记链接/ }));
  expect(await dialog.findByText(/清单中没有这个位置/)).toBeTruthy();
  expect(answer).toHaveBeenCalledWith("links.add", {
    id: "f1",
    placement: link.placement,
    url: "https://pan.school.example/s/2",
    remark: null,
    expiresOn: null,
    password: "c3d4",
  });
});

test("a package by itself has its own links, and takes one without any filing", async () => {
  const key = filingForTest().parts[1]?.courses[0]?.slots[0]?.key ?? "";
  const answer = vi.fn<Answer>((path) =>
    path === "courses.addLink" ? null : { links: [{ ...link, slotKey: key }] },
  );
  const { findByRole, getAllByRole } = await show(answer, true, { kind: "package", id: "p1" }, key);
  fireEvent.click(await findByRole("button", { name: /登记链接/ }));
  expect(getAllByRole("link")).toHaveLength(1);
  const dialog = within(await findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("链接地址"), {
    target: { value: "https://pan.school.example/s/2" },
  });
  fireEvent.click(dialog.getByRole("button", { name: /登记链接/ }));
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith("courses.addLink", {
      ...{ packageId: "p1", slot: "syllabus", band: null },
      ...{ url: "https://pan.school.example/s/2", remark: null, expiresOn: null, password: null },
    }),
  );
  expect(answer).not.toHaveBeenCalledWith("links.list", expect.anything());
});

test("who may not edit sees nothing where there is nothing", async () => {
  const { container } = await show(() => ({ links: [] }), false);
  await waitFor(() => expect(container.querySelector("section")).toBeNull());
});
