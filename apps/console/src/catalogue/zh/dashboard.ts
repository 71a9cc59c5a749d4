export const dashboard = {
  sentence: {
    population: "{{programmes}} 个专业中 <b>{{inValidity}}</b> 个在有效期内，",
    nothing: "{{year}} 年度没有须报备的专业。",
    owed: "{{year}} 年度 <b>{{owesFiling}}</b> 个须报备、<b>{{owesReport}}</b> 个须交持续改进情况报告（数字由系统计算）；",
    noSchoolDate: "学校未规定校级截止日期；",
    date: "校级截止 <d>{{due}}</d>，最后工作日 <d>{{last}}</d>，<b>还有 {{days}} 个工作日</b>；",
    datePast: "校级截止 <d>{{due}}</d> 已过；",
    agency: "协会截止 <d>{{due}}</d>，<b>还有 {{days}} 天</b>；",
    agencyToday: "协会截止 <d>{{due}}</d>，<b>就在今天</b>；",
    agencyPast: "协会截止 <d>{{due}}</d> 已过；",
    progress:
      "学校审核通过 <b>{{approved}}</b>、审核中 <b>{{awaiting}}</b>、未提交 <b>{{notSubmitted}}</b>（其中 {{notStarted}} 个尚未开始填报）。",
    progressReturned:
      "学校审核通过 <b>{{approved}}</b>、审核中 <b>{{awaiting}}</b>、未提交 <b>{{notSubmitted}}</b>（其中 {{notStarted}} 个尚未开始填报、{{returned}} 个退回待补）。",
  },
  numbers: {
    title: "本年度报备情况",
    notSubmitted: "未提交",
    awaitingMe: "待我审核",
    awaitingSchool: "待学校审核",
    returned: "退回待补",
    approvedNotFiled: "已审未报",
  },
  hints: {
    notSubmitted: "尚未开始或填报中",
    awaitingMe: "学院已提交",
    returned: "等待学院修改后再交",
    approvedNotFiled: "学校已通过，尚未报协会",
  },
  attention: {
    title: "需要关注",
    order: "按所列截止日期排列，同日后果重者在前",
    open: { act: "去办理", review: "去审核", look: "查看" },
    more_other: "还有 {{count}} 项，查看全部",
    empty: "没有需要关注的事项，期限都在掌握之中。",
  },
};
