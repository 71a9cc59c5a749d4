import { localDate } from "@goodstanding/domain/kernel/dates";
import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { guideForTest, movedForTest, regimeForTest, ruleForTest } from "./policies-for-test.ts";
import { RegimeCard } from "./regime-card.tsx";

test("lists the documents layer on layer, with number, span and what is carried over", async () => {
  const regime = regimeForTest({
    remarks: [{ zh: "2024–2026方案，沿用", en: "2024–2026 plan, carried over" }],
  });
  const { getByRole, getByText } = await renderPart(<RegimeCard regime={regime} year={2028} />);
  expect(getByRole("link", { name: "《行动方案》" }).getAttribute("href")).toBe("/policies/plan-2024");
  expect(getByText("校发〔2024〕23号")).toBeDefined();
  expect(getByText("2024年4月28日至2026年12月31日")).toBeDefined();
  expect(getByText("说明：2024–2026方案，沿用")).toBeDefined();
  expect(getByText("材料报送：教学质量管理办公室")).toBeDefined();
});

test("says where the school has no document, and where it follows another kind", async () => {
  const none = await renderPart(
    <RegimeCard regime={regimeForTest({ documents: [guideForTest()], office: null })} year={2026} />,
  );
  expect(none.getByText(/学校没有适用于该类认证的文件/)).toBeDefined();
  none.unmount();
  const byAnalogy = {
    regime: "engineering",
    citation: { document: "plan-2024", clause: "第六部分" },
  } as const;
  const { getByText } = await renderPart(
    <RegimeCard regime={regimeForTest({ regime: "medicine", byAnalogy })} year={2026} />,
  );
  expect(getByText("学校文件未提及该类认证，参照“工程教育认证”执行（第六部分）。")).toBeDefined();
});

test("unfolds each rule with both dates, and says who has moved one", async () => {
  const { school, agency } = ruleForTest();
  if (!school || !agency) throw new Error("the rule has no dates");
  const rules = [
    ruleForTest({
      agency: { ...agency, byNotice: true },
      school: { ...school, due: localDate("2026-10-20"), moved: movedForTest },
    }),
    ruleForTest({ rule: "training", name: { zh: "培训", en: "Training" }, agency: null }),
  ];
  const { getByRole, getAllByRole, getByText, queryByRole } = await renderPart(
    <RegimeCard regime={regimeForTest({ rules })} year={2026} />,
  );
  expect(queryByRole("table")).toBeNull();
  fireEvent.click(getByRole("button", { name: /2026 年度各项要求（2 项）/ }));
  const [, filing, training] = getAllByRole("row").map(({ textContent }) => textContent);
  expect(filing).toContain("每年12月31日前12月31日（周四）按年度通知");
  expect(filing).toContain(
    "每年10月31日前10月20日（周二）学校设定牵头部门管理员，2026-10-21；原因：校历调整文件原定 10月31日",
  );
  expect(training).toContain("培训未作规定");
  fireEvent.click(getByRole("button", { name: "年度报备的依据" }));
  const first = await waitFor(() => getByText("学校设定：10月20日"));
  expect(first.closest("li")?.nextElementSibling?.textContent).toContain("《工作指南（2025版）》");
});
