import type { ReminderMailView } from "@goodstanding/domain/reminders/reminder-mail-view";

export const reminderView: ReminderMailView = {
  language: "zh",
  kind: "notice",
  subject: "【提醒】2026年度持续改进材料提交（距截止7个工作日）",
  addressee: "土木工程学院：",
  sections: [
    {
      opening: "根据《示例方案》（示校发〔2024〕1号）三（五）4，须于每年10月31日前提交年度持续改进材料。",
      columns: ["专业", "完成情况", "尚缺材料"],
      rows: [
        ["土木工程", "4/5 项", "合理性审核记录"],
        ["<b>工程</b> & 管理", "5/5 项", "材料已齐，尚未报送学校"],
      ],
      deadline: [
        { text: "因当日为非工作日，建议于", strong: false },
        { text: "10月30日（星期五）下班前", strong: true },
        { text: "完成提交。", strong: false },
      ],
      afterSchool: "学校审核后，须于2026年12月31日（星期四）前报示例认证协会备案。",
      consequence: null,
    },
  ],
  button: { label: "查看待办清单", url: "https://goodstanding.example/filings?unitId=1&from=mail" },
  closing: ["如已提交，请忽略本提醒。", "如有疑问，请联系教学促进中心。"],
  signature: { office: "教学促进中心", date: "2026年10月21日" },
};
