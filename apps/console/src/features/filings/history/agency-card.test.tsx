import { localDate } from "@goodstanding/domain/kernel/dates";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { filingForTest } from "../filing-for-test.ts";
import { AgencyCard } from "./agency-card.tsx";

const detail = filingForTest();
const registration = (submissionId: string, receiptNumber: string, filedOn: string) => ({
  ...{ submissionId: submissionId as SubmissionId, receiptNumber, filedOn: localDate(filedOn) },
  hasScan: false,
  registeredBy: { zh: "牵头部门管理员", en: "Quality-office administrator" },
});
const filed = {
  ...detail,
  filing: { ...detail.filing, status: "filed" as const },
  agencyFilings: [registration("s1", "BA-1", "2026-11-18"), registration("s2", "BA-2", "2026-12-20")],
  may: { ...detail.may, unlock: true },
};

test("each registration stands on its own line, and a filed filing is opened for a supplement with reason and day", async () => {
  const answer = vi.fn<(path: string, input: unknown) => unknown>(() => null);
  const { getByText, getByRole, getByLabelText, findByRole } = await renderPart(
    <AgencyCard detail={filed} />,
    { answer },
  );
  expect(getByText(/^已于11月18日报送，回执编号 BA-1/)).toBeDefined();
  expect(getByText(/^补充材料已于12月20日报送，回执编号 BA-2/)).toBeDefined();
  fireEvent.click(getByRole("button", { name: "补充材料" }));
  const dialog = await findByRole("dialog", { name: "已报送后补充材料" });
  fireEvent.change(getByLabelText("原因"), { target: { value: "秋季课程" } });
  fireEvent.change(getByLabelText("再次提交截止日期"), { target: { value: "2026-12-20" } });
  const send = [...dialog.querySelectorAll("button")].find(({ textContent }) => textContent === "补充材料");
  if (!send) throw new Error("no button");
  fireEvent.click(send);
  await waitFor(() =>
    expect(answer).toHaveBeenCalledWith(
      "filings.unlock",
      expect.objectContaining({ reason: "秋季课程", dueAgain: "2026-12-20" }),
    ),
  );
});

test("an approved supplement is said not to be filed yet, beside what was filed before", async () => {
  const approved = {
    ...filed,
    filing: { ...filed.filing, status: "school-approved" as const },
    agencyFilings: filed.agencyFilings.slice(0, 1),
  };
  const { getByText } = await renderPart(<AgencyCard detail={approved} />);
  expect(getByText(/^补充材料已经学校审核通过，尚未报送/)).toBeDefined();
});
