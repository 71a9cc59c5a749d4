import { answerLinks } from "@goodstanding/domain/reminders/answer-links";
import { describe, expect, it } from "vitest";
import { reminderView } from "./reminder-view.fixture.ts";
import { renderReminder } from "./render-reminder.ts";

describe("renderReminder", () => {
  it("sets the plain text in the order of the letter, one line a programme", async () => {
    const { text } = await renderReminder(reminderView);
    expect(text).toBe(`土木工程学院：

根据《示例方案》（示校发〔2024〕1号）三（五）4，须于每年10月31日前提交年度持续改进材料。

专业 ｜ 完成情况 ｜ 尚缺材料
土木工程 ｜ 4/5 项 ｜ 合理性审核记录
<b>工程</b> & 管理 ｜ 5/5 项 ｜ 材料已齐，尚未报送学校

因当日为非工作日，建议于10月30日（星期五）下班前完成提交。

学校审核后，须于2026年12月31日（星期四）前报示例认证协会备案。

查看待办清单 https://goodstanding.example/filings?unitId=1&from=mail

----------------------------------------

如已提交，请忽略本提醒。

如有疑问，请联系教学促进中心。

教学促进中心
2026年10月21日`);
  });

  it("sets the same in HTML, with one button, the date in bold, and names as text", async () => {
    const { html, subject } = await renderReminder(reminderView);
    expect(subject).toBe(reminderView.subject);
    expect(html).toContain('lang="zh-CN"');
    expect(
      html.match(/<a [^>]*href="https:\/\/goodstanding\.example\/filings\?unitId=1&amp;from=mail"/g),
    ).toHaveLength(1);
    expect(html).toContain("<strong>10月30日（星期五）下班前</strong>");
    expect(html).toContain("&lt;b&gt;工程&lt;/b&gt; &amp; 管理");
    expect(html).not.toMatch(/<script|javascript:|<img/i);
  });

  it("lays the answers beside the button, each on a line of its own in plain text", async () => {
    const answers = answerLinks("zh");
    const { html, text } = await renderReminder({ ...reminderView, answers });
    expect(text).toContain(`查看待办清单 https://goodstanding.example/filings?unitId=1&from=mail
已知悉 {answer}
申请延期 {answer}#extension
`);
    expect(html).toContain('href="{answer}"');
    expect(html).toContain('href="{answer}#extension"');
  });

  it("keeps sections apart and leaves out what a section does not say", async () => {
    const [section] = reminderView.sections;
    if (!section) throw new Error("The sample has a section");
    const second = {
      ...section,
      opening: "第二项。",
      afterSchool: null,
      consequence: "《示例指南》规定：后果。",
    };
    const { text } = await renderReminder({ ...reminderView, sections: [section, second] });
    expect(text.match(/专业 ｜ 完成情况/g)).toHaveLength(2);
    expect(text.match(/学校审核后/g)).toHaveLength(1);
    expect(text).toContain("《示例指南》规定：后果。");
  });
});
