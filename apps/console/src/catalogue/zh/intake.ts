import { comparison } from "./intake/comparison.ts";
import { coursePackages } from "./intake/course-packages.ts";
import { handingIn } from "./intake/handing-in.ts";
import { placing } from "./intake/placing.ts";

export const intake = {
  view: { overview: "提交与缺项", unsorted: "待归类文件", files: "全部文件", history: "审核与提交记录" },
  mark: {
    empty: "未开始",
    partial: "部分完成",
    complete: "已齐",
    declared: "已声明",
    wrong: "须补正",
  },
  necessity: { required: "必备", reference: "参考" },
  slotKind: { standing: "制度性文件，可多年沿用", yearly: "年度材料，须为本年度形成" },
  tree: {
    title: "材料清单",
    ready: "必备 {{done}}/{{all}}",
    courses_other: "{{count}} 门",
    noCourses: "还没有打开课程包。",
    slotsOf: "{{course}}的材料项",
  },
  upload: { fold: "收起", unfold: "展开上传区" },
  arrivals: {
    title: "他人或其他窗口的上传",
    hint: "传完之前不能提交。长时间没有进展的，可以取消。",
    state: {
      receiving: "{{name}}正在上传",
      stored: "{{name}}已上传，等待解包",
      extracting: "{{name}}上传的压缩包正在解包",
    },
    refused: "{{name}}上传，未接收：{{why}}",
    putAway: "移除 {{path}} 的提示",
    more_other: "另有 {{count}} 个",
  },
  gone: {
    place: "本年度清单以外的材料项",
    title: "没有这一项",
    note: "链接指向的材料项不在本年度清单中，可能课程包已取消。",
  },
  ...placing,
  ...coursePackages,
  ...handingIn,
  ...comparison,
};
