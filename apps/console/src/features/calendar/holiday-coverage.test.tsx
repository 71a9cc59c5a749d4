import { holidayNotice } from "@goodstanding/domain/policy/holiday-notice";
import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Answer, Refusal } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import { HolidayCoverage } from "./holiday-coverage.tsx";
import { holidayExample } from "./holiday-example.ts";

const remark = {
  zh: "2027 年放假调休安排尚未公布，暂按周六、周日推算",
  en: "2027: holiday arrangement not published",
};
const imported = {
  year: 2027,
  document: { title: "2027年放假通知", number: null, issued: null },
  holidays: ["2027-01-01"],
  workdays: [],
};

/** The server as the office or a reader sees it; `known`: the school has imported the year's notice. */
const server =
  ({ office, known = false }: { office: boolean; known?: boolean }, onImport: Answer = () => null): Answer =>
  (path, input) => {
    if (path === "calendar.importHolidayNotice") return onImport(path, input);
    const year = { year: 2027, coverage: "none", remark, imported: known ? imported : null };
    return { years: [year], may: { import: office } };
  };

test("an uncovered year says so to everybody; the office alone can import", async () => {
  const part = <HolidayCoverage year={2027} remark={remark} />;
  const reader = await renderPart(part, { answer: server({ office: false }) });
  await waitFor(() => reader.getByText(/暂按周六、周日推算/));
  expect(reader.queryByRole("button")).toBeNull();
  reader.unmount();
  const office = await renderPart(part, { answer: server({ office: true }) });
  await waitFor(() => office.getByRole("button", { name: "导入放假通知" }));
});

test("a known year says nothing, unless the school itself has imported it", async () => {
  const shipped = await renderPart(<HolidayCoverage year={2027} remark={null} />, {
    answer: server({ office: true }),
  });
  expect(shipped.getByTestId("part").textContent).toBe("");
  shipped.unmount();
  const own = await renderPart(<HolidayCoverage year={2027} remark={null} />, {
    answer: server({ office: true, known: true }),
  });
  await waitFor(() => own.getByText("本年放假调休安排由本校导入：2027年放假通知"));
  expect(own.getByRole("button", { name: "重新导入" })).toBeDefined();
});

test("a refused notice is told place by place and stays to be mended; then it is taken", async () => {
  const problems = [
    { path: "holidays.0", reason: { zh: "现为 2027-13-01；应为存在的日期", en: "2027-13-01; a date" } },
  ];
  const onImport = vi
    .fn<Answer>()
    .mockImplementationOnce(() => {
      throw new Refusal("holidays.import-invalid", { count: 1 }, { problems });
    })
    .mockImplementationOnce(() => ({ year: 2027, changed: 3 }));
  const { getByRole, getByText } = await renderPart(<HolidayCoverage year={2027} remark={remark} />, {
    answer: server({ office: true }, onImport),
  });
  fireEvent.click(await waitFor(() => getByRole("button", { name: "导入放假通知" })));
  const dialog = within(await waitFor(() => getByRole("dialog")));
  const json = dialog.getByLabelText("通知内容（JSON）");
  fireEvent.change(json, { target: { value: "{}" } });
  fireEvent.click(dialog.getByRole("button", { name: /^导\s*入$/ }));
  await waitFor(() => dialog.getByText("现为 2027-13-01；应为存在的日期"));
  expect(dialog.getByText("holidays.0")).toBeDefined();
  fireEvent.change(json, { target: { value: holidayExample(2027) } });
  expect(dialog.queryByText("holidays.0")).toBeNull();
  fireEvent.click(dialog.getByRole("button", { name: /^导\s*入$/ }));
  await waitFor(() => getByText("已导入 2027 年放假调休安排，日期已重新推算"));
  expect(onImport).toHaveBeenLastCalledWith("calendar.importHolidayNotice", { json: holidayExample(2027) });
});

test("the example is a notice that the import takes", () => {
  expect(holidayNotice.safeParse(JSON.parse(holidayExample(2027))).success).toBe(true);
});
