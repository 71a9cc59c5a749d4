export const preferences = {
  title: "通知设置",
  intro: "您个人接收通知的方式。邮件发往 {{address}}，地址由牵头部门维护。",
  rule: "催办、通知、退回清单等是依规必须送达的邮件：可以合并，不能停收。同一单位一天的催办已合并为一封，简报每周一封。",
  ways: "接收方式",
  kind: "类别",
  always: "必达",
  on: "接收“{{kind}}”（{{channel}}）",
  saved: "已保存",
};
